using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Reading;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>Facts that make support visible: with one of them in a question a soft verdict needs a card that speaks of it.</summary>
internal static class HardFacts
{
    /// <summary>What a person does.</summary>
    public static readonly IReadOnlyList<string> Acts = ["aktif", "mengajak", "memerintah", "menyerang"];

    /// <summary>Facts that excuse an act.</summary>
    public static readonly IReadOnlyList<string> Excuses = ["menolak", "tidak_melakukan", "surat_tugas", "hanya_baca", "setelah_acara", "dicatut", "tidak_sengaja"];

    /// <summary>Different ways to say that the act is not done.</summary>
    public static readonly IReadOnlyList<string> Refraining = ["menolak", "tidak_melakukan", "hanya_baca"];

    /// <summary>Acts that an easy "boleh" must have meant, not merely resemble.</summary>
    public static readonly IReadOnlyList<string> RiskyActs = ["kampanye", "timses", "orasi", "jadianggota", "sumbang", "deklarasi", "pemenangan", "konsultan", "saksi", "like", "komentar", "bagikan", "ikuti", "acaracalon", "demo", "terimacalon", "ceritapilihan", "uangpolitik", "promosicalon", "dipanggung"];

    /// <summary>What is never taken for daily life, however much the rest of a question sounds like it.</summary>
    public static readonly IReadOnlyList<string> NeverEveryday =
        ["ktp", "data", "pasang", "baliho", "twibbon", "survei", "cetak", "pinjam", "fasilitas", "mobdin", "bansos", "mutasi", "sewa", "titip", "tandatangan", "formulir", "kritik", "kebal", "pemenangan", "perseorangan", "petahana", "pensiun", "keputusan", "pilihkasih"];

    /// <summary>Facts that bind people whom the rules on civil servants do not.</summary>
    public static readonly IReadOnlyList<string> BindAnybody = ["fasilitas_negara", "menyerang", "akun_instansi", "perbuatan_atasan", "baru_keluar_partai"];

    /// <summary>What anybody does without taking sides.</summary>
    public static readonly IReadOnlyList<string> OrdinaryActs =
        ["salam", "baca", "nonton", "pulang", "tolak", "tegur", "layani", "lapor", "dpt", "coblos", "hapus", "unfollow", "copot", "dukacita", "hajatan", "kpu", "bencana", "ajar", "foto", "ibadah", "lomba", "arisan", "serumah", "pergaulan"];

    /// <summary>Facts that make an act an official or permitted one; a card that speaks of the same is about the same.</summary>
    public static readonly IReadOnlyList<string> Grounds = ["surat_tugas", "cltn", "izin_atasan", "undangan_resmi", "difasilitasi_kpu", "hanya_baca", "sudah_mundur", "izin_mendagri"];

    /// <summary>What who is on duty wears and uses; it excuses no sign and no act of support.</summary>
    private static readonly IReadOnlyList<string> OnDuty = ["seragam_dinas", "fasilitas_negara", "akun_instansi", "memerintah"];

    private static readonly IReadOnlyList<string> All =
        [.. Acts, "atribut_kampanye", "seragam_dinas", "pose_jari", "fasilitas_negara", "akun_instansi", "akun_palsu", "anggota_partai", "pengurus_partai", "tetap_menjabat", "baru_keluar_partai", "perbuatan_atasan"];

    /// <summary>The risky acts that a question names; a campaign that is only watched on a screen is none.</summary>
    public static IEnumerable<string> RiskyIn(AnalyzedText question, SlotValues facts) =>
        question.Concepts.Where(c => RiskyActs.Contains(c) && !IsOthers(question, c) && !(c == "timses" && !question.Matches.Any(m => IsOwnRole(question, m))) && !(c == "kampanye" && facts.Has("saluran", "siaran") && question.Concepts.Contains("nonton")));

    /// <summary>Every mention of the act or role is a bystander's: "pembelinya ternyata timses", "rombongan kampanye".</summary>
    private static bool IsOthers(AnalyzedText question, string concept)
    {
        bool named = false;
        foreach (LexiconMatch match in question.Matches)
        {
            if (match.Entry is { Kind: "konsep" } && match.Entry.Value == concept && !match.Negated)
            {
                bool crowd = concept == "kampanye" && match.Start > 0 && question.Stems[match.Start - 1] is "rombong" or "rombongan" or "massa";
                if (!(crowd || concept is "timses" or "jadianggota" or "orasi") || !Bystanders.Does(question.Stems, match))
                {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /// <summary>People whom the rules do not bind; an occupation told beside a civil servant's frees nobody.</summary>
    public static bool IsFree(SlotValues facts) =>
        !facts.Has("fakta", "cltn") // on unpaid leave one stays a civil servant, whatever one thinks of oneself
        && (facts.HasAny("subjek", Released) || (facts.HasAny("subjek", Free) && !facts.HasAny("subjek", ["asn", "pns", "cpns", "pppk"])));

    /// <summary>Only such people are named.</summary>
    public static bool IsOnlyFree(SlotValues facts) => facts.Any("subjek") && facts.Of("subjek").All(Free.Contains);

    /// <summary>The groups of a question that the rules do not bind.</summary>
    public static IEnumerable<string> FreeIn(SlotValues facts) => facts.Of("subjek").Where(Free.Contains);

    private static readonly IReadOnlyList<string> Released = ["mantan", "pensiunan", "keluarga_asn"];

    private static readonly IReadOnlyList<string> Free = ["swasta", "warga", "mantan", "pensiunan", "keluarga_asn"];

    /// <summary>The question itself tells of support, and neither asks how to refuse it nor was made to by others.</summary>
    public static bool IsSupport(AnalyzedText question, SlotValues facts) =>
        !facts.HasAny("fakta", ["menolak", "dicatut"]) && !question.Concepts.Contains("unfollow") && (facts.HasAny("fakta", Acts) || question.Concepts.Any(c => c is "pemenangan" or "orasi" or "konsultan" && !IsOthers(question, c)) || question.Matches.Any(m => IsOwnRole(question, m)));

    /// <summary>
    /// A deed for a candidate beside whatever else is told: handing out, putting up, collecting, lending, giving money to a campaign. However near a card on the rest is, it allows
    /// no such deed that it does not speak of.
    /// </summary>
    public static bool IsDeed(AnalyzedText question, SlotValues facts) =>
        (question.Concepts.Contains("berbuat") || (question.Concepts.Contains("sumbang") && question.Concepts.Contains("kampanye"))) && !IsOnlyFree(facts) && !facts.HasAny("fakta", ["menolak", "tidak_melakukan", "dicatut"]) && !facts.Has("target", "resmi_kpu")
        && !question.Concepts.Any(c => c is "copot" or "hapus" or "unfollow")
        && (facts.HasAny("target", ["calon", "bakal_calon", "partai", "petahana", "relawan", "pasangan", "keluarga_lain"]) || question.Concepts.Any(c => c is "maju" or "kampanye" or "timses" or "acaracalon"));

    /// <summary>"jadi ketua relawan": a role that somebody bound by the rules takes, whatever else is told; never a matter of likeness.</summary>
    public static bool TakesRole(AnalyzedText question, SlotValues facts)
    {
        if (IsFree(facts) || facts.HasAny("fakta", ["menolak", "tidak_melakukan", "dicatut", "sudah_mundur"]) || !facts.HasAny("subjek", ["asn", "pns", "cpns", "pppk", "guru", "dosen", "pejabat", "camat", "lurah"]))
        {
            return false;
        }
        foreach (LexiconMatch match in question.Matches)
        {
            if (!IsOwnRole(question, match))
            {
                continue;
            }
            for (int i = match.Start - 1; i >= 0 && i >= match.Start - 2; i--)
            {
                if (question.Stems[i] is "jadi" && !question.Stems.Take(i).TakeLast(4).Any(AskerGroups.Family.Contains))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>"jadi relawan", but not "akun relawan", "grup timses" or "suami saya timses".</summary>
    private static bool IsOwnRole(AnalyzedText question, LexiconMatch match) =>
        match is { Entry: { Kind: "konsep", Value: "timses" }, Negated: false } && !Bystanders.Does(question.Stems, match)
        && !(match.Start > 0 && question.Stems[match.Start - 1] is "dia" or "beliau" or "nomor" or "pesan" or "akun" or "grup" or "undang" or "acara" or "posting" or "suami" or "istri" or "teman" or "tetangga" or "saudara")
        && !(match.Start > 1 && question.Stems[match.Start - 1] is "saya" or "yang" or "jadi" && question.Stems[match.Start - 2] is "suami" or "istri" or "teman" or "tetangga" or "saudara");

    /// <summary>The hard facts of a question; none for people whom the rules do not bind, or who only ask how to refuse.</summary>
    public static IEnumerable<string> In(SlotValues facts) =>
        IsFree(facts) || facts.Has("fakta", "menolak") ? [] : facts.Of("fakta").Where(f => All.Contains(f) && !(OnDuty.Contains(f) && facts.Has("fakta", "surat_tugas")));
}
