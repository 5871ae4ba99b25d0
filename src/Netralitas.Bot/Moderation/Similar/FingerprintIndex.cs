namespace Netralitas.Bot.Moderation.Similar;

/// <summary>All fingerprints, and which of them may be alike: found by a few keys, compared by the rule.</summary>
internal sealed class FingerprintIndex
{
    private const int KeyLetters = 4;

    /// <summary>A name that this many reports bear is no longer a clue by itself.</summary>
    private const double Frequent = 3;

    private readonly Dictionary<string, Fingerprint> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bearers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _all.Count;
            }
        }
    }

    public void Put(string number, Fingerprint fingerprint)
    {
        lock (_lock)
        {
            DropLocked(number);
            _all[number] = fingerprint;
            foreach (string key in KeysOf(fingerprint))
            {
                if (!_byKey.TryGetValue(key, out HashSet<string>? numbers))
                {
                    _byKey[key] = numbers = new(StringComparer.Ordinal);
                }
                numbers.Add(number);
            }
            foreach (string name in fingerprint.Names)
            {
                _bearers[name] = _bearers.GetValueOrDefault(name) + 1;
            }
        }
    }

    public void Drop(string number)
    {
        lock (_lock)
        {
            DropLocked(number);
        }
    }

    /// <summary>Reports like this one, the most similar first.</summary>
    public IReadOnlyList<SimilarReport> Like(string number, int most)
    {
        lock (_lock)
        {
            if (!_all.TryGetValue(number, out Fingerprint? mine))
            {
                return [];
            }
            HashSet<string> candidates = new(StringComparer.Ordinal);
            foreach (string key in KeysOf(mine))
            {
                candidates.UnionWith(_byKey[key]);
            }
            candidates.Remove(number);
            return
            [
                .. candidates.Select(c => (Number: c, Likeness: SimilarityRule.Compare(mine, _all[c], Rarity)))
                    .Where(c => c.Likeness.Score >= SimilarityRule.Threshold)
                    .OrderByDescending(c => c.Likeness.Score)
                    .ThenBy(c => c.Number, StringComparer.Ordinal)
                    .Take(most)
                    .Select(c => new SimilarReport(c.Number, c.Likeness.Score, c.Likeness.Reasons)),
            ];
        }
    }

    private double Rarity(string name)
    {
        int bearers = _bearers.GetValueOrDefault(name);
        // Three tell of one event more often than thirty do.
        return bearers <= Frequent ? 1 : 1 / (1 + (0.25 * Math.Log(bearers / Frequent)));
    }

    private void DropLocked(string number)
    {
        if (!_all.Remove(number, out Fingerprint? fingerprint))
        {
            return;
        }
        foreach (string key in KeysOf(fingerprint))
        {
            if (_byKey.TryGetValue(key, out HashSet<string>? numbers) && numbers.Remove(number) && numbers.Count == 0)
            {
                _byKey.Remove(key);
            }
        }
        foreach (string name in fingerprint.Names)
        {
            if (--_bearers[name] == 0)
            {
                _bearers.Remove(name);
            }
        }
    }

    /// <summary>Two reports that the rule finds alike share one of these: a name's beginning, or what is enough alone.</summary>
    private static IEnumerable<string> KeysOf(Fingerprint f) =>
    [
        .. f.Names.Select(n => $"n {n[..KeyLetters]}").Distinct(),
        .. f.Plates.Select(p => $"p {p}"),
        .. f.Links.Select(l => $"l {l}"),
        .. f.Evidence.Select(e => $"e {e}"),
        .. f.Names.Count == 0 ? f.Shingles.Select(s => $"s {s}") : [],
    ];
}
