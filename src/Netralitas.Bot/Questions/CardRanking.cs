using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions;

/// <summary>Adjusts the retrieval ranking by who asks and what is wanted. Pure.</summary>
internal static class CardRanking
{
    private static readonly string[] Asn = ["asn", "pns", "cpns", "pppk", "pppk_paruh_waktu", "guru", "dosen", "camat", "lurah", "pejabat", "satpol_pp", "pj"];

    /// <summary>Subjects that rules for ASN do not reach: a card must speak to them, or it does not fit.</summary>
    private static readonly string[] Apart =
        ["kepala_desa", "perangkat_desa", "bpd", "rt_rw", "tni", "polri", "bumn", "honorer", "pensiunan", "mantan", "swasta", "warga", "keluarga_asn", "penyelenggara"];

    /// <summary>Groups of ASN with rules of their own: their cards do not answer for the others.</summary>
    private static readonly string[] SpecialAsn = ["cpns", "pppk", "pppk_paruh_waktu"];

    /// <summary>Relations and states that a card may be about alone; the stems of its title tell.</summary>
    private static readonly string[] SpecialRelations =
        ["tunang", "pacar", "mantan", "cerai", "mertua", "ipar", "ponakan", "keponakan", "sepupu", "kakak", "adik", "siri", "pppk", "cpns", "honorer", "pensiun"];

    private static readonly string[] Family = ["suami", "istri", "anak", "keluarga", "saudara", "menantu"];

    private static readonly string[] OwnRules = ["sekolah", "kampus", "ibadah"];

    private const float PlaceBonus = 1.15f;
    private const float OtherRelation = 0.75f;
    private const float ReportWanted = 1.15f;
    private const float FactBonus = 1.06f;
    private const float LeaveBonus = 1.12f;
    private const float OthersCard = 0.70f;
    private const float InformationWanted = 1.08f;
    private const float InformationUnwanted = 0.75f;
    private const float VerdictShare = 0.125f;
    private const float LeastLikely = 0.02f;
    private const float LeastLikelyWhenTold = 0.30f;

    /// <summary>Facts that few questions carry and that decide where they stand.</summary>
    private static readonly (string Slot, string Value)[] Telling =
    [
        ("target", "resmi_kpu"), ("target", "kotak_kosong"), ("fakta", "menolak"), ("fakta", "tidak_melakukan"), ("fakta", "cltn"), ("fakta", "dicatut"),
        ("fakta", "surat_tugas"), ("fakta", "tidak_sengaja"), ("fakta", "setelah_acara"), ("fakta", "akun_instansi"), ("fakta", "disewa_umum"), ("fakta", "izin_mendagri"), ("fakta", "tanpa_izin_mendagri"),
    ];

    /// <param name="hits">What retrieval found.</param>
    /// <param name="text">The question.</param>
    /// <param name="facts">What is known of the asker's case.</param>
    /// <param name="likelihoods">How likely each verdict is by all examples together, in the order of <see cref="VerdictModel.Verdicts"/>.</param>
    public static IReadOnlyList<CardHit> Rank(IReadOnlyList<CardHit> hits, AnalyzedText text, SlotValues facts, float[] likelihoods) =>
        [.. hits.Select(h => h with { Score = h.Score * SubjectFit(h.Card, facts) * IntentFit(h.Card, text) * FactFit(h.Card, facts) * RelationFit(h.Card, text, facts) * ReportFit(h.Card, text) * PlaceFit(h.Card, facts) * VerdictFit(h, text, facts, likelihoods) })
            .OrderByDescending(h => h.Score)];

    /// <summary>
    /// Of two cards that are about equally near, the one whose verdict suits what is told: "nyoblos pakai baju dinas" is as near to uniforms as to
    /// voting, and all that is known of voting is allowed. The verdict is the one that the card would give to these facts.
    /// </summary>
    private static float VerdictFit(CardHit hit, AnalyzedText text, SlotValues facts, float[] likelihoods)
    {
        CardDecision decision = Decider.Decide(hit, text, facts);
        float likelihood = likelihoods[VerdictModel.IndexOf(decision.Verdict)];
        if (decision.Condition?.If.ContainsKey("fakta") == true)
        {
            likelihood = MathF.Max(likelihood, LeastLikelyWhenTold); // what is told weighs more than what is usual
        }
        return MathF.Pow((likelihood + LeastLikely) / (1 + LeastLikely), VerdictShare);
    }

    /// <summary>Who wants to report asks about reporting, not about the act that is reported.</summary>
    private static float ReportFit(Situation card, AnalyzedText text) =>
        !card.Topics.Contains("lapor") || !text.Concepts.Contains("lapor") ? 1 : card.Verdict == Verdict.Informasi || text.Wants("izin") ? ReportWanted : 1;

    /// <summary>Schools, campuses and places of worship have rules of their own.</summary>
    private static float PlaceFit(Situation card, SlotValues facts) =>
        OwnRules.Any(place => facts.Has("saluran", place) && card.Topics.Contains(place)) ? PlaceBonus : 1;

    /// <summary>A card about a fiancé does not answer for a husband, nor one about PPPK for a PNS.</summary>
    private static float RelationFit(Situation card, AnalyzedText text, SlotValues facts)
    {
        if (card.Subjects.Count > 0 && card.Subjects.All(SpecialAsn.Contains) && !facts.HasAny("subjek", SpecialAsn))
        {
            return OtherRelation;
        }
        if (TitleWords.Relations(card, Family).Count > 0 && !text.Stems.Any(Family.Contains) && !facts.HasAny("target", ["pasangan", "keluarga_lain"]) && !facts.Has("subjek", "keluarga_asn"))
        {
            return OtherRelation;
        }
        IReadOnlyList<string> kin = TitleWords.Relations(card, Family);
        if (kin.Count > 0 && kin.All(k => k is "suami" or "istri") && !facts.Has("target", "pasangan") && !(facts.Has("subjek", "keluarga_asn") && card.Subjects.Contains("keluarga_asn")))
        {
            return OtherRelation;
        }
        IReadOnlyList<string> named = TitleWords.Relations(card, SpecialRelations);
        return named.Count > 0 && !named.Any(r => text.Stems.Contains(r) || facts.Of("subjek").Any(s => s.StartsWith(r, StringComparison.Ordinal))) ? OtherRelation : 1;
    }

    private static float SubjectFit(Situation card, SlotValues facts)
    {
        string[] apart = [.. facts.Of("subjek").Where(s => Apart.Contains(s))];
        if (apart.Length > 0 && facts.Of("subjek").First() is "camat" or "lurah" or "pejabat" or "guru" or "satpol_pp" && card.Subjects.Any(s => Asn.Contains(s)))
        {
            return 1; // "camat mengumpulkan kades" is about the camat
        }
        if (apart.Length == 0)
        {
            return card.Subjects.Count == 0 || card.Subjects.Any(s => Asn.Contains(s)) || !facts.HasAny("subjek", Asn) ? 1 : OthersCard;
        }
        if (card.Subjects.Any(apart.Contains))
        {
            return 1.15f;
        }
        bool speaksToThem = card.Conditions.Any(c => c.If.TryGetValue("subjek", out IReadOnlyList<string>? subjects) && subjects.Any(apart.Contains));
        return speaksToThem ? 1.05f : facts.HasAny("subjek", Asn) || card.Subjects.Count == 0 ? 0.95f : 0.78f;
    }

    /// <summary>A card that has a rule for what the asker tells fits better than one that has none.</summary>
    private static float FactFit(Situation card, SlotValues facts)
    {
        bool speaks = card.Conditions.Any(c => Telling.Any(t => facts.Has(t.Slot, t.Value) && c.If.TryGetValue(t.Slot, out IReadOnlyList<string>? values) && values.Contains(t.Value)));
        bool onLeave = facts.Has("fakta", "cltn") && card.Conditions.Any(c => c.If.TryGetValue("fakta", out IReadOnlyList<string>? told) && told.Contains("cltn"));
        return onLeave ? LeaveBonus : speaks ? FactBonus : 1;
    }

    /// <summary>
    /// "What sanction, which pasal, why, how" wants an informational card; "is it allowed" does not. A yes-or-no question
    /// that only mentions a sanction ("bisa kena sanksi?") is about the act: its card tells the risk as well.
    /// </summary>
    private static float IntentFit(Situation card, AnalyzedText text)
    {
        bool asksWhat = text.Stems.Any(s => s is "apa" or "berapa" or "siapa" or "mana" or "kapan" or "mengapa" or "cara" or "isi" or "beda" or "alasan");
        bool permission = text.Stems.Take(2).Contains("boleh"); // "dapatkah … , terus hukumannya apa" asks whether first
        bool information = !permission && (text.Wants("pasal") || text.Wants("alasan") || text.Wants("cara") || OffersChoice(text) || (text.Wants("sanksi") && asksWhat) || (text.Stems.Count > 0 && text.Stems[0] is "siapa"));
        return card.Verdict == Verdict.Informasi
            ? information ? InformationWanted : text.Wants("izin") || text.Wants("sanksi") ? InformationUnwanted : 0.97f
            : information && !text.Wants("izin") ? 0.95f : 1;
    }

    /// <summary>"pas daftar, pas penetapan, atau …", "etik atau disiplin?": a choice is asked for, not a leave.</summary>
    private static bool OffersChoice(AnalyzedText text) =>
        text.Stems.Contains("atau") && text.Stems.Count(s => s is "pas" or "etik" or "disiplin" or "ringan" or "berat" or "terbuka" or "tertutup") >= 2;
}
