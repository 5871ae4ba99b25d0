using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>Mends what scanning does to official texts, as far as it is sure: digits, stray marks, spaces. Pure.</summary>
internal static partial class OcrText
{
    /// <summary>One article number as printed ("5", "1O", "187A", "I"), as it is meant; null where it is no number.</summary>
    public static string? ArticleNumber(string printed)
    {
        Match match = NumberPattern().Match(printed);
        if (!match.Success)
        {
            return null;
        }
        string digits = Digits(match.Groups["n"].Value);
        return digits.TrimStart('0').Length == 0 ? null : digits + match.Groups["suffix"].Value;
    }

    /// <summary>Letters that stand for digits in a number: O, o, l, I.</summary>
    public static string Digits(string printed) => printed.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A passage on one line, fit to be read: page-edge leftovers and stray marks taken out.</summary>
    public static string Readable(string text)
    {
        string plain = PageEdge().Replace(text, " ");
        plain = Ellipsis().Replace(plain, " ").Replace("^", "", StringComparison.Ordinal).Replace("danf atau", "dan/atau", StringComparison.Ordinal);
        return Spaces().Replace(plain, " ").Trim();
    }

    [GeneratedRegex(@"^(?<n>[0-9IlOo]{1,4})(?<suffix>[A-H]?)$")]
    private static partial Regex NumberPattern();

    /// <summary>"SK No 106893 A" and the foot of a page.</summary>
    [GeneratedRegex(@"\bSK\s+No\s+\d{5,7}\s*[A-Z]?\b|\bwww\.\S+|\b-\s*\d{1,3}\s*-\b")]
    private static partial Regex PageEdge();

    /// <summary>The first words of the next page, repeated at the foot: "Agar . . .".</summary>
    [GeneratedRegex(@"(?:\b\w+\s+)?\.\s\.\s\.")]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
