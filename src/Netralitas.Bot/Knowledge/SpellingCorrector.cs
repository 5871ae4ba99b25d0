using System.Collections.Frozen;
using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Knowledge;

/// <summary>
/// Finds the nearest known word of an unknown one by a deletion index (SymSpell, Garbe 2012): one edit for words of
/// five letters and more, two from eight. The first letter must agree: it is rarely mistyped and saves most false friends;
/// and a consonant is mistaken for one beside it on the keyboard ("lipat" is no "lihat").
/// </summary>
internal sealed class SpellingCorrector
{
    private const int OneEditFrom = 5;
    private const int ShortestBare = 4;
    private const int OftenEnough = 5;
    private const int TwoEditsFrom = DeletionIndex.TwoEditsFrom;
    private const string Vowels = "aiueo";

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Letters that are written for one another by ear.</summary>
    private static readonly FrozenSet<string> SoundAlike = new[] { "pf", "fp", "fv", "vf", "pv", "vp", "kg", "gk", "kq", "qk", "td", "dt", "sz", "zs", "jz", "zj", "bp", "pb" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly Dictionary<string, int> _places;
    private readonly DeletionIndex _near;
    private readonly Dictionary<string, int> _bare;

    public SpellingCorrector(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        (_words, _counts) = ([.. counts.Keys], [.. counts.Values]);
        _places = Places(_words);
        _bare = BareWords(_words, _counts);
        _near = new(_words, w => w.Length >= OneEditFrom && !w.Any(char.IsDigit));
    }

    private SpellingCorrector(string[] words, int[] counts, DeletionIndex near) => (_words, _counts, _near, _places, _bare) = (words, counts, near, Places(words), BareWords(words, counts));

    public bool Knows(string word) => _places.ContainsKey(word);

    /// <summary>The nearest known word, or null when none is near enough.</summary>
    public string? Correct(string word)
    {
        if (_places.ContainsKey(word) || word.Any(char.IsDigit))
        {
            return null;
        }
        if (word.Length < OneEditFrom)
        {
            return WithVowels(word);
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
            if (distance == 1 && word.Length == candidate.Length && !IsSlip(word, candidate))
            {
                continue;
            }
            (int, int) rank = (distance, -_counts[place]);
            if (distance <= allowed && rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (candidate, rank);
            }
        }
        return best ?? WithVowels(word);
    }

    /// <summary>"sksi" is "saksi", "kmpnye" is "kampanye": what is written almost without vowels, where one known word has these consonants. Acronyms have none at all.</summary>
    private string? WithVowels(string word)
    {
        int vowels = word.Count(Vowels.Contains);
        if (word.Length < ShortestBare || vowels == 0 || vowels * 3 > word.Length || !_bare.TryGetValue(Bare(word), out int place))
        {
            return null;
        }
        string candidate = _words[place];
        int at = 0;
        foreach (char letter in candidate)
        {
            at += at < word.Length && word[at] == letter ? 1 : 0;
        }
        return at == word.Length ? candidate : null;
    }

    private static string Bare(string word) => string.Concat(word.Where((letter, i) => i == 0 || !Vowels.Contains(letter)));

    /// <summary>Of the words with the same consonants, the one that occurs most.</summary>
    private static Dictionary<string, int> BareWords(string[] words, int[] counts)
    {
        var bare = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (counts[i] < OftenEnough || words[i].Length <= ShortestBare || words[i].Any(char.IsDigit))
            {
                continue;
            }
            string consonants = Bare(words[i]);
            if (!bare.TryGetValue(consonants, out int known) || counts[known] < counts[i])
            {
                bare[consonants] = i;
            }
        }
        return bare;
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

    /// <summary>Whether one letter that differs may be a slip: a vowel for a vowel, or a key beside the other. A swap always may.</summary>
    private static bool IsSlip(string a, string b)
    {
        int at = 0;
        while (a[at] == b[at])
        {
            at++;
        }
        bool swapped = at + 1 < a.Length && a[at + 1] != b[at + 1];
        return swapped || (Vowels.Contains(a[at]) && Vowels.Contains(b[at])) || SoundAlike.Contains($"{a[at]}{b[at]}") || AreNeighbours(a[at], b[at]);
    }

    private static bool AreNeighbours(char a, char b)
    {
        for (int row = 0; row < Keys.Length; row++)
        {
            int here = Keys[row].IndexOf(a);
            if (here < 0)
            {
                continue;
            }
            for (int other = Math.Max(0, row - 1); other <= Math.Min(Keys.Length - 1, row + 1); other++)
            {
                int there = Keys[other].IndexOf(b);
                if (there >= 0 && Math.Abs(here - there) <= 1)
                {
                    return true;
                }
            }
        }
        return false;
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
