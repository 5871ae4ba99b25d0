using System.Diagnostics.CodeAnalysis;

namespace Netralitas.Bot.Tips.Limits;

/// <summary>Entries that each live equally long after they were set: the oldest goes first, and nobody looks through all of them. One thread at a time.</summary>
internal sealed class FadingMap<TKey, TValue>(TimeProvider time, TimeSpan life)
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset Until)> _entries = [];
    private readonly Queue<(TKey Key, DateTimeOffset Until)> _inOrder = new();

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            Forget();
            return _entries.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Forget();
        bool known = _entries.TryGetValue(key, out (TValue Value, DateTimeOffset) entry);
        value = entry.Value;
        return known;
    }

    /// <summary>Sets an entry; one that was there begins its life anew.</summary>
    public void Set(TKey key, TValue value)
    {
        Forget();
        DateTimeOffset until = time.GetUtcNow() + life;
        _entries[key] = (value, until);
        _inOrder.Enqueue((key, until));
    }

    private void Forget()
    {
        DateTimeOffset now = time.GetUtcNow();
        while (_inOrder.TryPeek(out (TKey Key, DateTimeOffset Until) oldest) && oldest.Until <= now)
        {
            _inOrder.Dequeue();
            if (_entries.TryGetValue(oldest.Key, out (TValue, DateTimeOffset Until) entry) && entry.Until <= now)
            {
                _entries.Remove(oldest.Key);
            }
        }
    }
}
