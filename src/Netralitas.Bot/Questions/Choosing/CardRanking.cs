using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>Adjusts the retrieval ranking by who asks and what is wanted. Pure.</summary>
internal static class CardRanking
{
    private static readonly string[] OwnRules = ["sekolah", "kampus", "ibadah"];

    private static readonly string[] Running =
        ["maju", "mundur", "daftar", "formulir", "perseorangan", "kalah", "baliho", "survei", "deklarasi", "cuti", "pilkades", "desa", "partai", "ktp", "pj", "pensiun", "terimacalon", "visimisi", "gaji", "sanksi"];

    private const float PlaceBonus = 1.15f;
    private const float OtherRelation = 0.75f;
    private const float ReportWanted = 1.15f;
    private const float FactBonus = 1.06f;
    private const float LeaveBonus = 1.12f;
    private const float OthersCard = 0.70f;
    private const float OthersCardForAnybody = 0.90f; // who does not say so is most likely ASN
    private const float OtherElection = 0.85f;
    private const float OtherDuty = 0.65f;
    private const float InformationWanted = 1.08f;
    private const float InformationUnwanted = 0.75f;
    private const float InformationLeastWanted = 0.71f; // who refused asks whether that was right
    private const float VerdictShare = 0.125f;
    private const float LeastLikely = 0.02f;
    private const float LeastLikelyWhenTold = 0.30f;

    /// <param name="hits">What retrieval found.</param>
    /// <param name="text">The question.</param>
    /// <param name="facts">What is known of the asker's case.</param>
    /// <param name="likelihoods">How likely each verdict is by all examples together, in the order of <see cref="VerdictModel.Verdicts"/>.</param>
    public static IReadOnlyList<CardHit> Rank(IReadOnlyList<CardHit> hits, AnalyzedText text, SlotValues facts, float[] likelihoods)
    {
        var asker = new Asker(text, facts);
        var ranked = new CardHit[hits.Count];
        for (int i = 0; i < ranked.Length; i++)
        {
            CardHit hit = hits[i];
            var traits = CardTraits.Of(hit.Card);
            ranked[i] = hit with
            {
                Score = hit.Score * SubjectFit(hit.Card, traits, asker) * IntentFit(hit.Card, asker) * FactFit(traits, asker) * RelationFit(traits, asker)
                    * DutyFit(traits, asker) * ReportFit(hit.Card, traits, asker) * PlaceFit(hit.Card, traits, asker) * RunningFit(hit.Card, asker) * VerdictFit(hit, asker, likelihoods),
            };
        }
        return [.. ranked.OrderByDescending(h => h.Score)];
    }

    /// <summary>What all cards are compared with: read once a question.</summary>
    private sealed class Asker
    {
        public Asker(AnalyzedText text, SlotValues facts)
        {
            (Text, Facts, Acts) = (text, facts, ToldActs.In(text, facts));
            Apart = [.. facts.Of("subjek").Where(s => AskerGroups.Apart.Contains(s))];
            IsAsn = facts.HasAny("subjek", AskerGroups.Asn);
            IsOfficerOverOthers = Apart.Length > 0 && facts.Of("subjek").First() is "camat" or "lurah" or "pejabat" or "guru" or "satpol_pp";
            RunsNot = (text.Concepts.Contains("maju") && KinRuns(text.Stems)) || (text.Concepts.Count > 0 && !text.Concepts.Any(Running.Contains));
            Places = [.. OwnRules.Where(p => facts.Has("saluran", p))];
            Telling = [.. AskerGroups.TellingFacts.Where(t => facts.Has(t.Slot, t.Value))];
            IsOnLeave = facts.Has("fakta", "cltn");
            SpeaksOfPilkades = facts.Has("pemilihan", "pilkades");
            SpeaksOfReporting = text.Concepts.Contains("lapor");
            Duty = Questions.Duty.AskedIn(text.Stems);
            NamesFamily = text.Stems.Any(s => AskerGroups.Family.Contains(s)) || facts.HasAny("target", ["pasangan", "keluarga_lain"]) || facts.Has("subjek", "keluarga_asn");
            bool asksWhat = text.Stems.Any(s => s is "apa" or "berapa" or "siapa" or "mana" or "kapan" or "mengapa" or "cara" or "isi" or "beda" or "alasan");
            bool permission = text.Stems.Take(2).Contains("boleh"); // "dapatkah … , terus hukumannya apa" asks whether first
            WantsInformation = !permission && (text.Wants("pasal") || text.Wants("alasan") || text.Wants("cara") || OffersChoice(text) || (text.Wants("sanksi") && asksWhat) || (text.Stems.Count > 0 && text.Stems[0] is "siapa"));
        }

        public AnalyzedText Text { get; }

        public SlotValues Facts { get; }

        public ToldActs Acts { get; }

        public string[] Apart { get; }

        public bool IsAsn { get; }

        /// <summary>"camat mengumpulkan kades" is about the camat.</summary>
        public bool IsOfficerOverOthers { get; }

        public bool NamesFamily { get; }

        public string? Duty { get; }

        /// <summary>The places told of that have rules of their own.</summary>
        public string[] Places { get; }

        /// <summary>The telling facts that are told.</summary>
        public (string Slot, string Value)[] Telling { get; }

        public bool IsOnLeave { get; }

        public bool SpeaksOfPilkades { get; }

        public bool SpeaksOfReporting { get; }

        /// <summary>"istri saya maju": the asker does not run; or nothing told has to do with running.</summary>
        public bool RunsNot { get; }

        private static bool KinRuns(IReadOnlyList<string> stems)
        {
            bool kin = false;
            for (int i = 0; i < stems.Count; i++)
            {
                if (stems[i] is not ("maju" or "nyalon" or "caleg"))
                {
                    continue;
                }
                bool own = i > 0 && (stems[i - 1] is "saya" || (stems[i - 1] is "mau" or "ikut" or "akan" or "jadi" && i > 1 && stems[i - 2] is "saya")) && !(i > 1 && stems[i - 1] is "saya" && AskerGroups.Family.Contains(stems[i - 2])) && !(i > 2 && stems[i - 2] is "saya" && AskerGroups.Family.Contains(stems[i - 3]));
                if (own)
                {
                    return false;
                }
                kin |= stems.Skip(Math.Max(0, i - 4)).Take(i - Math.Max(0, i - 4)).Any(AskerGroups.Family.Contains);
            }
            return kin;
        }

        public bool WantsInformation { get; }
    }

    /// <summary>
    /// Of two cards that are about equally near, the one whose verdict suits what is told: "nyoblos pakai baju dinas" is as near to uniforms as to
    /// voting, and all that is known of voting is allowed. The verdict is the one that the card would give to these facts.
    /// </summary>
    private static float VerdictFit(CardHit hit, Asker asker, float[] likelihoods)
    {
        CardDecision decision = Decider.Decide(hit, asker.Facts, asker.Acts);
        float likelihood = VerdictModel.Of(decision.Verdict, likelihoods);
        if (decision.Condition?.If.ContainsKey("fakta") == true)
        {
            likelihood = MathF.Max(likelihood, LeastLikelyWhenTold); // what is told weighs more than what is usual
        }
        return MathF.Pow((likelihood + LeastLikely) / (1 + LeastLikely), VerdictShare);
    }

    private static float DutyFit(CardTraits card, Asker asker) => asker.Duty is null || card.Duties.Contains(asker.Duty) ? 1 : OtherDuty;

    /// <summary>Who wants to report asks about reporting, not about the act that is reported.</summary>
    private static float ReportFit(Situation card, CardTraits traits, Asker asker) =>
        asker.SpeaksOfReporting && traits.IsOfReporting && (card.Verdict == Verdict.Informasi || asker.Text.Wants("izin")) ? ReportWanted : 1;

    /// <summary>Schools, campuses and places of worship have rules of their own, and so has the election of a village head.</summary>
    private static float PlaceFit(Situation card, CardTraits traits, Asker asker) =>
        traits.IsOfPilkades && !asker.SpeaksOfPilkades ? OtherElection : asker.Places.Length > 0 && asker.Places.Any(card.Topics.Contains) ? PlaceBonus : 1;

    /// <summary>Cards about running for office answer who runs; a lecturer who helps a committee does not.</summary>
    private static float RunningFit(Situation card, Asker asker) =>
        card.Topics.Count > 0 && card.Topics[0] == "pencalonan" && asker.RunsNot ? OtherRelation : 1;

    /// <summary>A card about a fiancé does not answer for a husband, nor one about PPPK for a PNS.</summary>
    private static float RelationFit(CardTraits card, Asker asker)
    {
        SlotValues facts = asker.Facts;
        if ((card.OnlySpecialAsn && !facts.HasAny("subjek", AskerGroups.SpecialAsn)) || (card.Kin.Count > 0 && !asker.NamesFamily))
        {
            return OtherRelation;
        }
        if (card.OnlySpouses && !facts.Has("target", "pasangan") && !(facts.Has("subjek", "keluarga_asn") && card.SpeaksToFamily))
        {
            return OtherRelation;
        }
        return card.OtherRelations.Count > 0 && !IsNamed(card.OtherRelations, asker) ? OtherRelation : 1;
    }

    private static bool IsNamed(IReadOnlyList<string> relations, Asker asker) =>
        relations.Any(r => asker.Text.Stems.Contains(r) || asker.Facts.Of("subjek").Any(s => s.StartsWith(r, StringComparison.Ordinal)));

    private static float SubjectFit(Situation card, CardTraits traits, Asker asker)
    {
        if (asker.IsOfficerOverOthers && traits.SpeaksToAsn)
        {
            return 1;
        }
        if (asker.Apart.Length == 0)
        {
            return card.Subjects.Count == 0 || traits.SpeaksToAsn ? 1 : asker.IsAsn ? OthersCard : OthersCardForAnybody;
        }
        if (card.Subjects.Any(asker.Apart.Contains))
        {
            return 1.15f;
        }
        return traits.ConditionSubjects.Any(asker.Apart.Contains) ? 1.05f : asker.IsAsn || card.Subjects.Count == 0 ? 0.95f : 0.78f;
    }

    /// <summary>A card that has a rule for what the asker tells fits better than one that has none.</summary>
    private static float FactFit(CardTraits card, Asker asker)
    {
        if (card.SpeaksOfLeave && asker.IsOnLeave)
        {
            return LeaveBonus;
        }
        return asker.Telling.Length > 0 && asker.Telling.Any(card.Telling.Contains) ? FactBonus : 1;
    }

    /// <summary>
    /// "What sanction, which pasal, why, how" wants an informational card; "is it allowed" does not. A yes-or-no question
    /// that only mentions a sanction ("bisa kena sanksi?") is about the act: its card tells the risk as well.
    /// </summary>
    private static float IntentFit(Situation card, Asker asker) => card.Verdict == Verdict.Informasi
        ? asker.WantsInformation ? InformationWanted : asker.Facts.Has("fakta", "menolak") && asker.Text.Wants("izin") ? InformationLeastWanted : asker.Text.Wants("izin") || asker.Text.Wants("sanksi") ? InformationUnwanted : 0.97f
        : asker.WantsInformation && !asker.Text.Wants("izin") ? 0.95f : 1;

    /// <summary>"pas daftar, pas penetapan, atau …", "etik atau disiplin?": a choice is asked for, not a leave.</summary>
    private static bool OffersChoice(AnalyzedText text) =>
        text.Stems.Contains("atau") && text.Stems.Count(s => s is "pas" or "etik" or "disiplin" or "ringan" or "berat" or "terbuka" or "tertutup") >= 2;
}
