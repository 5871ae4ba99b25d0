namespace Netralitas.Bot.Storage;

/// <summary>
/// Has the write-ahead log copied into the database beside the writer, so that nobody who waits for a commit waits for this. The log begins anew
/// when the writer next finds all of it copied.
/// </summary>
internal sealed class Checkpointer : IAsyncDisposable
{
    private const int MostPagesOfLog = 16_384;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Func<long> _copy;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _copying;
    private bool _changed;
    private bool _long;

    /// <param name="copy">Copies what it can, and says how many pages the log has.</param>
    public Checkpointer(Func<long> copy)
    {
        _copy = copy;
        _copying = Task.Run(CopyAsync);
    }

    /// <summary>Something was written.</summary>
    public void Changed() => Volatile.Write(ref _changed, true);

    /// <summary>Whether the writer never rests, and is to finish the copy itself before the log fills the disk.</summary>
    public bool TakeIsLong() => Volatile.Read(ref _long) && Interlocked.Exchange(ref _long, false);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _copying;
        _stop.Dispose();
    }

    private async Task CopyAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Every, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!Interlocked.Exchange(ref _changed, false))
            {
                continue;
            }
            try
            {
                Volatile.Write(ref _long, _copy() > MostPagesOfLog);
            }
            catch (Exception e) when (e is StorageException or ObjectDisposedException)
            {
                // The writer hears of it too, and says so; or the database closes. The log is kept.
            }
        }
    }
}
