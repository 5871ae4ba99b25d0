using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions;

/// <summary>
/// What to say where no card is near enough: that it is forbidden, where everything that is known of such words forbids it; else how such a case
/// is to be judged, which never allows anything. Pure.
/// </summary>
internal static class Doubt
{
    /// <summary>The card that tells how to judge what no rule names.</summary>
    public const string GeneralCard = "umum-cara-menilai";

    private const float ForbiddenFrom = 0.80f;
    private const float LeastNear = 0.15f;
    private const float FaintBelow = 0.35f;
    private const float LikelyFrom = 0.60f;

    /// <summary>A card that forbids from afar, what by all examples together is hardly forbidden.</summary>
    public static bool IsGuess(Choice choice, AnalyzedText question, SlotValues facts, float[] likelihoods) =>
        choice.Decision is { Verdict: Verdict.TidakBoleh, Condition: null } && choice.Hit.Similarity < FaintBelow && Of(Verdict.TidakBoleh, likelihoods) < LikelyFrom
        && !HardFacts.In(facts).Any() && !HardFacts.IsSupport(question, facts) && !HardFacts.RiskyIn(question, facts).Any();

    /// <summary>The choice to answer with, or null to abstain.</summary>
    public static Choice? Choose(IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods, KnowledgeBase knowledge)
    {
        if (hits.Count == 0)
        {
            return null;
        }
        if (Of(Verdict.TidakBoleh, likelihoods) >= (HardFacts.In(facts).Any() ? LikelyFrom : ForbiddenFrom))
        {
            foreach (CardHit hit in hits.Where(h => h.Similarity >= LeastNear).Take(3))
            {
                CardDecision decision = Decider.Decide(hit, question, facts);
                if (decision.Verdict == Verdict.TidakBoleh)
                {
                    return new(hit, decision);
                }
            }
        }
        return NamesSomething(question, facts) && knowledge.FindSituation(GeneralCard) is { } general
            ? new(new(general, 0, hits[0].Similarity, [], ""), new(general.Verdict, null, null))
            : null;
    }

    private static bool NamesSomething(AnalyzedText question, SlotValues facts) =>
        facts.Any("target") || HardFacts.In(facts).Any() || question.Concepts.Any(c => HardFacts.RiskyActs.Contains(c) || HardFacts.OrdinaryActs.Contains(c));

    private static float Of(Verdict verdict, float[] likelihoods) => likelihoods[VerdictModel.IndexOf(verdict)];
}
