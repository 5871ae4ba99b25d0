using System.Collections.Concurrent;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>
/// The last questions and the cards that answered them, for edits and follow-ups: in process memory only, thirty minutes,
/// bounded (anonymity rules, "Questions").
/// </summary>
internal sealed class RecentQuestions(TimeProvider time)
{
    private const int Capacity = 20_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(long Chat, int Message), Entry> _entries = new();
    private readonly ConcurrentDictionary<(long Chat, int Card), (long Chat, int Message)> _byCard = new();
    private readonly ConcurrentQueue<((long, int) Key, DateTimeOffset At)> _order = new();
    private int _count; // the dictionary would lock all of itself to count

    /// <summary>Remembers a question and the ids of the messages that answer it.</summary>
    /// <param name="told">What the asker has told with buttons since.</param>
    public void Remember(long chat, int message, string question, IReadOnlyList<int> cards, IReadOnlyList<(string Slot, string Value)>? told = null)
    {
        DateTimeOffset now = time.GetUtcNow();
        Forget(now);
        var entry = new Entry(question, cards, told ?? [], now);
        if (_entries.TryAdd((chat, message), entry))
        {
            Interlocked.Increment(ref _count);
        }
        else
        {
            _entries[(chat, message)] = entry;
        }
        foreach (int card in cards)
        {
            _byCard[(chat, card)] = (chat, message);
        }
        _order.Enqueue(((chat, message), now));
    }

    /// <summary>The messages that answer a question, or null when it is not remembered.</summary>
    public IReadOnlyList<int>? CardsOf(long chat, int message) => Live((chat, message))?.Cards;

    /// <summary>The question that a card answers, or null when it is not remembered.</summary>
    public string? QuestionOfCard(long chat, int card) =>
        _byCard.TryGetValue((chat, card), out (long, int) key) ? Live(key)?.Question : null;

    /// <summary>What was told with buttons on the way to a card.</summary>
    public IReadOnlyList<(string Slot, string Value)> ToldBefore(long chat, int card) =>
        _byCard.TryGetValue((chat, card), out (long, int) key) ? Live(key)?.Told ?? [] : [];

    /// <summary>The question that a card answers, with the id of its message, or null when it is not remembered.</summary>
    public (int Message, string Question)? SourceOfCard(long chat, int card) =>
        _byCard.TryGetValue((chat, card), out (long Chat, int Message) key) && Live(key) is { } entry ? (key.Message, entry.Question) : null;

    private Entry? Live((long, int) key) =>
        _entries.TryGetValue(key, out Entry? entry) && time.GetUtcNow() - entry.At < Lifetime ? entry : null;

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out ((long, int) Key, DateTimeOffset At) oldest) && (now - oldest.At >= Lifetime || Volatile.Read(ref _count) > Capacity))
        {
            if (_order.TryDequeue(out oldest) && _entries.TryGetValue(oldest.Key, out Entry? entry) && entry.At == oldest.At
                && _entries.TryRemove(oldest.Key, out entry))
            {
                Interlocked.Decrement(ref _count);
                foreach (int card in entry.Cards)
                {
                    _byCard.TryRemove((oldest.Key.Item1, card), out _);
                }
            }
        }
    }

    private sealed record Entry(string Question, IReadOnlyList<int> Cards, IReadOnlyList<(string Slot, string Value)> Told, DateTimeOffset At);
}
