namespace Netralitas.Bot.Knowledge;

/// <summary>
/// Tells whether a negation governs a word. "tidak pakai atribut" negates; "boleh tidak pakai atribut…" is a question,
/// and in "tidak boleh hadir" the negation governs the permission, not the act.
/// </summary>
internal static class Negation
{
    private const int Reach = 4;

    public static bool IsBefore(IReadOnlyList<string> stems, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            string stem = stems[i];
            if (stem is "tanpa" or "jangan" or "belum" or "bukan")
            {
                return stem != "bukan" || at - i == 1 || (at - i == 2 && stems[i + 1] == "untuk"); // "bukan untuk kampanye"
            }
            if (stem is "tidak")
            {
                return i == 0 || !IsQuestioned(stems[i - 1]);
            }
            if (!IsTransparent(stem))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"Sungkan nolak", "terpaksa, susah menolak": the refusal did not happen.</summary>
    public static bool IsShied(IReadOnlyList<string> stems, int at)
    {
        if (stems[at] != "tolak")
        {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            if (stems[i] is "sungkan" or "segan" or "susah" or "sulit" or "rikuh" or "takut" or "malu" or "berat" or "mustahil" or "enak")
            {
                return true;
            }
            if (stems[i] is not ("untuk" or "mau" or "bisa" or "saya"))
            {
                break;
            }
        }
        if (at + 2 < stems.Count && stems[at + 1] == "tidak" && stems[at + 2] is "enak" or "bisa" or "berani" or "mungkin")
        {
            return true; // "nolak ga enak"
        }
        return stems.Contains("paksa") && !stems.Contains("dipaksa"); // "terpaksa ikut"
    }

    /// <summary>"hapus postingan", "berhenti ikuti", "batal hadir": the act is taken back, which is not doing it any more.</summary>
    public static bool IsUndone(IReadOnlyList<string> stems, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            if (IsUndoing(stems[i]))
            {
                return !IsBefore(stems, i);
            }
            if (stems[i] is not ("dari" or "jadi" or "saya" or "yang" or "ikut" or "lagi"))
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsUndoing(string stem) => stem is "hapus" or "henti" or "batal" or "copot" or "lepas" or "unlike";

    /// <summary>Words between a negation and what it negates.</summary>
    private static bool IsTransparent(string stem) =>
        stem is "pakai" or "minta" or "dapat" or "dapet" or "urus" or "aju" or "ikut" or "ada" or "ambil" or "pernah" or "akan" or "mau" or "sama" or "sekali" or "punya" or "lagi" or "usah" or "sedang" or "guna" or "bawa" or "saya" or "aktif" or "enak" or "ke" or "di"
            or "sebut" or "nama" or "singgung" or "bahas" or "foto" or "logo" or "unsur" or "muat" or "tampil" or "kait" or "arah" or "like" or "komentar" or "bagi";

    /// <summary>A word behind which "tidak" only makes a question of it: "boleh tidak…".</summary>
    public static bool IsQuestioned(string stem) => stem is "boleh" or "bisa" or "kena" or "aman" or "atau" or "langgar" or "masalah" or "wajib";
}
