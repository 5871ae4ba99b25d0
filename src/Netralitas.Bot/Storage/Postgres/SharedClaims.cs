using Netralitas.Bot.Storage.Instances;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>Claims in an unlogged table; those of an instance that is gone are deleted by the others.</summary>
internal sealed class SharedClaims(OutboxStore outbox, InstanceLink link) : IOutboxClaims
{
    private int _instance;

    public async ValueTask<OutboxRow?> TakeAsync(OutboxRow row, CancellationToken cancellation) => outbox.Claim(row, _instance = await link.IdAsync(cancellation));

    public void Release(OutboxRow row)
    {
        try
        {
            outbox.Release(row, _instance);
        }
        catch (StorageException)
        {
            // This instance may take it again, and another when this one is gone.
        }
    }
}
