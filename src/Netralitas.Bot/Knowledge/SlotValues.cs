namespace Netralitas.Bot.Knowledge;

/// <summary>The facts read from a text: slot name → values.</summary>
internal sealed class SlotValues
{
    public static readonly SlotValues Empty = new();

    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);

    public IEnumerable<(string Slot, string Value)> All => _values.SelectMany(p => p.Value.Select(v => (p.Key, v)));

    public bool Has(string slot, string value) => _values.TryGetValue(slot, out HashSet<string>? values) && values.Contains(value);

    public bool Any(string slot) => _values.TryGetValue(slot, out HashSet<string>? values) && values.Count > 0;

    public bool HasAny(string slot, IReadOnlyList<string> accepted)
    {
        if (_values.TryGetValue(slot, out HashSet<string>? values))
        {
            for (int i = 0; i < accepted.Count; i++)
            {
                if (values.Contains(accepted[i]))
                {
                    return true;
                }
            }
        }
        return false;
    }

    public bool HasAny(string slot, ReadOnlySpan<string> accepted)
    {
        if (_values.TryGetValue(slot, out HashSet<string>? values))
        {
            foreach (string value in accepted)
            {
                if (values.Contains(value))
                {
                    return true;
                }
            }
        }
        return false;
    }

    public IReadOnlyCollection<string> Of(string slot) => _values.TryGetValue(slot, out HashSet<string>? values) ? values : [];

    public void Add(string slot, string value)
    {
        if (!_values.TryGetValue(slot, out HashSet<string>? values))
        {
            _values[slot] = values = new(StringComparer.Ordinal);
        }
        values.Add(value);
    }

    public void Remove(string slot, string value)
    {
        if (_values.TryGetValue(slot, out HashSet<string>? values))
        {
            values.Remove(value);
        }
    }

    /// <summary>These values and those of another text; where this text names the slot itself, its own values stand alone.</summary>
    public SlotValues Over(SlotValues context, params ReadOnlySpan<string> slots)
    {
        var merged = new SlotValues();
        foreach ((string slot, string value) in All)
        {
            merged.Add(slot, value);
        }
        foreach (string slot in slots)
        {
            if (!Any(slot))
            {
                foreach (string value in context.Of(slot))
                {
                    merged.Add(slot, value);
                }
            }
        }
        return merged;
    }
}
