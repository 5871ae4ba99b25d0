namespace Netralitas.Bot.Knowledge.Reading;

/// <summary>
/// Tells what somebody beside the asker does or wears: in "sopirnya pakai kaos partai, saya ASN salah?" the driver wears it. Only people who are no
/// civil servants, only where the asker is named as well, and only where nobody is made to do anything. Pure.
/// </summary>
internal static class Bystanders
{
    private const int Reach = 6;

    /// <summary>Whether a match tells of a bystander alone.</summary>
    public static bool Does(IReadOnlyList<string> stems, LexiconMatch match) =>
        NamesAsker(stems) && !IsShown(stems) && (SubjectBefore(stems, match.Start) || IsActingTeam(stems, match));

    /// <summary>"staf yang menolak": others refuse, and what is done to them is asked about.</summary>
    public static bool Refuse(IReadOnlyList<string> stems, LexiconMatch match) =>
        match.Start > 1 && stems[match.Start - 1] == "yang" && (IsBound(stems[match.Start - 2]) || IsPerson(stems[match.Start - 2]) || stems[match.Start - 2] is "siapa" or "mereka");

    /// <summary>The nearest person named before the match is a bystander, and nothing is handed over or asked for in between.</summary>
    private static bool SubjectBefore(IReadOnlyList<string> stems, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (IsAsker(stems, i) || IsBound(stems[i]) || HandsOver(stems[i]))
            {
                return false;
            }
            if (IsBystander(stems, i) && !(i > 0 && (HandsOver(stems[i - 1]) || stems[i - 1] is "jadi" or "bantu" or "dengan" or "untuk" or "sebagai" or "bagi")))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"ketua timses datang": the team comes; nobody becomes one of it.</summary>
    private static bool IsActingTeam(IReadOnlyList<string> stems, LexiconMatch match)
    {
        if (match.End >= stems.Count || stems[match.End] is not ("datang" or "hadir" or "bawa" or "beli" or "lewat" or "mampir" or "numpang" or "kunjung" or "tamu" or "duduk" or "tinggal"))
        {
            return false;
        }
        for (int i = match.Start - 1; i >= 0 && i >= match.Start - 3; i--)
        {
            if (stems[i] is "jadi" or "ikut" or "masuk" or "bagai" or "bantu" or "sama" or "bareng" or "dengan" || IsAsker(stems, i) || IsBound(stems[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool NamesAsker(IReadOnlyList<string> stems)
    {
        for (int i = 0; i < stems.Count; i++)
        {
            if (IsAsker(stems, i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"saya", where it is no "istri saya".</summary>
    private static bool IsAsker(IReadOnlyList<string> stems, int at) => stems[at] is "saya" or "kami" or "kita" && !(at > 0 && IsPerson(stems[at - 1])) && !(at > 1 && stems[at - 1] is "perempuan" or "laki" or "kandung" or "tiri" or "angkat" or "ipar" or "mertua" or "sepupu" && IsPerson(stems[at - 2]));

    private static bool IsBystander(IReadOnlyList<string> stems, int at) =>
        IsPerson(stems[at]) && !(stems[at] is "teman" or "kawan" && at + 1 < stems.Count && stems[at + 1] is "kantor" or "kerja" or "dinas")
        || (stems[at] is "ibu" or "bapak" or "ayah" or "mama" or "papa" && at + 1 < stems.Count && stems[at + 1] == "saya");

    private static bool IsPerson(string stem) =>
        stem is "sopir" or "pengemudi" or "kernet" or "tumpang" or "warga" or "beli" or "pembeli" or "langgan" or "pelanggan" or "klien" or "pasien" or "korban" or "tamu" or "tetangga" or "murid" or "siswa" or "santri"
            or "caleg" or "calon" or "rombong" or "rombongan" or "teman" or "kawan" or "suami" or "istri" or "anak" or "mertua" or "ipar" or "menantu" or "kakak" or "adik" or "kakek" or "nenek" or "paman" or "om" or "bibi" or "tante"
            or "sepupu" or "ponakan" or "keponakan" or "pacar" or "orang" or "ibu" or "bapak" or "ayah" or "pelayat" or "layat" or "jamaah" or "anggota" or "pengunjung" or "pemilik";

    /// <summary>Who is bound by the rules is no bystander.</summary>
    private static bool IsBound(string stem) =>
        stem is "pns" or "asn" or "pppk" or "cpns" or "guru" or "dosen" or "honorer" or "camat" or "lurah" or "kades" or "kepala" or "pegawai" or "staf" or "bawahan" or "polisi" or "tentara" or "bupati" or "gubernur";

    /// <summary>Between whom something passes on, both may do it.</summary>
    private static bool HandsOver(string stem) =>
        stem is "suruh" or "disuruh" or "minta" or "ajak" or "mengajak" or "kasih" or "beri" or "tawar" or "paksa" or "undang" or "bagi" or "bagikan" or "titip" or "hadiah" or "kirim" or "pinjam" or "dukung" or "foto" or "ikut" or "bareng" or "sama" or "dapat" or "perintah" or "wajib";

    /// <summary>What is shown to others counts whoever wears it.</summary>
    private static bool IsShown(IReadOnlyList<string> stems)
    {
        foreach (string stem in stems)
        {
            if (stem is "foto" or "selfie" or "swafoto" or "unggah" or "posting" or "upload" or "bagikan" or "siar" or "story" or "status")
            {
                return true;
            }
        }
        return false;
    }
}
