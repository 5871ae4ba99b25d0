namespace Netralitas.Bot.Knowledge;

/// <summary>Turns lexicon matches into slot values; the longest term wins where terms overlap within a slot.</summary>
internal static class SlotReader
{
    /// <summary>Acts of which "I did not do it" changes the answer.</summary>
    private static readonly string[] Acts =
        ["like", "komentar", "bagikan", "ikuti", "unggah", "hadir", "kampanye", "orasi", "timses", "dukung", "sumbang", "maju", "hiburan", "pemenangan"];

    public static SlotValues Read(IReadOnlyList<string> stems, IReadOnlyList<LexiconMatch> matches)
    {
        var slots = new SlotValues();
        foreach (LexiconMatch match in matches)
        {
            if (match.Entry.Kind != "slot" || IsCovered(match, matches))
            {
                continue;
            }
            if (!match.Negated)
            {
                slots.Add(match.Entry.Slot, match.Entry.Value);
            }
            else if (match.Entry.Negated is { } opposite)
            {
                slots.Add(match.Entry.Slot, opposite);
            }
        }
        Reconcile(slots);
        if (OnlyNegatedActs(matches))
        {
            slots.Add("fakta", "tidak_melakukan");
        }
        return slots;
    }

    private static bool IsCovered(LexiconMatch match, IReadOnlyList<LexiconMatch> matches)
    {
        foreach (LexiconMatch other in matches)
        {
            if (other.Entry.Kind == "slot" && other.Entry.Slot == match.Entry.Slot && other.Entry.Value != match.Entry.Value
                && other.Start <= match.Start && other.End >= match.End && other.End - other.Start > match.End - match.Start)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Facts that exclude each other: the more specific one stays.</summary>
    private static void Reconcile(SlotValues slots)
    {
        if (slots.Has("fakta", "tanpa_cuti"))
        {
            slots.Remove("fakta", "cltn");
        }
        if (slots.Has("fakta", "cltn"))
        {
            slots.Remove("fakta", "cuti_biasa");
        }
        if (slots.Has("fakta", "tanpa_izin_mendagri"))
        {
            slots.Remove("fakta", "izin_mendagri");
        }
        if (slots.Has("fakta", "aktif"))
        {
            slots.Remove("fakta", "pasif");
        }
        if (slots.Has("target", "resmi_kpu"))
        {
            slots.Remove("fakta", "akun_instansi");
        }
        if (slots.Has("subjek", "mantan") || slots.Has("fakta", "sudah_mundur"))
        {
            slots.Remove("subjek", "honorer");
            slots.Remove("subjek", "pns");
            slots.Remove("subjek", "asn");
        }
    }

    private static bool OnlyNegatedActs(IReadOnlyList<LexiconMatch> matches)
    {
        bool negated = false;
        foreach (LexiconMatch match in matches)
        {
            if (match.Entry.Kind == "konsep" && Array.IndexOf(Acts, match.Entry.Value) >= 0)
            {
                if (!match.Negated)
                {
                    return false;
                }
                negated = true;
            }
        }
        return negated;
    }
}
