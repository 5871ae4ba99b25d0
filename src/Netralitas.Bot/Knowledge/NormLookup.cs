using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge;

/// <summary>An instrument named in a text, and the article where one is named too.</summary>
internal sealed record NormReference(Instrument Instrument, string? Pasal, string? Ayat);

/// <summary>Finds instruments and articles by the ways people write them: "pp 94 tahun 2021 pasal 5", "uu pemilu 280(2)".</summary>
internal sealed partial class NormLookup
{
    private readonly KnowledgeBase _knowledge;
    private readonly List<(string Name, Instrument Instrument)> _names = [];

    public NormLookup(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        foreach (Instrument instrument in knowledge.Instruments)
        {
            foreach (string name in instrument.Aliases.Append(instrument.Short))
            {
                _names.Add((Normal(name), instrument));
            }
        }
        _names.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
    }

    /// <summary>The instrument (and article) that a text names, or null.</summary>
    public NormReference? Find(string text)
    {
        string normal = " " + Normal(text) + " ";
        foreach ((string name, Instrument instrument) in _names)
        {
            int at = normal.IndexOf(" " + name + " ", StringComparison.Ordinal);
            if (name.Length > 1 && at >= 0)
            {
                string rest = normal[(at + 1 + name.Length)..] + normal[..(at + 1)];
                Match pasal = PasalPattern().Match(rest);
                if (!pasal.Success && BarePattern().Match(normal[(at + 1 + name.Length)..]) is { Success: true } bare)
                {
                    return new(instrument, bare.Groups[1].Value.ToUpperInvariant(), bare.Groups[2].Success ? bare.Groups[2].Value : null);
                }
                Match ayat = AyatPattern().Match(rest);
                return new(instrument, pasal.Success ? pasal.Groups[1].Value.ToUpperInvariant() : null, ayat.Success ? ayat.Groups[1].Value : null);
            }
        }
        return null;
    }

    /// <summary>The norms of an instrument, in file order; only those of the article where one is named.</summary>
    public IReadOnlyList<Norm> NormsOf(NormReference reference) =>
        [.. _knowledge.Norms.Where(n => n.Instrument.Id == reference.Instrument.Id
            && (reference.Pasal is null || Pinpoint.Pasal(n.Citation) == reference.Pasal)
            && (reference.Ayat is null || n.Citation.Contains($"ayat ({reference.Ayat})", StringComparison.OrdinalIgnoreCase)
                || !n.Citation.Contains("ayat", StringComparison.OrdinalIgnoreCase)))];

    private static string Normal(string text)
    {
        string plain = TextCleaner.Plain(text);
        plain = YearPattern().Replace(plain, "$1/$2");
        plain = NumberPattern().Replace(plain, "$1 $2");
        return SpacePattern().Replace(plain.Replace("(", " ").Replace(")", " ").Replace(".", " ").Replace(",", " ").Replace("?", " "), " ").Trim();
    }

    [GeneratedRegex(@"\b(\d{1,4})\s*(?:tahun|thn|th|taun)\s*(\d{4})\b")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\b(uu|pp|se|skb|pkpu|perbawaslu|permendagri|mk|perppu|ps|psl)\s*(?:no|nomor|nomer|nmr)?\.?\s*(\d)")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?:pasal|psl|ps|pasel)\s*(\d+[a-z]?|[ivx]+)\b")]
    private static partial Regex PasalPattern();

    /// <summary>"uu pemilu 280 (2)": nothing but numbers behind the name, too short for a year.</summary>
    [GeneratedRegex(@"^\s*(\d{1,3}[a-z]?)(?:\s+(?:ayat\s*)?(\d{1,2}[a-z]?))?\s*$")]
    private static partial Regex BarePattern();

    [GeneratedRegex(@"\bayat\s*(\d+[a-z]?)\b")]
    private static partial Regex AyatPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
