namespace Netralitas.Bot.Knowledge;

/// <summary>A question as somebody asked it, with the verdict that the law gives it, and the card that answers it where one does.</summary>
/// <param name="Condition">The condition of <paramref name="Card"/> that it tells, or null for the card itself.</param>
internal sealed record Example(string Id, string Question, Verdict Verdict, string? Card, string? Condition, SourceLine At);
