using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Knowledge;

/// <summary>
/// Finds the nearest known word of an unknown one by a deletion index (SymSpell, Garbe 2012): one edit for words of
/// five letters and more, two from eight. The first letter must agree: it is rarely mistyped and saves most false friends.
/// </summary>
internal sealed class SpellingCorrector
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = DeletionIndex.TwoEditsFrom;

    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly Dictionary<string, int> _places;
    private readonly DeletionIndex _near;

    public SpellingCorrector(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        (_words, _counts) = ([.. counts.Keys], [.. counts.Values]);
        _places = Places(_words);
        _near = new(_words, w => w.Length >= OneEditFrom && !w.Any(char.IsDigit));
    }

    private SpellingCorrector(string[] words, int[] counts, DeletionIndex near) => (_words, _counts, _near, _places) = (words, counts, near, Places(words));

    public bool Knows(string word) => _places.ContainsKey(word);

    /// <summary>The nearest known word, or null when none is near enough.</summary>
    public string? Correct(string word)
    {
        if (word.Length < OneEditFrom || _places.ContainsKey(word) || word.Any(char.IsDigit))
        {
            return null;
        }
        int allowed = word.Length >= TwoEditsFrom ? 2 : 1;
        string? best = null;
        (int Distance, int Count) bestRank = (int.MaxValue, 0);
        foreach (int place in _near.Candidates(word))
        {
            string candidate = _words[place];
            if (candidate[0] != word[0] || Math.Abs(candidate.Length - word.Length) > allowed)
            {
                continue;
            }
            int distance = Distance(word, candidate);
            (int, int) rank = (distance, -_counts[place]);
            if (distance <= allowed && rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (candidate, rank);
            }
        }
        return best;
    }

    public void Write(PackWriter pack)
    {
        pack.Texts(_words);
        pack.Array<int>(_counts);
        _near.Write(pack);
    }

    public static SpellingCorrector Read(PackReader pack) => new([.. pack.Texts()], pack.Array<int>(), DeletionIndex.Read(pack));

    private static Dictionary<string, int> Places(string[] words)
    {
        var places = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            places.Add(words[i], i);
        }
        return places;
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
