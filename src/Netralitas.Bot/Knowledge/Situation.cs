namespace Netralitas.Bot.Knowledge;

/// <summary>A situation card: what people ask, the verdict, and the conditions that flip it.</summary>
internal sealed record Situation(
    string Id,
    string Title,
    Verdict Verdict,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Topics,
    string Why,
    string Risk,
    string Instead,
    IReadOnlyList<string> Norms,
    IReadOnlyList<string> Phrasings,
    IReadOnlyList<Condition> Conditions,
    IReadOnlyList<Ask> Asks,
    IReadOnlyList<string> Related,
    DateOnly? Reviewed,
    SourceLine At);

/// <summary>A fact that changes the verdict of its card. Null texts and norms fall back to the card's.</summary>
/// <param name="If">Slot name → accepted values; every slot named must match. Empty: told by the phrasings alone.</param>
internal sealed record Condition(
    string Id,
    string When,
    IReadOnlyDictionary<string, IReadOnlyList<string>> If,
    Verdict Verdict,
    string Why,
    string? Risk,
    string? Instead,
    IReadOnlyList<string>? Norms,
    IReadOnlyList<string> Phrasings,
    SourceLine At);

/// <summary>What to ask back when the deciding fact is missing.</summary>
internal sealed record Ask(string Slot, string Question, IReadOnlyList<AskOption> Options);

internal sealed record AskOption(string Label, string Value);
