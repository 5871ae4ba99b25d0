using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Wakes whoever draws the cards.</summary>
internal sealed class CardSignal
{
    private readonly OutboxSignal _inner = new();

    public void Raise() => _inner.Raise();

    public Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation) => _inner.WaitAsync(longest, time, cancellation);
}
