using System.Globalization;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What an outbox row asks for.</summary>
internal static class OutboxKind
{
    /// <summary>Post a new case.</summary>
    public const string Case = "kasus";

    /// <summary>Tell the reporter's chat that there is news.</summary>
    public const string News = "kabar";

    /// <summary>Delete what was posted: the reporter has withdrawn.</summary>
    public const string Withdrawn = "ditarik";

    /// <summary>Delete what was posted: its time is over.</summary>
    public const string Expired = "usai";

    /// <summary>Tell that a message may stand in the chat whose number is not known.</summary>
    public const string UnknownPost = "tersisa";

    private const string AnswerPrefix = "jawaban:";

    /// <summary>Post the reporter's letter of this position.</summary>
    public static string Answer(int letter) => string.Create(CultureInfo.InvariantCulture, $"{AnswerPrefix}{letter}");

    /// <summary>The position of the letter to post, if that is what is asked for.</summary>
    public static int? LetterOf(string kind) =>
        kind.StartsWith(AnswerPrefix, StringComparison.Ordinal) && int.TryParse(kind.AsSpan(AnswerPrefix.Length), CultureInfo.InvariantCulture, out int letter)
            ? letter
            : null;
}
