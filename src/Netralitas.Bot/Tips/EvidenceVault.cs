namespace Netralitas.Bot.Tips;

/// <summary>Cleaned evidence of drafts, sealed on the disk at once; the key lives with the draft only.</summary>
internal sealed class EvidenceVault
{
    /// <summary>Begins a draft that may hold files.</summary>
    public Task<DraftKey> OpenDraftAsync(CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Seals a cleaned file; on the disk when it returns.</summary>
    /// <exception cref="EvidenceQuotaException">The draft, or all drafts together, hold too much.</exception>
    public Task<EvidenceHandle> StoreAsync(DraftKey key, string kind, ReadOnlyMemory<byte> cleaned, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Deletes one file of a draft.</summary>
    public Task DropAsync(DraftKey key, EvidenceHandle handle, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Ends a draft that is not sent.</summary>
    public Task DropDraftAsync(DraftKey key, IEnumerable<EvidenceHandle> handles, CancellationToken cancellation) => throw new NotSupportedException();
}
