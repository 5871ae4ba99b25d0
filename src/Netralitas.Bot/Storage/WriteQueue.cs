using System.Threading.Channels;

namespace Netralitas.Bot.Storage;

/// <summary>What waits for the writer of a database, in its order. Whoever finds it full waits.</summary>
internal sealed class WriteQueue
{
    private const int MostTogether = 256;
    private const int MostWaiting = 4096;

    private readonly Channel<DatabaseWrite> _waiting = Channel.CreateBounded<DatabaseWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Ends when the work is written.</summary>
    /// <exception cref="StorageException">Nothing was kept.</exception>
    public async Task<T> AddAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation)
    {
        var write = new DatabaseWrite<T>(work, cancellation);
        try
        {
            await _waiting.Writer.WriteAsync(write, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException(StorageProblem.Closed, "Basis data sudah ditutup.");
        }
        return await write.Task;
    }

    /// <summary>Waits for work and fills <paramref name="batch"/> with what may share a transaction: nothing, if all have given up. False: it is closed and empty.</summary>
    public async ValueTask<bool> NextAsync(List<DatabaseWrite> batch)
    {
        batch.Clear();
        if (!await _waiting.Reader.WaitToReadAsync())
        {
            return false;
        }
        while (batch.Count < MostTogether && _waiting.Reader.TryRead(out DatabaseWrite? write))
        {
            if (write.Starts())
            {
                batch.Add(write);
            }
        }
        return true;
    }

    /// <summary>Takes nothing more.</summary>
    public void Close() => _waiting.Writer.Complete();
}
