using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>
/// What to say where no card is near enough: that it is forbidden, where everything that is known of such words forbids it; else how such a case
/// is to be judged, which never allows anything. Pure.
/// </summary>
internal static class Doubt
{
    /// <summary>The card that tells how to judge what no rule names.</summary>
    public const string GeneralCard = "umum-cara-menilai";

    /// <summary>The card on what anybody does in daily life and at work, which no rule forbids.</summary>
    public const string EverydayCard = "umum-urusan-sehari-hari";

    /// <summary>The card on joining a team.</summary>
    public const string TeamCard = "kampanye-tim-sukses";

    private const float LeastEveryday = 0.15f;
    private const int Neighbours = 5;
    private const int Agreeing = 3;
    private const float HardlyForbidden = 0.50f;
    private const float FarFetched = 0.15f;
    private const float FarFetchedBelow = 0.46f;
    private const float HalfLike = 0.50f;
    private const float HalfForbidden = 0.45f;
    private const float StrangeToFreePeople = 0.50f;
    private const float StrangeToOfficials = 0.60f;
    private const float ForbiddenFrom = 0.80f;
    private const float LeastNear = 0.24f;
    private const float LeastNearWhenImmune = 0.15f;
    private const float FaintBelow = 0.35f;
    private const float LikelyFrom = 0.60f;

    /// <summary>A card that forbids from afar, what by all examples together is hardly forbidden.</summary>
    public static bool IsGuess(Choice choice, AnalyzedText question, SlotValues facts, float[] likelihoods) =>
        choice.Decision is { Verdict: Verdict.TidakBoleh, Condition: null } && IsClean(question, facts)
        && ((choice.Hit.Similarity < FaintBelow && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < LikelyFrom)
            || (choice.Hit.Similarity < FarFetchedBelow && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < FarFetched)
            || (choice.Hit.Similarity < HalfLike && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < HalfForbidden)
            || (IsForOrganiser(facts) && choice.Hit.Similarity < StrangeToOfficials && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < HardlyForbidden));

    /// <summary>
    /// Nothing is forbidden to people whom the rules do not bind by a card on civil servants: where no nearer card speaks to them, the one on their
    /// kind answers.
    /// </summary>
    public static Choice? OfFreePeople(Choice? choice, AnalyzedText question, SlotValues facts, float similarity, KnowledgeBase knowledge)
    {
        bool open = choice is null || (choice.Decision.Verdict == Verdict.TidakBoleh && choice.Hit.Similarity < StrangeToFreePeople && choice.Decision.Condition?.If.ContainsKey("subjek") != true);
        if (!open || !HardFacts.IsOnlyFree(facts) || facts.HasAny("fakta", HardFacts.BindAnybody) || question.Concepts.Any(c => c is "uangpolitik" or "fasilitas" or "honorer" or "adhoc" or "mutasi"))
        {
            return null;
        }
        string id = facts.HasAny("subjek", ["pensiunan", "mantan"]) ? "pensiunan-ikut-kampanye" : facts.Has("subjek", "keluarga_asn") ? "keluarga-bukan-asn-kampanye" : "warga-swasta-berpolitik";
        return NamesSomething(question, facts) ? Plainly(id, similarity, knowledge) : null;
    }

    /// <summary>No card allows a civil servant by likeness to join a team: the one on teams answers instead.</summary>
    public static Choice? OfRoles(Choice? choice, AnalyzedText question, SlotValues facts, KnowledgeBase knowledge) =>
        choice?.Decision is { Verdict: Verdict.Boleh or Verdict.BolehBersyarat } decision && decision.Condition?.If.ContainsKey("subjek") != true
            && HardFacts.TakesRole(question, facts)
            ? Plainly(TeamCard, choice.Hit.Similarity, knowledge) ?? choice
            : choice;

    /// <summary>The choice to answer with, or null to abstain.</summary>
    public static Choice? Choose(IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods, KnowledgeBase knowledge)
    {
        if (hits.Count == 0)
        {
            return null;
        }
        if (VerdictModel.Of(Verdict.TidakBoleh, likelihoods) >= (HardFacts.In(facts).Any() ? LikelyFrom : ForbiddenFrom))
        {
            float near = question.Concepts.Contains("kebal") ? LeastNearWhenImmune : LeastNear;
            foreach (CardHit hit in hits.Where(h => h.Similarity >= near).Take(3))
            {
                CardDecision decision = Decider.Decide(hit, question, facts);
                if (decision.Verdict == Verdict.TidakBoleh)
                {
                    return new(hit, decision);
                }
            }
        }
        return NamesSomething(question, facts) ? Plainly(IsEveryday(hits, question, facts, likelihoods) ? EverydayCard : GeneralCard, hits[0].Similarity, knowledge) : null;
    }

    /// <summary>What allows the asker something does not allow a superior's act: then only how such acts are judged is told.</summary>
    public static Choice? OfOthers(Choice? choice, AnalyzedText question, KnowledgeBase knowledge) =>
        choice is { Decision: { Verdict: Verdict.Boleh or Verdict.BolehBersyarat, Condition: null or { If.Count: 0 } } } && OthersAct.IsJudged(question)
            ? Plainly(GeneralCard, choice.Hit.Similarity, knowledge) ?? choice
            : choice;

    /// <summary>A card by its id, with what it says where no condition holds; null where the knowledge has none.</summary>
    public static Choice? Plainly(string id, float similarity, KnowledgeBase knowledge) =>
        knowledge.FindSituation(id) is { } card ? new(new(card, 0, similarity, [], ""), new(card.Verdict, null, null)) : null;

    /// <summary>
    /// Nothing in the question takes sides, most of the nearest cards allow it, and all examples together hardly forbid such words: it is daily life or
    /// work. It is never more than allowed under conditions, and never for soldiers and police.
    /// </summary>
    private static bool IsEveryday(IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods) =>
        IsClean(question, facts) && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < HardlyForbidden && !facts.HasAny("subjek", ["tni", "polri"])
        && !question.Concepts.Any(HardFacts.NeverEveryday.Contains) && !(question.Concepts.Contains("daftar") && !question.Concepts.Any(HardFacts.OrdinaryActs.Contains))
        && (IsForOrganiser(facts)
            || (hits[0].Similarity >= LeastEveryday && hits.Take(Neighbours).Count(h => Decider.Decide(h, question, facts).Verdict is Verdict.Boleh or Verdict.BolehBersyarat) >= Agreeing));

    /// <summary>What is done for the KPU or Bawaslu, or on their official word.</summary>
    private static bool IsForOrganiser(SlotValues facts) => facts.Has("target", "resmi_kpu");

    private static bool IsClean(AnalyzedText question, SlotValues facts) =>
        !HardFacts.In(facts).Any() && !HardFacts.IsSupport(question, facts) && !HardFacts.IsDeed(question, facts) && !HardFacts.RiskyIn(question, facts).Any();

    private static bool NamesSomething(AnalyzedText question, SlotValues facts) =>
        facts.Any("target") || HardFacts.In(facts).Any() || question.Concepts.Any(c => HardFacts.RiskyActs.Contains(c) || HardFacts.OrdinaryActs.Contains(c));
}
