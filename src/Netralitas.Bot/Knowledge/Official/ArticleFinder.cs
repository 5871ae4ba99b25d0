using System.Globalization;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>An article of a text: its number and where its words begin.</summary>
internal readonly record struct ArticleStart(string Number, int At, int TextAt);

/// <summary>
/// Finds the headings of articles. "Pasal 5" is far more often a reference than a heading, and scanned texts have lost their line breaks, so the
/// headings are the longest rising run of numbers among the places that can be one. Pure.
/// </summary>
internal static partial class ArticleFinder
{
    private const int OwnLine = 5;
    private const int BeforeParagraph = 4;
    private const int AfterSentence = 2;

    public static IReadOnlyList<ArticleStart> Find(string text)
    {
        var candidates = new List<(ArticleStart Start, int Order, int Weight)>();
        foreach (Match match in HeadingPattern().Matches(text))
        {
            if (OcrText.ArticleNumber(match.Groups["n"].Value) is { } number && Weight(text, match) is > 0 and var weight)
            {
                candidates.Add((new(number, match.Index, match.Index + match.Length), Order(number), weight));
            }
        }
        return LongestRise(candidates);
    }

    /// <summary>How much a place looks like a heading; nothing for a reference in a sentence.</summary>
    private static int Weight(string text, Match match)
    {
        string after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 40)];
        string before = text[Math.Max(0, match.Index - 90)..match.Index];
        bool startsLine = before.Length == 0 || before.TrimEnd(' ').EndsWith('\n');
        bool endsLine = after.TrimStart(' ').StartsWith('\n');
        if (startsLine && endsLine)
        {
            return OwnLine + AfterSentence + 1;
        }
        if (ReferenceTail().IsMatch(after) || ReferenceLead().IsMatch(before))
        {
            return 0;
        }
        bool numbered = FirstParagraph().IsMatch(after);
        bool sentenceEnded = before.TrimEnd().Length == 0 || ".;:)\"”…".Contains(before.TrimEnd()[^1]) || HeadingBefore().IsMatch(before);
        return (numbered ? BeforeParagraph : 0) + (sentenceEnded ? AfterSentence : 0) + (startsLine ? 1 : 0);
    }

    private static int Order(string number)
    {
        bool lettered = char.IsLetter(number[^1]);
        int value = int.Parse(lettered ? number[..^1] : number, CultureInfo.InvariantCulture);
        return (value * 30) + (lettered ? number[^1] - 'A' + 1 : 0);
    }

    /// <summary>The heaviest strictly rising chain. Long jumps cost a little: a misread number must not swallow the articles after it.</summary>
    private static List<ArticleStart> LongestRise(List<(ArticleStart Start, int Order, int Weight)> candidates)
    {
        int[] best = new int[candidates.Count];
        int[] previous = new int[candidates.Count];
        int last = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            best[i] = candidates[i].Weight * 4;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                int jump = candidates[i].Order - candidates[j].Order;
                if (jump > 0 && best[j] + (candidates[i].Weight * 4) - (jump > 300 ? 12 : jump > 31 ? 1 : 0) is var score && score > best[i])
                {
                    best[i] = score;
                    previous[i] = j;
                }
            }
            if (last < 0 || best[i] > best[last])
            {
                last = i;
            }
        }
        var chain = new List<ArticleStart>();
        for (int i = last; i >= 0; i = previous[i])
        {
            chain.Add(candidates[i].Start);
        }
        chain.Reverse();
        return chain;
    }

    [GeneratedRegex(@"\bPasal[ \t]+(?<n>[0-9IlOo]{1,4}[A-H]?)\b")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^\s*(?:,|;|\)|dan\b|atau\b|ayat\b|huruf\b|angka\b|sampai\b|Undang|Peraturan\s+\w+\s+Nomor|tentang|sebagaimana|dikenai|dikenakan|dihapus|diubah|disisipkan|UUD|jo\b|tidak\b|dipidana)")]
    private static partial Regex ReferenceTail();

    [GeneratedRegex(@"(?:\b(?:dalam|dan|dan/atau|atau|dengan|pada|oleh|dari|menurut|ketentuan|Ketentuan|melanggar|antara|setelah|sampai|ke|kepada|bahwa|tersebut|dimaksud|rumusan|yakni|yaitu|substansi)|,|\()\s*$")]
    private static partial Regex ReferenceLead();

    /// <summary>A chapter's title in capitals, or the title of a section, stands before the first article of it.</summary>
    [GeneratedRegex(@"[A-Z]{3,}\s*$|\b(?:Bagian|Paragraf)\s+[\w-]+[^.;:]{0,70}$")]
    private static partial Regex HeadingBefore();

    [GeneratedRegex(@"^\s*\(1\)?\s")]
    private static partial Regex FirstParagraph();
}
