using System.Text.RegularExpressions;
using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// The writer's own name: "nama saya …", "Saya Budi Santoso, …", a signature, a form's first line, a spouse's or a child's
/// name. "atasan saya Budi" and "di depan saya Pak Budi" are other people.
/// </summary>
internal static partial class NameMarks
{
    private const int MaxWords = 4;

    public static IReadOnlyList<TextMark> Find(string text)
    {
        bool capitals = CapitalsMeanNames(text);
        var marks = new List<TextMark>();
        foreach (Match opening in Announced().Matches(text).Where(m => !IsSomebodyElses(text, m)))
        {
            Add(marks, text, opening.Index + opening.Length, capitals, announced: true);
        }
        foreach (Match me in Me().Matches(text).Where(m => BeginsAClause(text, m.Index)))
        {
            Add(marks, text, me.Index + me.Length, capitals, announced: false);
        }
        foreach (Match relative in Relative().Matches(text).Where(_ => capitals))
        {
            Add(marks, text, relative.Index + relative.Length, capitals, announced: false);
        }
        foreach (Group name in Signature().Matches(text).Concat(Apart().Matches(text)).Concat(FromDevice().Matches(text)).Concat(Form().Matches(text).Where(m => !IsAboutReported(text, m.Index))).Concat(BesideNumber().Matches(text).Where(m => Ownership.Of(text, m.Index, m.Groups["n"].Index) != Owner.SomebodyElse)).Select(m => m.Groups["n"]))
        {
            if (name.Value.Split(' ').All(word => !Words.NotNames.Contains(word) && !Words.FirstPerson.Contains(word)))
            {
                marks.Add(new TextMark(name.Index, name.Length, MarkKind.Name));
            }
        }
        foreach (TextMark name in marks.ToArray())
        {
            // "saya Budi dari Polsek Rekaan": the office narrows the name down, or stands for it.
            Match from = FromOffice().Match(text[name.End..]);
            if (from.Success)
            {
                marks.Add(new TextMark(name.End + from.Groups["o"].Index, from.Groups["o"].Length, MarkKind.Workplace));
            }
        }
        return [.. marks, .. Repeated(text, [.. marks.Where(m => m.Kind == MarkKind.Name)])];
    }

    /// <summary>In a form the reported official's part carries its own heading.</summary>
    public static bool IsAboutReported(string text, int at) => ReportedSection().IsMatch(text[..at]);

    /// <summary>In shouting and in Titles For Every Word a capital says nothing.</summary>
    private static bool CapitalsMeanNames(string text)
    {
        int letters = text.Count(char.IsLetter);
        Match[] words = Word().Matches(text).ToArray();
        bool shouted = text.Count(char.IsUpper) > letters * 0.5;
        bool titled = words.Length > 6 && words.Count(w => char.IsUpper(w.Value[0])) > words.Length * 0.85;
        return !shouted && !titled;
    }

    private static bool IsSomebodyElses(string text, Match opening) =>
        opening.Groups["maybe"].Success && Ownership.AnOfficialStandsBefore(text, opening.Index) && !opening.Value.Contains("saya", StringComparison.OrdinalIgnoreCase);

    private static void Add(List<TextMark> marks, string text, int at, bool capitals, bool announced)
    {
        int start = -1;
        int end = at;
        int count = 0;
        foreach (Match word in Word().Matches(text, at).Take(MaxWords))
        {
            bool written = capitals && char.IsUpper(text[start < 0 ? word.Index : start]);
            if (!Continues(text, end, word.Index, count) || !(written ? IsCapitalised(word.Value, count) : IsSmall(text, word, announced, count)))
            {
                break;
            }
            start = start < 0 ? word.Index : start;
            end = word.Index + word.Length;
            count++;
        }
        if (start >= 0)
        {
            marks.Add(new TextMark(start, end - start, MarkKind.Name));
        }
    }

    /// <summary>Between the words of one name stand a space, or the full stop of an initial.</summary>
    private static bool Continues(string text, int end, int next, int count)
    {
        ReadOnlySpan<char> between = text.AsSpan(end, next - end);
        return count == 0 ? between.Trim(" \t:=").IsEmpty : between is " " or ". " or ".";
    }

    private static bool IsCapitalised(string word, int count) =>
        char.IsUpper(word[0]) && !Words.NotNames.Contains(word) && !Words.FirstPerson.Contains(word) && !word.Any(char.IsDigit) && (!IsAbbreviation(word) || count > 0 && word.Length == 1);

    /// <summary>Written small: a known name, any word where a name was announced, or the rest of a name if a clause ends behind it.</summary>
    private static bool IsSmall(string text, Match word, bool announced, int count)
    {
        if (Words.NotNames.Contains(word.Value) || Words.FirstPerson.Contains(word.Value) || word.Value.Any(char.IsDigit))
        {
            return false;
        }
        int end = word.Index + word.Length;
        return GivenNames.Contains(word.Value)
            || !LooksLikeVerb().IsMatch(word.Value) && (announced || count > 0 && ClosesClause().IsMatch(text[end..Math.Min(text.Length, end + 16)]));
    }

    private static int PreviousWordStart(string text, int at)
    {
        int i = at - 1;
        while (i > 0 && !char.IsLetter(text[i]))
        {
            i--;
        }
        while (i > 0 && char.IsLetter(text[i - 1]))
        {
            i--;
        }
        return i;
    }

    private static bool IsAbbreviation(string value) => value.Length is > 1 and <= 4 && value.All(char.IsUpper) && !value.Any(c => "AEIOU".Contains(c, StringComparison.Ordinal));

    /// <summary>"saya" is a subject at the start, behind a stop, or behind a greeting; behind a noun it is an owner.</summary>
    public static bool BeginsAClause(string text, int at)
    {
        int i = at - 1;
        while (i >= 0 && (text[i] is ' ' or '\t'))
        {
            i--;
        }
        if (i < 0 || !char.IsLetterOrDigit(text[i]))
        {
            return true;
        }
        int start = PreviousWordStart(text, i + 1);
        return Openers().IsMatch(text[start..(i + 1)]);
    }

    /// <summary>Once known, the name is found wherever it stands again, unless a title makes it somebody else's.</summary>
    private static IEnumerable<TextMark> Repeated(string text, List<TextMark> marks)
    {
        foreach (string name in marks.Select(m => m.In(text)).SelectMany(n => n.Split(' ').Append(n)).Where(n => n.Length >= 4).Distinct(StringComparer.OrdinalIgnoreCase).ToArray())
        {
            for (int at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
            {
                bool whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
                if (whole && !Titled().IsMatch(text[Math.Max(0, at - 14)..at]))
                {
                    yield return new TextMark(at, name.Length, MarkKind.Name);
                }
            }
        }
    }

    [GeneratedRegex(@"^,?\s+(?i:dari|dr|pegawai|staf|staff|guru|anggota|perwakilan|warga)\s+(?<o>(?i:lsm|polsek|polres|polda|koramil|kodim|dinas|badan|kantor|dusun|sekretariat|bagian|bidang|puskesmas|rsud|sdn?|smpn?|sman?|smkn?|mts|mi|ma|kua|universitas|kampus|rt|rw|gang|perumahan)\b(?:\s+(?:\p{Lu}[\p{L}.]*|\d+)){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex FromOffice();

    [GeneratedRegex(@"\p{L}[\p{L}'’]*\d*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b" + Words.Me + @"\b(?:\s+(?:ini|adalah|ialah|dengan|sendiri)\b)?(?:\s+(?:(?:pak|bapak|bu|ibu|kang|teh|bang|mas|mbak|bripda|briptu|brigadir|bripka|aipda|aiptu|ipda|iptu|akp|kompol|akbp|serda|sertu|serka|serma|pelda|peltu|praka|kopda|koptu|letda|lettu|kapten|mayor|letkol)\b|(?:dr|drs|dra|ir|hj|h|kh|ust)\.))?(?=\s+\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Me();

    [GeneratedRegex(@"\b(?:nama\s+(?:lengkap\s+|asli\s+|panggilan\s+)?(?:saya|sya|sy|aku|gue|gua|gw|ane)|namaku|nama\s+pelapor|(?:per)?kenal(?:kan|in),?(?:\s+nama)?(?:\s+(?:saya|aku|sy))?|(?:saya|sy|aku|gue|gw)\s+bernama|panggil\s+(?:saja\s+|aja\s+)?(?:saya|aku)?|(?:saya|aku|sy)\s+(?:biasa\s+)?dipanggil|hormat\s+saya,?|tertanda,?|ttd\b(?!\s+(?:daftar|absen|surat|di|pakta|petisi|formulir|form|basah|hadir|kontrak)\b)\.?,?|dari\s+saya,?|(?:laporan\s+dari|dilaporkan\s+oleh|pengirim)\s*[:=]|(?<maybe>pelapor)\s*[:=])(?:\s+(?:adalah|yaitu|itu|ialah|ini))?\s{0,2}[:=]?(?=\s{0,3}\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?i:suami|istri|isteri|anak|adik|adek|kakak|ibu|ayah|bapak|mertua|menantu)\s+(?:saya|sy|aku|gue|gw)\b,?(?:\s+(?:bernama|namanya))?(?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"(?:(?:\n|[.!]\s)\s*[-–—~]\s?|\b(?i:salam|hormat|trims|makasih|terima kasih),?\s*[\n,]\s*)(?<n>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})\s*\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    /// <summary>"dari hp Zibra": who took the photograph stands near the writer.</summary>
    [GeneratedRegex(@"\b(?i:dari|dr|pakai|pake|pk|via|lewat|difoto|difotoin|kiriman|punya)\s+(?:(?i:kamera|kiriman|foto|galeri)\s+)?(?i:hp|hape|wa|laptop|kamera|handphone|ponsel)(?i:nya)?\s+(?<n>" + Capitalised + @"(?: " + Capitalised + @"){0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex FromDevice();

    /// <summary>"0812… (Budi)", "0812… a.n. Budi Santoso", "laporan nomor 12 atas nama Budi".</summary>
    [GeneratedRegex(@"(?<!\d)(?:\+?62|0)[\d\-. ]{8,18}\d\s{0,2}(?:\(\s?|(?i:a\.?n\.?|atas nama)\s+|[-–]\s)(?<n>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})|\b(?i:laporan|aduan)\s+(?i:no|nomor|saya|kami)\b[^.!?\n]{0,30}\b(?i:a\.?n\.?|atas nama)\s+(?<n>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex BesideNumber();

    /// <summary>"saya, Budi Santoso, beralamat …", "NIK saya … nama Budi", "CP: Budi", "Salam takzim, Ir. Budi", "Budi, +62 …".</summary>
    [GeneratedRegex(@"\b(?i:saya),\s+(?<n>" + Capitalised + @"(?: " + Capitalised + @"){1,3})(?=,)|\b(?i:nik|nip|hp|wa)\b[^.!?\n]{0,40}\b(?i:nama)\s+(?<n>" + Capitalised + @"(?: " + Capitalised + @"){0,3})|\b(?i:cp|narahubung|contact person)\s*[:=]?\s+(?<n>" + Capitalised + @"(?: " + Capitalised + @"){0,3})"
        + @"|\b(?i:salam(?: takzim| hormat)?|hormat kami|terima kasih|wassalam)[,.]\s+(?<n>(?:(?:Ir|Drs|Dra|Dr|H|Hj)\.\s?)*" + Capitalised + @"(?: " + Capitalised + @"){0,3})(?=[.,]?\s*$)|(?<=\n)(?<n>(?:(?:Ir|Drs|Dra|Dr|H|Hj)\.\s?)*" + Capitalised + @"(?: " + Capitalised + @"){1,3})(?=,?\s*(?:(?i:nip|nik|hp|wa)\b|$))"
        + @"|(?<=(?:^|[.!?\n])\s?)(?<n>" + Capitalised + @"(?: " + Capitalised + @"){0,2}),\s+(?=(?i:(?:hp|wa|telp?)\W{0,2})?\+?\d[\d \-]{8,})", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    private const string Capitalised = @"\p{Lu}\p{Ll}+";

    [GeneratedRegex(@"^[ \t]*nama(?: lengkap| pelapor)?[ \t]*[:=][ \t]*(?<n>\p{L}+(?: \p{L}+){0,3})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:terlapor|pelaku|yang dilaporkan|yg dilaporkan|data pejabat|identitas pejabat)\b(?!.*\bpelapor\b)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ReportedSection();

    /// <summary>Prefixes only: many names end in -an and -in.</summary>
    [GeneratedRegex(@"^(?:me[mnlry]|nge|ber|ter|di|ke(?!v))\p{L}{4,}|nya$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeVerb();

    [GeneratedRegex(@"^(?:\s*$|\s*[,.;(\n]|\s+(?:dari|dr|warga|di|tinggal|pegawai|staf|umur|usia|asal|nik|hp|no|wa|ingin|mau|izin|selaku|sebagai)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosesClause();

    [GeneratedRegex(@"^(?:halo|hallo|hai|hi|hello|assalamualaikum|asalamualaikum|wr|wb|pagi|siang|sore|malam|min|mimin|admin|pak|bu|bapak|ibu|kak|bang|mas|mbak|gan|bawaslu|perkenalkan|kenalkan|maaf|permisi|izin|ijin|dan|karena|krn|karna|sebab|bahwa|kalo|kalau|tapi|tetapi|jadi|nah|yth|jujur|kebetulan|padahal|soalnya|sedangkan|terus|trus|dear|tabik|sekalian)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();

    [GeneratedRegex(@"\b(?:pak|bapak|bpk|bu|ibu|sdr|camat|lurah|kades|kadis|calon|paslon|caleg|desa|kelurahan|kecamatan|kepala)\.?\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
