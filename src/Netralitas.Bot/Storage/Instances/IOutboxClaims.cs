namespace Netralitas.Bot.Storage.Instances;

/// <summary>Lets one instance alone post about a case, also while the lease of the desk changes hands.</summary>
internal interface IOutboxClaims
{
    /// <summary>The row as it is now, taken for posting; null: it is gone, or somebody else posts it.</summary>
    ValueTask<OutboxRow?> TakeAsync(OutboxRow row, CancellationToken cancellation);

    void Release(OutboxRow row);
}

/// <summary>There is nobody else.</summary>
internal sealed class LoneClaims : IOutboxClaims
{
    public ValueTask<OutboxRow?> TakeAsync(OutboxRow row, CancellationToken cancellation) => ValueTask.FromResult<OutboxRow?>(row);

    public void Release(OutboxRow row)
    {
        // It was nobody else's.
    }
}
