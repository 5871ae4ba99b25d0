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
        "(?:waiter|pelayan|barista|cleaning service|office boy|teknisi|(?:petugas|juru) parkir|kader posyandu|sekretaris|sekpri|kepsek|kasek|bidan|komite sekolah|pengurus|anggota|member|admin|ketua|korlap|koordinator|tukang [a-z]+|panitia|ketua kelompok [a-z]+|dokter|mantri|sekdes|sekcam|ajudan|sopir|supir|driver|bendahara|tetangga|staf|staff|bawahan|anak buah|asisten|aspri|operator|satpam|security|resepsionis|notulen|protokoler?|kasir|kurir|fotografer|"
        + "pembantu|art|pengasuh|penjaga|kasi|kasubag|kasubbag|kabid|kabag|kaur|kadus|kuwu|carik|sekda|lurah|camat|kades|kepala (?:dusun|seksi|bidang|bagian|sekolah|desa|dinas|tu)|ketua (?:rt|rw)|wali kelas|istri|isteri|suami|mertua|menantu|ipar|"
        + "ppk|pps|ptps|pkd|panwascam|calon (?:kades|bupati|wakil bupati|dewan)|caleg|sepupu|keponakan|ponakan|(?:mahasiswa |siswa |anak )?(?:magang|pkl)|satu-satunya|satu2nya)";

    private const string Relation = "(?:anak|adik|adek|kakak|ibu|ayah|bapak|keluarga|kerabat|saudara|sodara|teman|temen|rekan|sahabat|mantan|pacar|tunangan|om|paman|tante|bibi|murid|mahasiswa|pasien|pelanggan|langganan)";

    private const string Many = "(?:pegawai|pns|asn|pppk|p3k|honorer|guru|karyawan|petugas|tenaga kontrak|thl|dosen|wali murid|orang ?tua (?:murid|siswa)|pasien)";

    private const string Works =
        "(?:kerja|bekerja|ngantor|bertugas|ditugaskan|ditempatkan|ngajar|mengajar|jualan|berjualan|dagang|berdagang|buka warung|magang|pkl|praktek|kuliah|sekolah|mondok)";

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
        foreach (Group role in IWork().Matches(text).Concat(OneOfThem().Matches(text)).Where(m => NameMarks.BeginsAClause(text, m.Index)).Select(m => m.Groups["r"]))
        {
            marks.Add(new TextMark(role.Index, role.Length, MarkKind.Role));
        }
        foreach (Match place in OwnOffice().Matches(text))
        {
            string noun = place.Groups["n"].Success ? place.Groups["n"].Value : "tempat";
            marks.Add(new TextMark(place.Index, place.Length, MarkKind.Workplace, noun + " itu"));
        }
        return marks;
    }

    [GeneratedRegex(@"\b" + Words.Me + Filler + @"\s+(?<r>" + Few + @"(?:nya)?\b|" + Relation + @"nya\b|" + Relation + @"\s+(?:sekantor|sekelas|seangkatan|seruangan|sebangku|sekampung|serumah|seunit|sekomplek|kantor)(?:nya)?\b|" + Relation + @"(?:\s+(?:kantor|kandung|sekolah|dari))?(?=\s+" + Official + @"\b)|" + Many
        + @"(?=(?:\s+(?!" + Stop + @")[\p{L}\d]+){0,4}?\s+(?:bagian|bidang|seksi|subbag|sub|ruang|ruangan|loket|lantai|unit|sekretariat|tu|tata usaha|bimbingan|bk|kelas)\b))" + Complement, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnRole();

    [GeneratedRegex(@"\b(?:(?:suami|istri|isteri|anak|adik|adek|kakak|ibu|ayah|bapak|bpk|mertua|ortu|orang tua|ipar|menantu)\s+" + Words.Me + @"|(?:suami|istri|anak|adik|kakak|ibu|ayah|bapak|mertua|ortu)ku)\b" + Filler + @"\s+(?<r>" + Few + @"(?:nya)?\b|" + Many + @"(?=\s+(?:di|dinas|kantor|kelurahan|kecamatan)\b)|(?:kerja|bekerja|ngantor|dinas|tugas|bertugas|ngajar|mengajar)(?=\s+di\b))" + Complement, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativesRole();

    /// <summary>"saya kerja di puskesmas", "gua jualan ayam di los 12"; "di situ" leaves it open where.</summary>
    [GeneratedRegex(@"\b" + Words.Me + @"(?:\s+(?:ini|cuma|juga|kebetulan|sendiri|yang|yg|sedang|lagi|masih))*\s+(?<r>" + Works + @"(?:\s+\p{L}+){0,2}?\s+(?:di|d|pada|sebagai|sbg|bagian)\s+(?!(?:situ|sana|sini)\b)[\p{L}\d]+(?:\s+(?!" + Stop + @")[\p{L}\d]+){0,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IWork();

    /// <summary>"saya salah satu yang dimutasi dari …": one of a few, but not "salah satu warga".</summary>
    [GeneratedRegex(@"\b" + Words.Me + @"(?:\s+(?:ini|juga|sendiri|adalah))*\s+(?<r>(?:salah (?:satu|seorang)(?:nya)?|satu dari|termasuk)\s+(?!(?:warga|saksi|masyarakat|pemilih|orang)\b)[^,.;!?\n]{3,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneOfThem();

    /// <summary>"Selaku bendahara kelurahan, saya …".</summary>
    [GeneratedRegex(@"\b(?:selaku|sebagai)\s+(?<r>" + Few + @"(?:nya)?)\b" + Complement + @",?\s+" + Words.Me + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleFirst();

    [GeneratedRegex(@"\b(?:(?<n>kantor|tempat kerja|instansi|ruangan|unit kerja|ruang kerja)\s+(?:saya|sya|sy|aku|gue|gua|gw|ane|kami)\b|(?<n>kantor|instansi|ruangan)ku\b|tempat\s+(?:saya|sy|aku|gue|gw|kami)\s+(?:bekerja|kerja|bertugas|tugas|dinas|ngantor|mengajar|ngajar)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnOffice();
}
