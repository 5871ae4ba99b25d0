using System.Threading.Channels;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Wakes the relay when there is something new to post.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal or until the time is over.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task over = Task.Delay(longest, time, either.Token);
        Task<bool> raised = _channel.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(over, raised);
        await either.CancelAsync();
        _channel.Reader.TryRead(out _);
    }
}
