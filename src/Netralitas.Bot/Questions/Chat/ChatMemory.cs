using System.Collections.Concurrent;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>
/// The last question and the told role of a private chat, for follow-ups: in process memory only, thirty minutes, bounded, and gone
/// at /lupa (anonymity rules, "Questions").
/// </summary>
internal sealed class ChatMemory(TimeProvider time)
{
    private const int Capacity = 20_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<long, Entry> _entries = new();
    private long _swept;
    private int _count; // the dictionary would lock all of itself to count

    public Earlier Of(long chat)
    {
        if (!_entries.TryGetValue(chat, out Entry? entry))
        {
            return Earlier.None;
        }
        DateTimeOffset now = time.GetUtcNow();
        return new(now - entry.AskedAt < Lifetime ? entry.Question : null, now - entry.ToldAt < Lifetime ? entry.Roles : []);
    }

    /// <summary>Remembers a question, where it is one, and roles, where some were told.</summary>
    public void Remember(long chat, string? question, IReadOnlyList<string> roles)
    {
        DateTimeOffset now = time.GetUtcNow();
        Sweep(now);
        Earlier earlier = Of(chat);
        if (!_entries.TryGetValue(chat, out Entry? before))
        {
            Interlocked.Increment(ref _count); // a little too high when two come at once, until it is counted again
        }
        _entries[chat] = new(
            question ?? earlier.Question, question is null ? before?.AskedAt ?? now : now,
            roles.Count > 0 ? roles : earlier.Roles, roles.Count > 0 ? now : before?.ToldAt ?? now);
    }

    /// <summary>Forgets a chat; whether there was anything.</summary>
    public bool Forget(long chat) => _entries.TryRemove(chat, out _);

    /// <summary>Once a minute at most, and always when there are too many.</summary>
    private void Sweep(DateTimeOffset now)
    {
        long minute = now.ToUnixTimeSeconds() / 60;
        if (Interlocked.Exchange(ref _swept, minute) == minute && Volatile.Read(ref _count) < Capacity)
        {
            return;
        }
        foreach ((long chat, Entry entry) in _entries)
        {
            if (now - entry.Latest >= Lifetime)
            {
                _entries.TryRemove(chat, out _);
            }
        }
        if (_entries.Count >= Capacity)
        {
            _entries.Clear(); // forgetting is safe, growing is not
        }
        Volatile.Write(ref _count, _entries.Count);
    }

    private sealed record Entry(string? Question, DateTimeOffset AskedAt, IReadOnlyList<string> Roles, DateTimeOffset ToldAt)
    {
        public DateTimeOffset Latest => AskedAt > ToldAt ? AskedAt : ToldAt;
    }
}
