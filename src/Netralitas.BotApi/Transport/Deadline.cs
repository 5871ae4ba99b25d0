namespace Telegram.Bot.Transport;

/// <summary>Cancels when a call takes too long, when its caller gives up, or when the client is stopped.</summary>
internal sealed class Deadline : IDisposable
{
    private static readonly Action<object?> s_cancel = static source => ((CancellationTokenSource)source!).Cancel();

    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _stop;
    private readonly CancellationTokenRegistration _giveUp;
    private readonly TimeSpan _limit;

    public Deadline(TimeSpan limit, TimeProvider time, CancellationToken stopping, CancellationToken cancellationToken)
    {
        _limit = limit;
        _source = new CancellationTokenSource(limit, time);
        _stop = stopping.UnsafeRegister(s_cancel, _source);
        _giveUp = cancellationToken.UnsafeRegister(s_cancel, _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was the time, for whoever knows that nobody gave up.</summary>
    public bool Expired => _source.IsCancellationRequested;

    /// <summary>Something moved: the time begins anew.</summary>
    public void Extend() => _source.CancelAfter(_limit);

    public void Dispose()
    {
        _stop.Dispose();
        _giveUp.Dispose();
        _source.Dispose();
    }
}
