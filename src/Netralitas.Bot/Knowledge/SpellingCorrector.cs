using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge;

/// <summary>
/// Finds the nearest known word of an unknown one by a deletion index (SymSpell, Garbe 2012): one edit for words of
/// five letters and more, two from eight. The first letter must agree: it is rarely mistyped and saves most false friends.
/// </summary>
internal sealed class SpellingCorrector
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 8;

    private readonly FrozenDictionary<string, int> _counts;
    private readonly Dictionary<string, List<string>> _deletions = new(StringComparer.Ordinal);

    public SpellingCorrector(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (string word in counts.Keys.Where(w => w.Length >= OneEditFrom && !w.Any(char.IsDigit)))
        {
            foreach (string key in Deletions(word))
            {
                if (!_deletions.TryGetValue(key, out List<string>? list))
                {
                    _deletions[key] = list = [];
                }
                list.Add(word);
            }
        }
    }

    public bool Knows(string word) => _counts.ContainsKey(word);

    /// <summary>The nearest known word, or null when none is near enough.</summary>
    public string? Correct(string word)
    {
        if (word.Length < OneEditFrom || _counts.ContainsKey(word) || word.Any(char.IsDigit))
        {
            return null;
        }
        int allowed = word.Length >= TwoEditsFrom ? 2 : 1;
        string? best = null;
        (int Distance, int Count) bestRank = (int.MaxValue, 0);
        foreach (string key in Deletions(word))
        {
            if (!_deletions.TryGetValue(key, out List<string>? candidates))
            {
                continue;
            }
            foreach (string candidate in candidates)
            {
                if (candidate[0] != word[0] || Math.Abs(candidate.Length - word.Length) > allowed)
                {
                    continue;
                }
                int distance = Distance(word, candidate);
                (int, int) rank = (distance, -_counts[candidate]);
                if (distance <= allowed && rank.CompareTo(bestRank) < 0)
                {
                    (best, bestRank) = (candidate, rank);
                }
            }
        }
        return best;
    }

    private static HashSet<string> Deletions(string word)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { word };
        AddDeletions(keys, word);
        if (word.Length >= TwoEditsFrom)
        {
            foreach (string once in keys.ToArray())
            {
                AddDeletions(keys, once);
            }
        }
        return keys;
    }

    private static void AddDeletions(HashSet<string> keys, string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            keys.Add(word.Remove(i, 1));
        }
    }

    /// <summary>Optimal string alignment distance: a swap of neighbours is one edit.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        Span<int> before = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }
                current[j] = value;
            }
            previous.CopyTo(before);
            current.CopyTo(previous);
        }
        return previous[b.Length];
    }
}
