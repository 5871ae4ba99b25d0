using Netralitas.Bot.Knowledge.Reading;

namespace Netralitas.Bot.Knowledge;

/// <summary>Turns lexicon matches into slot values; the longest term wins where terms overlap within a slot.</summary>
internal static class SlotReader
{
    /// <summary>Acts of which "I did not do it" changes the answer.</summary>
    private static readonly string[] Acts =
        ["like", "komentar", "bagikan", "ikuti", "unggah", "hadir", "kampanye", "orasi", "timses", "dukung", "sumbang", "maju", "hiburan", "pemenangan", "beri", "tandatangan", "bantu", "pasang"];

    public static SlotValues Read(IReadOnlyList<string> stems, IReadOnlyList<LexiconMatch> matches)
    {
        var slots = new SlotValues();
        bool toldWhoAsks = matches.Any(m => IsSubject(m) && !m.Negated && OwnerOf(stems, m) == Owner.Asker);
        foreach (LexiconMatch match in matches)
        {
            if (match.Entry.Kind != "slot" || IsCovered(match, matches))
            {
                continue;
            }
            if (IsSubject(match) && ((toldWhoAsks && OwnerOf(stems, match) != Owner.Asker) || IsCompared(stems, match, matches)))
            {
                continue;
            }
            if (IsPartOfSubject(match, matches) || IsOfCandidate(stems, match) || IsHandedOut(stems, match) || IsAim(stems, match, matches))
            {
                continue;
            }
            if (match.Entry.Slot == "fakta" && match.Entry.Value is "mengajak" or "memerintah" && IsDoneByOthers(stems, match, matches))
            {
                continue;
            }
            if (match.Entry.Slot == "fakta" && match.Entry.Value is "mengajak" or "aktif" or "atribut_kampanye" or "anggota_partai" && (Bystanders.Does(stems, match) || HarmlessActs.IsInvitationForNobody(stems, match)))
            {
                continue;
            }
            if (match.Entry is { Slot: "fakta", Value: "menolak" or "tidak_melakukan" } && Bystanders.Refuse(stems, match))
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
        Reconcile(slots, stems);
        if (IsAboutFreeKin(stems, matches))
        {
            slots.Add("subjek", "keluarga_asn");
            foreach (string own in (ReadOnlySpan<string>)["asn", "pns", "cpns", "pppk", "guru", "swasta", "warga"])
            {
                slots.Remove("subjek", own);
            }
        }
        if (matches.FirstOrDefault(m => IsSubject(m) && IsKinOfOfficer(stems, m)) is { Entry: not null } officer)
        {
            slots.Remove("target", "pasangan");
            if (matches.Any(m => IsSubject(m) && m.Entry.Value == officer.Entry.Value && !m.Negated && !IsKinOfOfficer(stems, m)))
            {
                return slots; // "istri kades jadi caleg, kadesnya boleh …": the officer is asked about
            }
            slots.Remove("subjek", officer.Entry.Value);
            slots.Add("subjek", "keluarga_asn");
        }
        if (slots.Has("target", "pasangan") && (matches.Any(m => IsSubject(m) && IsSpouseWhoServes(stems, m)) || IsOnlyTalkedWith(stems)))
        {
            slots.Remove("target", "pasangan");
        }
        if (slots.Has("fakta", "mengajak") && IsOnlyToVote(slots, matches))
        {
            slots.Remove("fakta", "mengajak");
        }
        if (HarmlessActs.TakesDown(stems, matches))
        {
            slots.Remove("fakta", "fasilitas_negara"); // where it hung, not what is used
            slots.Remove("fakta", "atribut_kampanye");
        }
        if (HarmlessActs.CallsToVote(stems) && !slots.Any("target"))
        {
            slots.Add("fakta", "tanpa_sebut");
        }
        if (OnlyNegatedActs(matches))
        {
            slots.Add("fakta", "tidak_melakukan");
        }
        if (slots.HasAny("fakta", ["aktif", "mengajak", "memerintah", "menyerang", "tidak_sengaja"]))
        {
            slots.Remove("fakta", "tidak_melakukan"); // not this, but that
        }
        return slots;
    }

    /// <summary>
    /// "Istri saya ibu rumah tangga, dia mau ikut kampanye": the one who would act is family and no civil servant. Not where the asker
    /// would act too ("boleh saya …", "saya ikut").
    /// </summary>
    private static bool IsAboutFreeKin(IReadOnlyList<string> stems, IReadOnlyList<LexiconMatch> matches)
    {
        if (!matches.Any(m => IsSubject(m) && m.Entry.Value is "swasta" or "warga" && OwnerOf(stems, m) != Owner.Asker && KinBefore(stems, m.Start)))
        {
            return false;
        }
        bool kinActs = false;
        for (int i = 0; i + 1 < stems.Count; i++)
        {
            int next = stems[i + 1] == "saya" && i + 2 < stems.Count ? i + 2 : i + 1;
            kinActs |= (stems[i] is "dia" || IsKin(stems[i])) && IsGoingTo(stems[next]);
            if ((stems[i] == "saya" && IsGoingTo(stems[i + 1]) && !(i > 0 && IsKin(stems[i - 1]))) || (stems[i] == "boleh" && stems[i + 1] == "saya"))
            {
                return false;
            }
        }
        return kinActs;
    }

    /// <summary>"istri kapolsek boleh …": the wife asks or is asked about, not the officer; but "istri saya polisi" and "suami PNS" tell what they are.</summary>
    private static bool IsKinOfOfficer(IReadOnlyList<string> stems, LexiconMatch match) =>
        match.Start > 0 && stems[match.Start - 1] is "istri" or "suami" or "anak" or "keluarga" && match.Entry.Value is "tni" or "polri" or "kepala_desa" or "camat" or "lurah" or "pejabat";

    private static bool IsOfSpouse(IReadOnlyList<string> stems, int at) => at > 1 && stems[at - 1] == "saya" && stems[at - 2] is "suami" or "istri";

    /// <summary>"suami saya PNS mau mengantar caleg": the husband acts, and does not stand for election.</summary>
    private static bool IsSpouseWhoServes(IReadOnlyList<string> stems, LexiconMatch match) =>
        match.Entry.Value is "asn" or "pns" or "pppk" or "guru" or "dosen" or "honorer" && (IsOfSpouse(stems, match.Start) || (match.Start > 2 && IsOfSpouse(stems, match.Start - 1))) // "istri saya bidan PPPK"
        && !stems.Contains("maju") && !(match.End + 1 < stems.Count && stems[match.End] is "calon" or "nyalon" || stems.Take(match.Start).Contains("calon"));

    /// <summary>"diskusi dengan istri soal visi misi": a listener, not a candidate.</summary>
    private static bool IsOnlyTalkedWith(IReadOnlyList<string> stems)
    {
        bool talked = false;
        for (int i = 0; i < stems.Count; i++)
        {
            if (stems[i] is not ("suami" or "istri"))
            {
                continue;
            }
            if (i < 2 || stems[i - 1] != "dengan" || stems[i - 2] is not ("diskusi" or "obrol" or "ngobrol" or "cerita" or "bahas" or "bicara" or "debat" or "tonton" or "nonton" or "makan"))
            {
                return false;
            }
            talked = true;
        }
        return talked;
    }

    private static bool KinBefore(IReadOnlyList<string> stems, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (IsKin(stems[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsGoingTo(string stem) => stem is "mau" or "boleh" or "ikut" or "jadi" or "bisa" or "bantu" or "kampanye" or "dukung" or "hadir";

    /// <summary>"istri tentara" tells who asks; no husband or wife stands for election.</summary>
    private static bool IsPartOfSubject(LexiconMatch match, IReadOnlyList<LexiconMatch> matches) =>
        match.Entry is { Slot: "target", Value: "pasangan" } && matches.Any(m => IsSubject(m) && m.Entry.Value == "keluarga_asn" && m.Start <= match.Start && m.End >= match.End);

    /// <summary>"capres purnawirawan": the candidate has retired, not who asks.</summary>
    private static bool IsOfCandidate(IReadOnlyList<string> stems, LexiconMatch match) =>
        IsSubject(match) && match.Entry.Value is "pensiunan" or "mantan" && match.Start > 0 && stems[match.Start - 1] is "calon" or "caleg" or "capres" or "presiden" or "legislatif" or "gubernur" or "bupati" or "paslon";

    /// <summary>"PNS mau jadi kepala desa": the office that somebody else runs for, not who they are.</summary>
    private static bool IsAim(IReadOnlyList<string> stems, LexiconMatch match, IReadOnlyList<LexiconMatch> matches) =>
        IsSubject(match) && match.Entry.Value is "kepala_desa" or "bpd" && match.Start > 0 && stems[match.Start - 1] is "calon" or "maju" or "jadi" or "pilih" or "daftar"
        && matches.Any(m => IsSubject(m) && !m.Negated && m.Entry.Value is not ("kepala_desa" or "bpd" or "perangkat_desa"));

    /// <summary>"membagikan undangan" hands something out; nothing is posted.</summary>
    private static bool IsHandedOut(IReadOnlyList<string> stems, LexiconMatch match)
    {
        if (match.Entry is not { Slot: "fakta", Value: "diunggah" } || !stems[match.Start].StartsWith("bagi", StringComparison.Ordinal))
        {
            return false;
        }
        for (int i = match.End; i < stems.Count && i < match.End + 2; i++)
        {
            if (stems[i] is "uang" or "sembako" or "beras" or "bantuan" or "bantu" or "kaos" or "kalender" or "undang" or "baliho" or "kupon" or "masker" or "jilbab" or "sarung" or "makan" or "nasi" or "kartu" or "buku" or "formulir" or "surat" or "bingkis" or "susu" or "obat" or "pupuk" or "sertifikat")
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSubject(LexiconMatch match) => match.Entry.Kind == "slot" && match.Entry.Slot == "subjek";

    /// <summary>What the asker says of themselves: "saya guru PPPK", but not "suami saya polisi".</summary>
    public static IReadOnlyList<string> RolesOfAsker(AnalyzedText text) =>
        [.. text.Matches.Where(m => IsSubject(m) && !m.Negated && !IsCovered(m, text.Matches) && OwnerOf(text.Stems, m) == Owner.Asker).Select(m => m.Entry.Value).Distinct()];

    /// <summary>"ASN tidak punya hak pilih seperti TNI" is about ASN: who is only compared with is not who the question is about.</summary>
    private static bool IsCompared(IReadOnlyList<string> stems, LexiconMatch match, IReadOnlyList<LexiconMatch> matches) =>
        match.Start > 0 && stems[match.Start - 1] is ("seperti" or "kayak" or "kaya" or "layak" or "macam" or "banding")
        && (match.Entry.Value == "warga" || matches.Any(m => IsSubject(m) && !m.Negated && m.Entry.Value != match.Entry.Value));

    /// <summary>Whose status a subject term tells: "saya guru PNS" the asker's, "suami saya polisi" the husband's.</summary>
    private static Owner OwnerOf(IReadOnlyList<string> stems, LexiconMatch match)
    {
        if (match.Start > 1 && stems[match.Start - 1] is "juga" or "kaligus" && stems.Take(match.Start).Contains("saya") && !stems.Take(match.Start).Any(IsKin))
        {
            return Owner.Asker; // "saya ketua RT sekaligus PNS"
        }
        for (int i = match.Start - 1; i >= 0 && i >= match.Start - 3; i--)
        {
            if (stems[i] is "saya")
            {
                return i > 0 && IsKin(stems[i - 1]) ? Owner.Other : Owner.Asker;
            }
            if (IsKin(stems[i]))
            {
                return i > 0 && stems[i - 1] is "saya" ? Owner.Asker : Owner.Other;
            }
        }
        return Owner.Unknown;
    }

    private static bool IsKin(string stem) => stem is "suami" or "istri" or "anak" or "saudara" or "tua" or "teman" or "tetangga" or "keluarga" or "atasan";

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
    private static void Reconcile(SlotValues slots, IReadOnlyList<string> stems)
    {
        if (slots.Has("fakta", "perbuatan_atasan"))
        {
            slots.Remove("fakta", "tidak_melakukan"); // it is the superior who does not
        }
        if (slots.Has("fakta", "akun_instansi") && !stems.Contains("kpu") && !stems.Contains("bawaslu"))
        {
            slots.Remove("target", "resmi_kpu"); // whose account it is says nothing of what stands in it
        }
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
        if (stems.Contains("swasta") || stems.Contains("yayasan"))
        {
            slots.Remove("subjek", "honorer"); // "dosen yayasan non PNS"
        }
        if (slots.HasAny("subjek", ["pppk", "pppk_paruh_waktu", "cpns", "honorer", "bumn", "bpd", "kepala_desa", "perangkat_desa", "tni", "polri"]))
        {
            // "PPPK kan bukan ASN" is a mistake, "honorer bukan ASN" does not make a free citizen.
            slots.Remove("subjek", "swasta");
            slots.Remove("subjek", "warga");
        }
        if (stems.Contains("bukan") && slots.HasAny("subjek", ["lurah", "camat", "pejabat", "pj", "satpol_pp"]))
        {
            slots.Remove("subjek", "swasta"); // "lurah kan bukan PNS": a mistake as well
            slots.Remove("subjek", "warga");
        }
        if (slots.Has("target", "resmi_kpu"))
        {
            slots.Remove("fakta", "akun_instansi");
        }
        if (slots.Has("fakta", "belum_lepas"))
        {
            slots.Remove("fakta", "sudah_mundur"); // "otomatis bukan PNS lagi, kan?": still one
            foreach (string free in (ReadOnlySpan<string>)["mantan", "pensiunan", "swasta", "warga"])
            {
                slots.Remove("subjek", free);
            }
        }
        if (slots.Has("subjek", "mantan") || slots.Has("fakta", "sudah_mundur"))
        {
            slots.Remove("subjek", "honorer");
            slots.Remove("subjek", "pns");
            slots.Remove("subjek", "asn");
        }
    }

    /// <summary>Every act is negated where it is named last: "disuruh setor, kalau saya tidak setor?".</summary>
    private static bool OnlyNegatedActs(IReadOnlyList<LexiconMatch> matches)
    {
        var last = new Dictionary<string, LexiconMatch>(StringComparer.Ordinal);
        foreach (LexiconMatch match in matches.Where(m => m.Entry.Kind == "konsep" && Array.IndexOf(Acts, m.Entry.Value) >= 0))
        {
            if (!last.TryGetValue(match.Entry.Value, out LexiconMatch known) || match.Start >= known.Start)
            {
                last[match.Entry.Value] = match;
            }
        }
        return last.Count > 0 && last.Values.All(m => m.Negated);
    }

    /// <summary>"Kadis mengajak ke deklarasi, saya …": somebody else invites or orders, and the asker asks for what they do about it.</summary>
    private static bool IsDoneByOthers(IReadOnlyList<string> stems, LexiconMatch match, IReadOnlyList<LexiconMatch> matches)
    {
        bool byOther = false;
        for (int i = match.Start - 1; i >= 0 && i >= match.Start - 3; i--)
        {
            if (stems[i] == "saya")
            {
                return false;
            }
            byOther |= stems[i] is "atasan" or "kepala" or "dinas" or "camat" or "lurah" or "teman" or "tetangga" or "mereka" or "tim" or "relawan";
        }
        return byOther && (stems.Skip(match.End).Contains("saya") || matches.Any(m => m.Negated && m.Entry.Kind == "konsep" && Array.IndexOf(Acts, m.Entry.Value) >= 0));
    }

    /// <summary>An invitation to vote, in which nobody stands for election, supports nobody.</summary>
    private static bool IsOnlyToVote(SlotValues slots, IReadOnlyList<LexiconMatch> matches) =>
        !slots.HasAny("target", ["calon", "bakal_calon", "partai", "petahana", "relawan", "kotak_kosong", "pasangan", "keluarga_lain"])
        && matches.Any(m => m.Entry.Kind == "konsep" && m.Entry.Value == "coblos")
        && !matches.Any(m => m.Entry.Kind == "konsep" && m.Entry.Value is "kampanye" or "pemenangan" or "timses" or "kotakkosong");

    private enum Owner
    {
        Unknown,
        Asker,
        Other,
    }
}
