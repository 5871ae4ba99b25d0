using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>Compares our paraphrases with the official texts that were imported. Warnings only: a text is as enacted, and scans misread digits.</summary>
internal static partial class OfficialTextCheck
{
    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeFiles files, OfficialTexts texts)
    {
        var problems = new List<KnowledgeProblem>();
        var beyond = new List<Norm>();
        foreach (Norm norm in files.Norms.Where(n => PinpointParts.Of(n.Citation) is not null && texts.Of(n.Instrument.Id).Count > 0))
        {
            if (texts.PassageOf(norm) is not { } passage)
            {
                if (OfficialTexts.NumberOf(Pinpoint.Pasal(norm.Citation)!) > texts.LastArticle(norm.Instrument.Id))
                {
                    beyond.Add(norm);
                    continue;
                }
                problems.Add(new(norm.At, $"norma '{norm.Id}': {norm.Citation} tidak ada di naskah yang diimpor", IsWarning: true));
                continue;
            }
            if (!passage.Exact)
            {
                problems.Add(new(norm.At, $"norma '{norm.Id}': bagian {norm.Citation} tidak ditemukan di {passage.Source}, pasalnya ada", IsWarning: true));
            }
            string[] strange = [.. NumbersOf(norm.Text).Except(NumbersIn(texts.EverythingAbout(norm)))];
            if (strange.Length > 0)
            {
                problems.Add(new(norm.At, $"norma '{norm.Id}': angka {string.Join(", ", strange)} tidak ada di {norm.Instrument.Short} Pasal {Pinpoint.Pasal(norm.Citation)}", IsWarning: true));
            }
        }
        problems.AddRange(beyond.GroupBy(n => n.Instrument).Select(g => new KnowledgeProblem(
            g.Key.At, $"instrumen '{g.Key.Id}': naskah yang diimpor berhenti di Pasal {texts.LastArticle(g.Key.Id)}; {g.Count()} norma sesudahnya belum dapat dibandingkan", IsWarning: true)));
        return problems;
    }

    /// <summary>The quantities that a paraphrase states: not the numbers of articles, laws and years.</summary>
    internal static IEnumerable<string> NumbersOf(string paraphrase) =>
        NumberPattern().Matches(ReferencePattern().Replace(paraphrase, " ")).Select(m => Plain(m.Groups["n"].Value) + Zeros(m.Groups["unit"].Value)).Distinct();

    /// <summary>"Rp10 juta" is written out in a law.</summary>
    private static string Zeros(string unit) => unit.ToLowerInvariant() switch { "juta" => "000000", "miliar" => "000000000", _ => "" };

    /// <summary>Every number of an official text, with the digits that a scan prints as letters.</summary>
    private static HashSet<string> NumbersIn(string official) =>
        [.. PrintedNumber().Matches(official).Select(m => Plain(OcrText.Digits(m.Value)))];

    /// <summary>"Rp12.000.000,00" is 12000000.</summary>
    private static string Plain(string number)
    {
        string whole = number.EndsWith(",00", StringComparison.Ordinal) ? number[..^3] : number;
        return whole.Replace(".", "", StringComparison.Ordinal).TrimStart('0') is { Length: > 0 } digits ? digits : "0";
    }

    [GeneratedRegex(
        @"\b(?:Pasal|Ps|ayat|huruf|angka|nomor|no\.?|baris|UU|PP|SE|SKB|Perppu|Permendagri|Perbawaslu|PKPU|MK|Lampiran)\s*\(?\d+[A-Z]?\)?(?:/[\w-]+)*(?:\s*(?:,|dan|atau|sampai|–|-)\s*\(?\d+[A-Z]?\)?)*|\(\d+[a-z]?\)|\b\d{1,2}\s+(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b|\b(?:19|20)\d\d\b|\d+/\d{4}",
        RegexOptions.IgnoreCase)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d{3})*(?:,\d+)?)(?:\s*(?<unit>juta|miliar)\b)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"(?:(?<=Rp)|(?<![A-Za-z]))[0-9IlOo](?:[0-9IlOo.]*[0-9IlOo])?(?:,[0Oo]{2})?(?![A-Za-z])")]
    private static partial Regex PrintedNumber();
}
