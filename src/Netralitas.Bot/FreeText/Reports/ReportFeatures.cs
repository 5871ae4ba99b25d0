using System.Globalization;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.FreeText.Reports;

/// <summary>
/// What a text looks like to the one who decides whether it is a report: its words (whole, and without vowels), the kinds of its words and in which
/// order they come, how it begins and ends, how long it is. Nothing about who wrote it, and nothing is kept.
/// </summary>
internal static partial class ReportFeatures
{
    /// <summary>A story is told by then.</summary>
    private const int MostWords = 700;

    private static readonly string[] Lengths = [.. Enumerable.Range(0, 49).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    private static readonly int[] Acts = [.. new[] { "candidate", "deed", "order", "neutral" }.Select(WordKinds.NumberOf)];
    private static readonly int[] LengthSteps = [2, 4, 6, 8, 12, 16, 24, 32, 48];

    public static ReadOnlySpan<ulong> Of(string text, Dictionary<ulong, string>? names = null)
    {
        string written = TextStripper.Strip(text).Text;
        string plain = Plain(written);
        var features = new FeatureList(names);
        var words = new List<Range>();
        foreach (ValueMatch match in Word().EnumerateMatches(plain))
        {
            if (words.Count < MostWords)
            {
                words.Add(Trimmed(plain, match));
            }
        }
        words.RemoveAll(w => w.End.Value <= w.Start.Value);
        AddWords(features, plain, words);
        AddEnds(features, plain, words);
        AddShape(features, written, plain, words.Count);
        AddKinds(features, plain, words);
        return features.Distinct();
    }

    private static string Plain(string written)
    {
        string lower = written.ToLowerInvariant();
        return Drawn().Replace(lower.Contains("http", StringComparison.Ordinal) ? Address().Replace(lower, " tautan ") : lower, "$1");
    }

    private static Range Trimmed(string plain, ValueMatch match)
    {
        int start = match.Index, end = match.Index + match.Length;
        while (start < end && plain[start] == '\'')
        {
            start++;
        }
        while (end > start && plain[end - 1] == '\'')
        {
            end--;
        }
        return start..end;
    }

    /// <summary>Of a number only how many digits it has.</summary>
    private static ReadOnlySpan<char> Shown(string plain, Range word)
    {
        ReadOnlySpan<char> shown = plain.AsSpan(word);
        return char.IsAsciiDigit(shown[0]) ? "0000".AsSpan(0, Math.Min(4, shown.Length)) : shown;
    }

    private static void AddWords(FeatureList features, string plain, List<Range> words)
    {
        Span<char> bones = stackalloc char[256];
        foreach (Range range in words)
        {
            ReadOnlySpan<char> word = Shown(plain, range);
            features.Add("word ", word);
            if (word.Length <= bones.Length && WordKinds.Bones(word, bones) is >= WordKinds.ShortestBones and var length)
            {
                features.Add("bones ", bones[..length]);
            }
        }
    }

    private static void AddEnds(FeatureList features, string plain, List<Range> words)
    {
        if (words.Count == 0)
        {
            return;
        }
        features.Add("first ", Shown(plain, words[0]));
        features.Add("last ", Shown(plain, words[^1]));
        if (words.Count > 1)
        {
            features.Add("first ", Shown(plain, words[0]), " ", Shown(plain, words[1]));
            features.Add("last ", Shown(plain, words[^2]), " ", Shown(plain, words[^1]));
        }
    }

    private static void AddShape(FeatureList features, string written, string plain, int words)
    {
        foreach (int step in LengthSteps.Where(s => words >= s))
        {
            features.Add("length ", Lengths[step]);
        }
        if (plain.IndexOf('?', StringComparison.Ordinal) is >= 0 and var asked)
        {
            features.Add(asked > plain.Length * 0.8 ? "asked at the end" : "asked before the end");
        }
        int sentences = 1 + SentenceEnd().Count(plain);
        foreach (int step in (ReadOnlySpan<int>)[2, 3])
        {
            if (sentences >= step)
            {
                features.Add("sentences ", Lengths[step]);
            }
        }
        if (plain.Contains(',', StringComparison.Ordinal))
        {
            features.Add("comma");
        }
        if (written.Count(char.IsUpper) > written.Length / 2)
        {
            features.Add("capitals");
        }
    }

    private static void AddKinds(FeatureList features, string plain, List<Range> words)
    {
        List<int> kinds = KindsOf(plain, words);
        IReadOnlyList<string> names = WordKinds.Names;
        for (int i = 0; i < kinds.Count; i++)
        {
            features.Add("kind ", names[kinds[i]]);
            if (i + 1 < kinds.Count)
            {
                features.Add("then ", names[kinds[i]], " ", names[kinds[i + 1]]);
            }
            if (i + 2 < kinds.Count)
            {
                features.Add("then " + names[kinds[i]] + " ", names[kinds[i + 1]], " ", names[kinds[i + 2]]);
            }
        }
        features.Add("begins ", kinds.Count > 0 ? names[kinds[0]] : "nothing");
        features.Add("ends ", kinds.Count > 0 ? names[kinds[^1]] : "nothing");
        if (!kinds.Any(Acts.Contains))
        {
            features.Add("without any act");
        }
        AddPairs(features, kinds);
    }

    private static void AddPairs(FeatureList features, List<int> kinds)
    {
        IReadOnlyList<string> names = WordKinds.Names;
        for (int one = 0; one < names.Count; one++)
        {
            if (!kinds.Contains(one))
            {
                features.Add("without ", names[one]);
                continue;
            }
            for (int other = one + 1; other < names.Count; other++)
            {
                if (kinds.Contains(other))
                {
                    features.Add("both ", names[one], " ", names[other]);
                }
            }
        }
    }

    /// <summary>In the order of the text; what stands twice in a row counts once.</summary>
    private static List<int> KindsOf(string plain, List<Range> words)
    {
        var kinds = new List<int>(words.Count);
        foreach (Range word in words)
        {
            if (WordKinds.Of(Shown(plain, word)) is { } kind && (kinds.Count == 0 || kinds[^1] != kind))
            {
                kinds.Add(kind);
            }
        }
        return kinds;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"https?://\S+", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"([a-z])\1{2,}", Options)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"[a-z']+|[0-9]+|[?!""]", Options)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?\n]+\s+\S", Options)]
    private static partial Regex SentenceEnd();
}
