using System.Text;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Updates until they are confirmed by an offset, as getUpdates gives them.</summary>
internal sealed class PolledUpdates
{
    private readonly Lock _gate = new();
    private readonly Queue<(int Id, byte[] Json, TaskCompletionSource Confirmed)> _waiting = new();
    private TaskCompletionSource _news = New();
    private int _last;

    /// <summary>Ends when the update was confirmed. Its number is given here, so that they stand in their order.</summary>
    public Task AddAsync(Func<int, byte[]> update)
    {
        TaskCompletionSource confirmed = New();
        TaskCompletionSource news;
        lock (_gate)
        {
            _waiting.Enqueue((++_last, update(_last), confirmed));
            (news, _news) = (_news, New());
        }
        news.TrySetResult();
        return confirmed.Task;
    }

    public async Task<byte[]> TakeAsync(int offset, int limit, TimeSpan patience, CancellationToken cancellation)
    {
        for (bool last = false; ; last = true)
        {
            Task news;
            lock (_gate)
            {
                while (_waiting.TryPeek(out (int Id, byte[] Json, TaskCompletionSource Confirmed) first) && first.Id < offset)
                {
                    _waiting.Dequeue().Confirmed.TrySetResult();
                }
                if (_waiting.Count > 0 || last)
                {
                    return Page(_waiting.Take(limit).Select(u => u.Json));
                }
                news = _news.Task;
            }
            try
            {
                await news.WaitAsync(patience, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The bot has gone; nobody reads this.
            }
        }
    }

    private static byte[] Page(IEnumerable<byte[]> updates)
    {
        using var page = new MemoryStream();
        page.Write("""{"ok":true,"result":["""u8);
        bool first = true;
        foreach (byte[] update in updates)
        {
            page.Write(first ? [] : ","u8);
            page.Write(update);
            first = false;
        }
        page.Write(Encoding.UTF8.GetBytes("]}"));
        return page.ToArray();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
