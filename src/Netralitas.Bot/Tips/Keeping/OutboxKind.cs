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

    /// <summary>Delete what was posted: two moderators have ended it before its time.</summary>
    public const string Ended = "dimusnahkan";

    /// <summary>Post the card anew: the one before is gone.</summary>
    public const string Card = "kartu";

    /// <summary>Make a topic for the case, where there are topics.</summary>
    public const string Topic = "topik";

    public const string CloseTopic = "tutup-topik";

    public const string ReopenTopic = "buka-topik";

    /// <summary>Post the daily digest of a chat.</summary>
    public const string Digest = "ringkasan";

    /// <summary>Tell that an empty topic may stand in the chat whose number is not known.</summary>
    public const string EmptyTopic = "topik-kosong";

    private const string ReminderPrefix = "ingat:";

    private const string AnswerPrefix = "jawaban:";

    /// <summary>Post the reporter's letter of this position.</summary>
    public static string Answer(int letter) => string.Create(CultureInfo.InvariantCulture, $"{AnswerPrefix}{letter}");

    /// <summary>Post a reminder of this kind.</summary>
    public static string Reminder(string kind) => ReminderPrefix + kind;

    /// <summary>The kind of reminder to post, if that is what is asked for.</summary>
    public static string? ReminderOf(string kind) => kind.StartsWith(ReminderPrefix, StringComparison.Ordinal) ? kind[ReminderPrefix.Length..] : null;

    /// <summary>The position of the letter to post, if that is what is asked for.</summary>
    public static int? LetterOf(string kind) =>
        kind.StartsWith(AnswerPrefix, StringComparison.Ordinal) && int.TryParse(kind.AsSpan(AnswerPrefix.Length), CultureInfo.InvariantCulture, out int letter)
            ? letter
            : null;
}
