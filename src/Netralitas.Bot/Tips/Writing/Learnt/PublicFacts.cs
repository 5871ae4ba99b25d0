using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>Days and hours, which a report needs, and whole villages and towns ("warga desa Contoh"), which have many people: nothing of these is marked.</summary>
internal static partial class PublicFacts
{
    public static IEnumerable<Range> In(string text) => Day().Matches(text).Concat(Village().Matches(text)).Select(m => m.Index..(m.Index + m.Length));

    [GeneratedRegex(@"\b(?:tgl|tanggal|jam|pukul|pkl)\.?\s*\d[\d ./:\-]*(?:(?:sampai|s/d|sd)\s+[\d .:]+)?|\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\p{L}*(?:\s+\d{2,4})?|\b\d{1,2}[/\-]\d{1,2}(?:[/\-]\d{2,4})?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?i:warga|masyarakat|penduduk)\s+(?i:desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|kampung|negeri)\b\.?(?:\s+\p{Lu}\p{L}+){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Village();
}
