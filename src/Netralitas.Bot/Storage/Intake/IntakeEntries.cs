namespace Netralitas.Bot.Storage.Intake;

/// <summary>The new tips that are not in the tables yet, by number and by update; each of the two belongs to one of them. Any thread.</summary>
internal sealed class IntakeEntries
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IntakeEntry> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Bot, int Update), IntakeEntry> _updates = [];
    private readonly Dictionary<long, int> _highestSpread = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _numbers.Count;
            }
        }
    }

    /// <summary>The entry that has this one's number or update, or null: it has both now.</summary>
    public IntakeEntry? Reserve(IntakeEntry entry)
    {
        lock (_gate)
        {
            if (_updates.TryGetValue(entry.Update, out IntakeEntry? other) || _numbers.TryGetValue(entry.Number, out other))
            {
                return other;
            }
            _updates.Add(entry.Update, entry);
            _numbers.Add(entry.Number, entry);
            return null;
        }
    }

    public bool Holds(string number)
    {
        lock (_gate)
        {
            return _numbers.ContainsKey(number);
        }
    }

    /// <summary>The receipt of an update whose tip is on the disk.</summary>
    public StagedReceipt? Find(long bot, int update)
    {
        lock (_gate)
        {
            return _updates.GetValueOrDefault((bot, update)) is { IsKept: true } entry ? entry.Receipt : null;
        }
    }

    /// <summary>The highest update of those that were spread.</summary>
    public int HighestSpread(long bot)
    {
        lock (_gate)
        {
            return _highestSpread.GetValueOrDefault(bot);
        }
    }

    public void ForgetUpdate(long bot, int update)
    {
        lock (_gate)
        {
            _updates.Remove((bot, update));
        }
    }

    public void Forget(params IReadOnlyList<IntakeEntry> entries)
    {
        lock (_gate)
        {
            foreach (IntakeEntry entry in entries)
            {
                ForgetLocked(entry);
            }
        }
    }

    /// <summary>These are in the tables now: from this moment on the tables are asked.</summary>
    public void Spread(IReadOnlyList<IntakeEntry> entries)
    {
        lock (_gate)
        {
            foreach (IntakeEntry entry in entries)
            {
                (long bot, int update) = entry.Update;
                _highestSpread[bot] = Math.Max(_highestSpread.GetValueOrDefault(bot), update);
                ForgetLocked(entry);
            }
        }
    }

    private void ForgetLocked(IntakeEntry entry)
    {
        if (_numbers.GetValueOrDefault(entry.Number) == entry)
        {
            _numbers.Remove(entry.Number);
        }
        if (_updates.GetValueOrDefault(entry.Update) == entry)
        {
            _updates.Remove(entry.Update);
        }
    }
}
