namespace Netralitas.Bot.Tips;

/// <summary>What a reporter tells, cleaned and as moderators will see it. Everything but the account or the evidence may be missing.</summary>
internal sealed record TipReport(
    string? Category,
    string? Office,
    string? Place,
    string? RegionCode,
    string? RegionName,
    DateOnly? EventDay,
    bool EventDayUnsure,
    string? Account,
    bool? Witnesses,
    IReadOnlyList<string> Links,
    IReadOnlyList<EvidenceHandle> Evidence,
    TipCompleteness Completeness)
{
    /// <summary>A record would print all that it holds.</summary>
    public override string ToString() => "<laporan>";
}
