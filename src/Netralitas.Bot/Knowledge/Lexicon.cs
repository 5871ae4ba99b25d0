using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge;

/// <summary>A lexicon term found in a text, at token positions [Start, End).</summary>
internal readonly record struct LexiconMatch(LexiconEntry Entry, int Start, int End, bool Negated);

/// <summary>The compiled lexicon: rewrites words to their standard form and finds concepts, slots, intents and routes.</summary>
internal sealed class Lexicon
{
    private const string Gap = "_";
    private const int MaxGap = 2;

    private readonly FrozenDictionary<string, Rewrite[]> _rewrites;
    private readonly FrozenDictionary<string, Pattern[]> _patterns;

    public Lexicon(IReadOnlyList<LexiconEntry> entries)
    {
        var rewrites = new Dictionary<string, List<Rewrite>>(StringComparer.Ordinal);
        foreach (LexiconEntry entry in entries.Where(e => e.Kind == "ganti"))
        {
            string[] replacement = [.. TextCleaner.Tokens(entry.Value)];
            foreach (string term in entry.Terms)
            {
                string[] words = [.. TextCleaner.Tokens(term)];
                if (words.Length > 0)
                {
                    AddTo(rewrites, words[0], new Rewrite(words, replacement));
                }
            }
        }
        _rewrites = rewrites.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(r => r.From.Length).ToArray(), StringComparer.Ordinal);

        var patterns = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        foreach (LexiconEntry entry in entries.Where(e => e.Kind is not ("ganti" or "kata")))
        {
            foreach (string term in entry.Terms.Prepend(entry.Kind == "konsep" ? entry.Value : "").Where(t => t.Length > 0))
            {
                string[] stems = Compile(term);
                if (stems.Length > 0)
                {
                    AddTo(patterns, stems[0], new Pattern(stems, entry));
                }
            }
        }
        _patterns = patterns.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(r => r.Stems.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every word that the lexicon knows, for spelling correction.</summary>
    public IEnumerable<string> Words =>
        _rewrites.Values.SelectMany(rs => rs.SelectMany(r => r.From.Concat(r.To)));

    /// <summary>Rewrites slang, abbreviations and regional words to standard words.</summary>
    public List<string> Standardise(IReadOnlyList<string> tokens)
    {
        var standard = new List<string>(tokens.Count + 8);
        for (int i = 0; i < tokens.Count;)
        {
            if (FindRewrite(tokens, i) is { } rewrite)
            {
                foreach (string word in rewrite.To)
                {
                    AddUnlessRepeated(standard, word);
                }
                i += rewrite.From.Length;
            }
            else
            {
                AddUnlessRepeated(standard, tokens[i]);
                i++;
            }
        }
        return standard;
    }

    /// <summary>Finds all concept, slot, intent and route terms in standardised, stemmed tokens.</summary>
    public List<LexiconMatch> Match(IReadOnlyList<string> stems)
    {
        var matches = new List<LexiconMatch>();
        for (int i = 0; i < stems.Count; i++)
        {
            if (!_patterns.TryGetValue(stems[i], out Pattern[]? patterns))
            {
                continue;
            }
            // "boleh tidak like…" asks; it does not say "tidak like".
            if (stems[i] == "tidak" && i > 0 && Negation.IsQuestioned(stems[i - 1]))
            {
                continue;
            }
            foreach (Pattern pattern in patterns)
            {
                int end = MatchAt(pattern.Stems, stems, i);
                if (end > 0 && !IsOnlyTheTime(pattern.Entry, stems, i) && !IsDenied(pattern.Entry, stems, i) && !IsNoRefusal(pattern.Entry, stems, i, end))
                {
                    matches.Add(new(pattern.Entry, i, end, Negation.IsBefore(stems, i) || Negation.IsShied(stems, i) || (pattern.Entry.Kind == "konsep" && Negation.IsUndone(stems, i))));
                }
            }
        }
        return matches;
    }

    /// <summary>"di masa kampanye" tells when, not what is done.</summary>
    private static bool IsOnlyTheTime(LexiconEntry entry, IReadOnlyList<string> stems, int at) =>
        entry is { Kind: "konsep", Value: "kampanye" } && at > 0 && stems[at - 1] is "masa" or "musim" or "jadwal" or "selama" or "tahap";

    /// <summary>"menolak melayani warga", "tolak RUU": nobody's order, offer or invitation is refused.</summary>
    private static bool IsNoRefusal(LexiconEntry entry, IReadOnlyList<string> stems, int at, int end) =>
        entry.Value is "tolak" or "menolak" && stems[at] == "tolak" && end < stems.Count && stems[end] is "layan" or "layani" or "ruu" or "uu" or "hasil" or "menang" or "warga" or "pasien" or "putusan" or "putus" or "politik" or "bantu" or "rawat";

    /// <summary>"bukan untuk kampanye", "bukan acara kampanye": a purpose that is denied is no act, done or undone.</summary>
    private static bool IsDenied(LexiconEntry entry, IReadOnlyList<string> stems, int at) =>
        entry is { Kind: "konsep", Value: "kampanye" or "dukung" or "timses" } && at > 1 && stems[at - 2] == "bukan" && stems[at - 1] is "untuk" or "acara" or "urus" or "soal" or "rangka" or "agenda" or "bagian";

    private string[] Compile(string term)
    {
        var stems = new List<string>();
        foreach (string part in term.Split('_', StringSplitOptions.TrimEntries))
        {
            if (stems.Count > 0)
            {
                stems.Add(Gap);
            }
            stems.AddRange(Standardise(TextCleaner.Tokens(part)).Select(Stemmer.Stem));
        }
        return [.. stems];
    }

    private Rewrite? FindRewrite(IReadOnlyList<string> tokens, int at)
    {
        if (_rewrites.TryGetValue(tokens[at], out Rewrite[]? candidates))
        {
            foreach (Rewrite candidate in candidates)
            {
                if (StartsAt(candidate.From, tokens, at))
                {
                    return candidate;
                }
            }
        }
        // "cabupnya" is "cabup" with a possessive; but "sekolah" is not "seko" with a particle.
        string token = tokens[at];
        foreach (string ending in (ReadOnlySpan<string>)["nya", "ku", "mu", "kah", "lah", "an"])
        {
            if (token.Length > ending.Length + (ending is "nya" ? 2 : 4) && token.EndsWith(ending, StringComparison.Ordinal)
                && _rewrites.TryGetValue(token[..^ending.Length], out Rewrite[]? bare)
                && Array.Find(bare, r => r.From.Length == 1) is { } rewrite)
            {
                return rewrite;
            }
        }
        return null;
    }

    private static bool StartsAt(string[] words, IReadOnlyList<string> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }
        for (int i = 1; i < words.Length; i++)
        {
            if (tokens[at + i] != words[i] && !(i == words.Length - 1 && IsPossessed(tokens[at + i], words[i])))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"salam jarinya" is "salam jari".</summary>
    private static bool IsPossessed(string token, string word) =>
        token.Length == word.Length + 3 && token.StartsWith(word, StringComparison.Ordinal) && token.EndsWith("nya", StringComparison.Ordinal);

    private static int MatchAt(string[] pattern, IReadOnlyList<string> stems, int at)
    {
        int position = at + 1;
        for (int i = 1; i < pattern.Length; i++)
        {
            if (pattern[i] == Gap)
            {
                i++;
                int limit = Math.Min(stems.Count - 1, position + MaxGap);
                int found = -1;
                for (int j = position; j <= limit && found < 0; j++)
                {
                    found = stems[j] == pattern[i] ? j : -1;
                }
                if (found < 0)
                {
                    return -1;
                }
                position = found + 1;
            }
            else if (position < stems.Count && stems[position] == pattern[i])
            {
                position++;
            }
            else
            {
                return -1;
            }
        }
        return position;
    }

    private static void AddUnlessRepeated(List<string> list, string word)
    {
        if (list.Count == 0 || list[^1] != word)
        {
            list.Add(word);
        }
    }

    private static void AddTo<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out List<T>? list))
        {
            map[key] = list = [];
        }
        list.Add(value);
    }

    private sealed record Rewrite(string[] From, string[] To);

    private sealed record Pattern(string[] Stems, LexiconEntry Entry);
}
