using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>
/// What many people ask in the same words is worked out for the first two only. Only answers of one card to a text alone are kept: never one in the light of what a chat said
/// before, never a report, and nothing of the text but an HMAC whose key lives and dies with this process. In memory, bounded, thirty minutes, and for one
/// day and one state of the knowledge.
/// </summary>
internal sealed class PopularAnswers(Answerer answerer, KnowledgeStore store, TimeProvider time)
{
    private const int Capacity = 1024;
    private const int CapacityOfPrints = 8192;
    private const int Longest = 512;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<UInt128, Entry> _entries = new(Capacity);
    private readonly Queue<(UInt128 Print, DateTimeOffset At)> _order = new(Capacity);
    private readonly AskedOnce _askedOnce = new(CapacityOfPrints, Lifetime);
    private readonly Lock _gate = new();

    /// <summary>The answer to a text that stands alone.</summary>
    public (Heard Heard, ChatCard Card) Of(string text, bool isQuestion)
    {
        KnowledgeSnapshot knowledge = store.Current;
        DateOnly today = answerer.Today();
        DateTimeOffset now = time.GetUtcNow();
        UInt128? print = text.Length <= Longest ? Print(text, isQuestion) : null;
        if (print is { } known && Find(known, now) is { } entry && ReferenceEquals(entry.Knowledge, knowledge) && entry.Day == today)
        {
            return (entry.Heard, entry.Card);
        }
        Heard heard = answerer.Hear(text, Earlier.None, isQuestion);
        var card = AnswerCard.Of(heard.Answer);
        if (print is { } fresh && MayBeKept(heard.Answer))
        {
            Keep(fresh, new Entry(heard, card, knowledge, today), now);
        }
        return (heard, card);
    }

    private static bool MayBeKept(Answer answer) =>
        answer is { Status: AnswerStatus.Answered or AnswerStatus.Clarify, Card: not null, Parts.Count: 0 };

    private Entry? Find(UInt128 print, DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now);
            return _entries.GetValueOrDefault(print);
        }
    }

    /// <summary>
    /// What is asked once only is not kept: thousands of answers that nobody asks for again live just long enough to be moved among the collector's
    /// oldest objects, and make the memory grow.
    /// </summary>
    private void Keep(UInt128 print, Entry entry, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!_askedOnce.Note(print, now))
            {
                return;
            }
            if (_entries.TryAdd(print, entry))
            {
                _order.Enqueue((print, now));
            }
            else
            {
                _entries[print] = entry; // of another day or knowledge; it goes with the older one
            }
            Forget(now);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out (UInt128 Print, DateTimeOffset At) oldest) && (_order.Count > Capacity || now - oldest.At >= Lifetime))
        {
            _order.Dequeue();
            _entries.Remove(oldest.Print);
        }
    }

    private UInt128 Print(string text, bool isQuestion)
    {
        Span<byte> plain = stackalloc byte[(3 * Longest) + 1];
        int length = Encoding.UTF8.GetBytes(text, plain);
        plain[length++] = isQuestion ? (byte)1 : (byte)0;
        Span<byte> print = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, plain[..length], print);
        plain[..length].Clear();
        return BitConverter.ToUInt128(print);
    }

    private sealed record Entry(Heard Heard, ChatCard Card, KnowledgeSnapshot Knowledge, DateOnly Day);
}
