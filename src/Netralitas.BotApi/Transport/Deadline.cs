namespace Telegram.Bot.Transport;

/// <summary>Cancels when a call takes too long, when its caller gives up, or when the client is stopped.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _joined;
    private readonly TimeSpan _limit;

    public Deadline(TimeSpan limit, TimeProvider time, CancellationToken stopping, CancellationToken cancellationToken)
    {
        _limit = limit;
        _timer = new CancellationTokenSource(limit, time);
        _joined = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, stopping, cancellationToken);
    }

    public CancellationToken Token => _joined.Token;

    public bool Expired => _timer.IsCancellationRequested;

    /// <summary>Something moved: the time begins anew.</summary>
    public void Extend() => _timer.CancelAfter(_limit);

    public void Dispose()
    {
        _joined.Dispose();
        _timer.Dispose();
    }
}
