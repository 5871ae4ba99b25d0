namespace Netralitas.Bot.Tips;

/// <summary>Which formal and material elements of a report are there.</summary>
internal sealed record TipCompleteness(IReadOnlyList<(string Element, bool Present)> Formal, IReadOnlyList<(string Element, bool Present)> Material)
{
    public static TipCompleteness None { get; } = new([], []);
}
