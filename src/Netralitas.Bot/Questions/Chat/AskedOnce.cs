namespace Netralitas.Bot.Questions.Chat;

/// <summary>The prints of what was asked of late, bounded in number and time. For one caller at a time.</summary>
internal sealed class AskedOnce(int capacity, TimeSpan lifetime)
{
    private readonly HashSet<UInt128> _prints = [];
    private readonly Queue<(UInt128 Print, DateTimeOffset At)> _order = new();

    /// <summary>Notes a print; whether it was noted before.</summary>
    public bool Note(UInt128 print, DateTimeOffset now)
    {
        while (_order.TryPeek(out (UInt128 Print, DateTimeOffset At) oldest) && now - oldest.At >= lifetime)
        {
            ForgetOldest();
        }
        if (!_prints.Add(print))
        {
            return true;
        }
        _order.Enqueue((print, now));
        if (_order.Count > capacity)
        {
            ForgetOldest();
        }
        return false;
    }

    private void ForgetOldest() => _prints.Remove(_order.Dequeue().Print);
}
