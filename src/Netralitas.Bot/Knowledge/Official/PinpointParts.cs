using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>The steps of a pinpoint: <c>Pasal 5 huruf n angka 2</c> is article 5, then "n", then "2".</summary>
/// <param name="IsNote">Whether the citation names the Penjelasan.</param>
internal sealed partial record PinpointParts(string Pasal, IReadOnlyList<string> Below, bool IsNote)
{
    public static PinpointParts? Of(string citation)
    {
        if (Pinpoint.Pasal(citation) is not { } pasal)
        {
            return null;
        }
        string rest = citation[citation.LastIndexOf("Pasal", StringComparison.OrdinalIgnoreCase)..];
        return new(pasal, [.. StepPattern().Matches(rest).Select(m => m.Groups["n"].Value.ToLowerInvariant())], citation.Contains("Penjelasan", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:ayat\s*\((?<n>\w+)\)|huruf\s+(?<n>[a-z]{1,2})\b|angka\s+(?<n>\d+))")]
    private static partial Regex StepPattern();
}
