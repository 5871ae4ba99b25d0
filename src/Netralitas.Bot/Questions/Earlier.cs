namespace Netralitas.Bot.Questions;

/// <summary>What a chat said before and what may be used of it: the last question, and the roles the asker has told.</summary>
internal sealed record Earlier(string? Question, IReadOnlyList<string> Roles)
{
    public static readonly Earlier None = new(null, []);
}
