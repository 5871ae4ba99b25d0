using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>
/// The updates that were fetched and not yet confirmed, in the order in which they came. Telegram confirms everything below an offset at once,
/// so the offset moves only over those at the front that are done; Telegram repeats the others, and they are known here.
/// </summary>
internal sealed class PollWindow
{
    private readonly Queue<(int Id, Task Done)> _order = new();
    private readonly HashSet<int> _ids = [];

    /// <summary>What to ask for next; null before the first update.</summary>
    public int? Offset { get; private set; }

    public int Count => _order.Count;

    /// <summary>Takes in what is new and returns how many that were.</summary>
    public int Add(IEnumerable<Update> updates, Func<Update, Task> handle)
    {
        int fresh = 0;
        foreach (Update update in updates)
        {
            if (_ids.Add(update.Id))
            {
                _order.Enqueue((update.Id, handle(update)));
                fresh++;
            }
        }
        return fresh;
    }

    /// <summary>Moves the offset over what is done.</summary>
    public void Advance()
    {
        int? last = null;
        while (_order.TryPeek(out (int Id, Task Done) first) && first.Done.IsCompletedSuccessfully)
        {
            _order.Dequeue();
            _ids.Remove(first.Id);
            last = first.Id;
        }
        if (last is { } done)
        {
            // A late repeat of an old update must not confirm a younger one that is still in work, whatever the order they came in.
            Offset = _ids.Count == 0 ? done + 1 : Math.Min(done + 1, _ids.Min());
        }
    }

    /// <summary>Ends when all are done.</summary>
    public Task WhenAllDoneAsync() => Task.WhenAll(_order.Select(u => u.Done));
}
