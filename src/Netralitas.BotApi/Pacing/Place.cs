namespace Telegram.Bot.Pacing;

/// <summary>What is known of a chat: until when it is closed, how often Telegram has said so lately, and what a group was sent in the last minute.</summary>
internal sealed class Place(bool isGroup)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly Queue<TimeSpan> _sent = new();
    private TimeSpan _open;
    private TimeSpan _lastFlood = TimeSpan.MinValue;
    private bool _isSlow;

    public bool IsGroup => isGroup;

    /// <summary>Calls that wait for this chat.</summary>
    public int Waiting { get; set; }

    /// <summary>When nothing is known here that a new place would not know.</summary>
    public bool IsIdle(TimeSpan now) => Waiting == 0 && now >= _open && !IsLearnt(now) && Sent(now) == 0;

    /// <summary>When so many messages more may go.</summary>
    public TimeSpan Opens(int messages, int limit, TimeSpan now)
    {
        if (limit == 0 || messages == 0 || !IsGroup || Sent(now) + messages <= limit || _sent.Count == 0)
        {
            return _open;
        }

        var excess = Math.Min(_sent.Count, _sent.Count + messages - limit);
        var room = _sent.ElementAt(excess - 1) + s_minute;
        return room > _open ? room : _open;
    }

    public void Take(int messages, int limit, TimeSpan now)
    {
        for (var i = 0; limit > 0 && IsGroup && i < messages; i++)
        {
            _sent.Enqueue(now);
        }

        if (_isSlow && IsLearnt(now))
        {
            _open = now + (IsGroup ? TimeSpan.FromSeconds(3) : TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Telegram has closed the chat. Said twice within a minute, it goes one call at a time for a while.</summary>
    public void Close(TimeSpan now, TimeSpan length)
    {
        _isSlow = IsLearnt(now);
        _lastFlood = now;
        _open = now + length > _open ? now + length : _open;
    }

    private bool IsLearnt(TimeSpan now) => _lastFlood != TimeSpan.MinValue && now - _lastFlood < s_minute;

    private int Sent(TimeSpan now)
    {
        while (_sent.TryPeek(out var first) && now - first >= s_minute)
        {
            _sent.Dequeue();
        }

        return _sent.Count;
    }
}
