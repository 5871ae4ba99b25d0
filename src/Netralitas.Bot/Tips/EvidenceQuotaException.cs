namespace Netralitas.Bot.Tips;

/// <summary>There is no room for another file.</summary>
/// <param name="ofDraft">Whether the draft is full; else all drafts together are.</param>
internal sealed class EvidenceQuotaException(bool ofDraft) : Exception(ofDraft ? "The draft holds too much" : "All drafts together hold too much")
{
    public bool OfDraft { get; } = ofDraft;
}
