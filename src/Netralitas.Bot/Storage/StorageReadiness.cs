using Netralitas.Bot.Operations;

namespace Netralitas.Bot.Storage;

/// <summary>The database takes writes: proved by one, at most every few seconds, since a sync of the disk is not free.</summary>
internal sealed class StorageReadiness(Database database, TimeProvider time) : IReadiness
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private long _provenAt = long.MinValue;

    public string Name => "storage";

    public async ValueTask<string?> FindProblemAsync(CancellationToken cancellation)
    {
        long proven = Volatile.Read(ref _provenAt);
        if (database.Problem is null && proven != long.MinValue && time.GetElapsedTime(proven) < Fresh)
        {
            return null;
        }
        try
        {
            await database.ProbeAsync(cancellation);
            Volatile.Write(ref _provenAt, time.GetTimestamp());
            return null;
        }
        catch (StorageException e)
        {
            return e.Message;
        }
    }
}
