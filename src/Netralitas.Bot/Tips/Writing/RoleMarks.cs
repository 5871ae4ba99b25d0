using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// Roles that few people have: "saya sekretaris camat", "saya istrinya", "suami saya ajudan bupati". "saya pegawai di situ"
/// and "saya warga" leave many to choose from and are not marked, unless a unit narrows them down. "kantor saya" becomes
/// "kantor itu".
/// </summary>
internal static partial class RoleMarks
{
    private const string Few =
        "(?:sekretaris|sekpri|sekdes|sekcam|ajudan|sopir|supir|driver|bendahara|tetangga|staf|staff|bawahan|anak buah|asisten|aspri|operator|satpam|security|resepsionis|notulen|protokoler?|kasir|kurir|fotografer|"
        + "pembantu|art|pengasuh|penjaga|kasi|kasubag|kasubbag|kabid|kabag|kaur|kadus|lurah|camat|kades|kepala (?:dusun|seksi|bidang|bagian|sekolah|desa|dinas|tu)|ketua (?:rt|rw)|wali kelas|istri|isteri|suami|mertua|menantu|ipar|"
        + "sepupu|keponakan|ponakan|admin (?:grup|group|medsos|akun)|(?:mahasiswa |siswa |anak )?(?:magang|pkl)|satu-satunya|satu2nya)";

    private const string Relation = "(?:anak|adik|adek|kakak|ibu|ayah|bapak|keluarga|kerabat|saudara|sodara|teman|temen|rekan|sahabat|mantan|pacar|tunangan|om|paman|tante|bibi|murid|mahasiswa|pasien|pelanggan|langganan)";

    private const string Many = "(?:pegawai|pns|asn|pppk|p3k|honorer|guru|karyawan|petugas|tenaga kontrak|thl|dosen)";

    private const string Official = "(?:pak|bapak|bu|ibu|camat|lurah|kades|kadis|bupati|walikota|gubernur|sekda|kepsek|kepala|beliau|caleg|calon|pelaku|terlapor|dia)";

    private const string Filler = @"(?:\s+(?:ini|itu|adalah|ialah|kebetulan|selaku|sebagai|cuma|cuman|hanya|juga|masih|sendiri|dulu|mantan|bekerja|kerja|jadi|menjadi)){0,4}";

    private const string Complement = @"(?<c>(?:\s+(?!" + Stop + @")[\p{L}\d]+){0,6})";

    private const string Stop =
        "(?:yang|yg|dan|dn|tapi|tetapi|namun|jadi|lalu|terus|trus|lihat|liat|tau|tahu|mau|ingin|lapor|dengar|denger|takut|mohon|tolong|kemarin|kemaren|tadi|sering|pernah|karena|krn|karna|waktu|saat|pas|ketika|ga|gak|tidak|tdk|jangan|"
        + "sudah|udah|sdh|telah|bukan|kalo|kalau|agar|supaya|biar|makanya|sehingga|harap|saya|sy|aku|gue|gw|kena|ikut|bisa|akan|masa|ada|punya|dapat|dpt|bilang|blg|cerita|ngomong|minta|suruh|nyuruh|kasih|ngasih|bawa|beri|terima|simpan|punya|dari|buat|untuk|kenal|posting|share|upload|"
        + @"(?:di|me|nge|ter|ber)(?!ng?an\b|sa\b|sebut\b)\p{L}{4,})\b";

    public static IEnumerable<TextMark> Find(string text)
    {
        var marks = new List<TextMark>();
        foreach (Match role in OwnRole().Matches(text).Where(m => NameMarks.BeginsAClause(text, m.Index)).Concat(RelativesRole().Matches(text)).Concat(RoleFirst().Matches(text)))
        {
            Group start = role.Groups["r"];
            Group rest = role.Groups["c"];
            int end = Math.Max(start.Index + start.Length, rest.Success ? rest.Index + rest.Length : 0);
            marks.Add(new TextMark(start.Index, end - start.Index, MarkKind.Role));
        }
        foreach (Match place in OwnOffice().Matches(text))
        {
            string noun = place.Groups["n"].Success ? place.Groups["n"].Value : "tempat";
            marks.Add(new TextMark(place.Index, place.Length, MarkKind.Workplace, noun + " itu"));
        }
        return marks;
    }

    [GeneratedRegex(@"\b" + Words.Me + Filler + @"\s+(?<r>" + Few + @"(?:nya)?\b|" + Relation + @"nya\b|" + Relation + @"(?:\s+(?:kantor|kandung|sekolah|dari))?(?=\s+" + Official + @"\b)|" + Many
        + @"(?=(?:\s+(?!" + Stop + @")[\p{L}\d]+){0,4}?\s+(?:bagian|bidang|seksi|subbag|sub|ruang|ruangan|loket|lantai|unit|sekretariat|tu|tata usaha|bimbingan|bk|kelas)\b))" + Complement, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnRole();

    [GeneratedRegex(@"\b(?:suami|istri|isteri|anak|adik|adek|kakak|ibu|ayah|bapak|mertua|ortu|orang tua|ipar|menantu)\s+" + Words.Me + Filler + @"\s+(?<r>" + Few + @"\b|" + Many + @"(?=\s+(?:di|dinas|kantor|kelurahan|kecamatan)\b)|(?:kerja|bekerja|ngantor|dinas|tugas|bertugas|ngajar|mengajar)(?=\s+di\b))" + Complement, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativesRole();

    /// <summary>"Selaku bendahara kelurahan, saya …".</summary>
    [GeneratedRegex(@"\b(?:selaku|sebagai)\s+(?<r>" + Few + @"(?:nya)?)\b" + Complement + @",?\s+" + Words.Me + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleFirst();

    [GeneratedRegex(@"\b(?:(?<n>kantor|tempat kerja|instansi|ruangan|unit kerja|ruang kerja)\s+(?:saya|sya|sy|aku|gue|gua|gw|ane|kami)\b|(?<n>kantor|instansi|ruangan)ku\b|tempat\s+(?:saya|sy|aku|gue|gw|kami)\s+(?:bekerja|kerja|bertugas|tugas|dinas|ngantor|mengajar|ngajar)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnOffice();
}
