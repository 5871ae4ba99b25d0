using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// A job together with where it is done ("saya guru kimia di SMAN 2 …"), which few people have, and whose relative the writer is: "camat itu paman
/// saya" names them to everybody who knows the camat.
/// </summary>
internal static partial class JobMarks
{
    private const string Job =
        "(?:guru|dosen|perawat|bidan|dokter|nakes|apoteker|petugas|penyuluh|penghulu|staf|staff|pegawai|honorer|operator|satpam|security|sopir|supir|penjaga|kasir|teknisi|waiter|pelayan|cleaning service|office boy|kader|pendamping|karyawan|buruh|pustakawan|"
        + "admin|bendahara|sekretaris|kurir|montir|tukang|mahasiswa)";

    private const string Place = @"(?:rsud|rs|rsu|puskesmas|pustu|sdn?|smpn?|sman?|smkn?|mtsn?|min|man|tk|paud|dinas|kantor|kelurahan|kecamatan|desa|kua|samsat|upt|uptd|posyandu|universitas|kampus|hotel|pasar|terminal|bandara|pelabuhan|lapas|rutan)\b";

    private const string Kin =
        "(?:suami|istri|isteri|bapak|ayah|ibu|anak|adik|adek|kakak|abang|paman|om|pakde|bude|tante|bibi|sepupu|keponakan|ponakan|mertua|menantu|ipar|besan|mbah|kakek|nenek)(?: (?:ipar|mertua|kandung|tiri|sepupu))?";

    private const string Verbs = "(?:yang|yg|dan|tapi|jadi|lalu|terus|trus|lihat|liat|tau|tahu|mau|ingin|disuruh|diminta|dipaksa|ikut|ada|boleh|mohon|tolong|kemarin|tadi|karena|krn|saat|pas|ga|gak|tidak|sudah|udah|kalau|kalo|saya|sy|nerima|terima|minta|punya|apakah)";

    public static IEnumerable<TextMark> Find(string text) =>
        JobAtPlace().Matches(text).Where(m => NameMarks.BeginsAClause(text, m.Index) || m.Value.Contains("sbg", StringComparison.OrdinalIgnoreCase) || m.Value.Contains("sebagai", StringComparison.OrdinalIgnoreCase))
            .Concat(OfficersKin().Matches(text)).Concat(KinInOffice().Matches(text).Where(m => !Near().IsMatch(m.Value)))
            .Select(m => m.Groups["r"]).Select(r => new TextMark(r.Index, r.Length, MarkKind.Role));

    /// <summary>A name may stand between: "Saya Ratri, perawat di RSUD …".</summary>
    [GeneratedRegex(@"\b" + Words.Me + @"(?:\s+(?:ini|adalah|sbg|sebagai|selaku|seorang|cuma|cuman|kebetulan|masih|kan))*(?:\s+(?-i:\p{Lu})\p{L}+){0,3},?\s+(?<r>" + Job + @"\b(?:\s+(?!" + Verbs + @"\b|di\b)\p{L}+){0,3}?\s+(?:(?:di|d|pada)\s+(?!(?:situ|sana|sini|antara|atas)\b)|(?=" + Place + @"))[\p{L}\d]+(?:\s+(?!" + Verbs + @"\b)[\p{L}\d]+){0,4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JobAtPlace();

    /// <summary>"Sekda ini kakak ipar saya", "camatnya ipar saya", "beliau masih om sy".</summary>
    [GeneratedRegex(@"\b(?:itu|ini|kan|adalah|ialah|masih|kebetulan|merupakan|beliau|orangnya|pelakunya|terlapor|yg bersangkutan|(?:camat|sekcam|lurah|seklur|kades|sekdes|kadus|kabid|kabag|kadis|kepsek|sekda|bupati|wabup|walikota|ajudan|caleg|calon|cabup|timses)(?:nya)?)\s+(?<r>" + Kin + @"\s+" + Words.Me + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfficersKin();

    /// <summary>"suami kakak saya lurah", "om saya kan camat", "paman saya mau daftar jadi PPS".</summary>
    [GeneratedRegex(@"\b(?<r>(?:" + Kin + @" )?" + Kin + @"\s+" + Words.Me + @"(?:\s+(?:kan|itu|juga|seorang|yang|yg|yg jadi|mau|jadi|daftar|adalah)){0,4}\s+(?:(?:pak|bu)\s+)?(?:camat|sekcam|lurah|seklur|kades|sekdes|kadus|kaur|kasi|kabid|kabag|kadis|kepsek|kepala|sekda|asisten|bupati|wabup|gubernur|walikota|ajudan|danramil|kapolsek|babinsa|caleg|calon|nyaleg|nyalon|cabup|cawabup|pps|ppk|kpps|panwascam|perangkat)(?:nya)?\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KinInOffice();

    /// <summary>Of these <see cref="RoleMarks"/> marks the office: "suami saya ajudan bupati".</summary>
    [GeneratedRegex(@"^(?:suami|istri|isteri|anak|adik|adek|kakak|ibu|ayah|bapak|mertua|ipar|menantu)\s+" + Words.Me + @"\b(?!.*\b(?:nyaleg|nyalon|calon|pps|perangkat)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Near();
}
