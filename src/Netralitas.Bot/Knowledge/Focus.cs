using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge;

/// <summary>
/// What of a story is asked about. Most of a story is told about others ("ada orang tua yang membagikan poster caleg"); what the asker does,
/// or asks whether they may ("kalau saya hapus?"), is what an answer must fit. Pure.
/// </summary>
internal static partial class Focus
{
    private const int LeastWords = 9;
    private const int Told = 2;

    /// <summary>The clauses of a text that tell or ask what the asker does; null where it is not told apart from the rest.</summary>
    public static string? Of(string text)
    {
        string[] clauses = [.. Boundary().Split(text).Select(c => c.Trim()).Where(c => c.Count(char.IsLetter) > 2)];
        if (clauses.Length < 2 || Word().Count(text) < LeastWords)
        {
            return null;
        }
        int[] scores = [.. clauses.Select(Score)];
        for (int i = 1; i < clauses.Length; i++)
        {
            if (IsBareQuestion(clauses[i]))
            {
                scores[i - 1] += IsRole(clauses[i - 1]) ? 0 : 1; // "…, aman kan?" asks about what stands before it
                scores[i] = 0;
            }
        }
        int highest = scores.Max();
        string[] asked = [.. clauses.Where((_, i) => scores[i] >= Math.Min(highest, Told))];
        return highest < 1 || asked.Length == clauses.Length ? null : string.Join(". ", asked);
    }

    private static int Score(string clause) =>
        IsRole(clause) ? 0 : (Acts().IsMatch(clause) ? 2 : 0) + (Asks().IsMatch(clause) ? 2 : 0) - (Others().IsMatch(clause) ? 1 : 0);

    private static bool IsRole(string clause) => Role().IsMatch(clause);

    private static bool IsBareQuestion(string clause) => Asks().IsMatch(clause) && Word().Count(clause) <= 4 && !Acts().IsMatch(clause);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string I = "(?:saya|sya|sy|aku|ak|gue|gua|gw|ane|kulo|kula|abdi|urang|kami|kita)";

    [GeneratedRegex(@"(?<=[.;!?\n…])\s+|,\s*|\s+-+\s+|\s+(?=(?:tapi|tp|tpi|tetapi|padahal|pdhl|sedangkan|kalau|kalo|klo|kl|jika|bila|trus|terus|trs|lalu|karena|karna|krn|soalnya|gara2|gara-gara)\b)", Options)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\w+", Options)]
    private static partial Regex Word();

    /// <summary>"saya hapus", "saya cuma …", "boleh saya", "kalau aku"; not "teman saya", "tempat saya".</summary>
    [GeneratedRegex(@"(?:^|\b(?:kalau|kalo|klo|kl|jika|bila|boleh|bole|blh|bisa|masa|tapi|tp|terus|trus|trs|jadi|dan|apa|apakah|ya|ga|gak|malah|maka|min|kak|pas|waktu)\s+)(?:\W*)" + I + @"\s+(?!(?:pns|asn|guru|pppk|p3k|dosen|cpns)\b\W*$)\w", Options)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\?|\b(?:boleh|bole|blh|gimana|gmn|bagaimana|kena|aman|masalah|wajib|harus|perlu|salah|mesti|bisa|dosa|melanggar|pelanggaran|netral)\b", Options)]
    private static partial Regex Asks();

    /// <summary>A clause that begins with somebody else.</summary>
    [GeneratedRegex(@"^\W*(?:ada|pak|bu|bapak|ibu|kepala|kades|camat|lurah|bupati|bos|atasan|teman|temen|tetangga|suami|istri|bini|laki|anak|adik|kakak|mertua|sepupu|om|tante|dia|mereka|beliau|di)\b", Options)]
    private static partial Regex Others();

    [GeneratedRegex(@"^\W*(?:(?:min|kak|kan|posisi|status|kebetulan|sebagai|selaku)\s+)*(?:" + I + @"\s+)?(?:ini\s+|kan\s+|cuma\s+|seorang\s+)?(?:pns|asn|guru|pppk|p3k|dosen|cpns|honorer|bidan|perawat|camat|lurah|pegawai|staf|kadis|kepsek)(?:\s+(?:pns|asn|pppk|p3k|negeri|ptn|desa|di|dinas|puskesmas|sd|smp|sma|kelurahan|kecamatan|nih|ya|biasa|\w+))?\s*\W*$", Options)]
    private static partial Regex Role();
}
