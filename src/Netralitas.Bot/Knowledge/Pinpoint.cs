using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge;

/// <summary>Reads the pinpoint part of a citation such as <c>UU 7/2017 Pasal 280 ayat (2) huruf f</c>.</summary>
internal static partial class Pinpoint
{
    /// <summary>Cuts ayat, huruf and angka: <c>PP 94/2021 Pasal 5 huruf n angka 2</c> becomes <c>PP 94/2021 Pasal 5</c>.</summary>
    public static string ToPasal(string citation)
    {
        Match match = PasalPattern().Match(citation);
        return match.Success ? citation[..(match.Index + match.Length)] : citation;
    }

    /// <summary>The article named in a citation (<c>5</c>, <c>187A</c>, <c>II</c>), or null where there is none.</summary>
    public static string? Pasal(string citation)
    {
        Match match = PasalPattern().Match(citation);
        return match.Success ? match.Groups["n"].Value.ToUpperInvariant() : null;
    }

    [GeneratedRegex(@"\bPasal\s+(?<n>\d+[A-Z]?|[IVX]+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PasalPattern();
}
