using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Evaluation;

/// <summary>Whether a citation names the same instrument and article as an expected basis.</summary>
internal static partial class CitationMatch
{
    public static bool Hits(IEnumerable<string> citations, IReadOnlyList<string> basis)
    {
        HashSet<(string Instrument, string Article)> expected = [.. basis.SelectMany(Keys)];
        return citations.SelectMany(Keys).Any(c => expected.Contains(c) || expected.Contains((c.Instrument, "")));
    }

    /// <summary>One key an instrument named ("UU 1/2015 jo. UU 10/2016" has two), with the article or annex.</summary>
    private static IEnumerable<(string Instrument, string Article)> Keys(string citation)
    {
        string article = Pinpoint.Pasal(citation) ?? (citation.Contains("Lampiran II", StringComparison.OrdinalIgnoreCase)
            ? citation.Contains("kode etik", StringComparison.OrdinalIgnoreCase) ? "LII-etik" : "LII-disiplin"
            : "");
        MatchCollection names = InstrumentPattern().Matches(citation);
        foreach (Match name in names)
        {
            yield return ($"{name.Groups[1].Value} {name.Groups[2].Value}".ToLowerInvariant(), article);
        }
        if (citation.StartsWith("SKB 2022", StringComparison.Ordinal))
        {
            yield return ("skb 2022", article);
        }
    }

    [GeneratedRegex(@"\b(UU|PP|PKPU|Perbawaslu|Permendagri|MK|SE MenPANRB|SE Bawaslu|SE Mendagri|Perpres)\s+([\d.]+/[\w./-]*\d{4}|[\d.]+/\w+(?:-\w+)?/\d{4}|[\d./]+(?:/SJ)?)")]
    private static partial Regex InstrumentPattern();
}
