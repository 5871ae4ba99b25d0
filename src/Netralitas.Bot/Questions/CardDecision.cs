using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>What the conditions of a card make of the facts of a question.</summary>
internal sealed record CardDecision(Verdict Verdict, Condition? Condition, Ask? Missing);

/// <summary>Decides a card's verdict from the facts of the question. Pure.</summary>
internal static class Decider
{
    /// <summary>How alike a question must be to a condition's phrasing to count as having said it.</summary>
    private const float SaidHarder = 0.42f;
    private const float SaidSofter = 0.60f;
    private const float HarderMargin = 0.06f;
    private const float SofterMargin = 0.05f;

    public static CardDecision Decide(CardHit hit, AnalyzedText question, SlotValues facts)
    {
        Situation card = hit.Card;
        Condition? told = null;
        for (int i = 0; i < card.Conditions.Count; i++)
        {
            Condition condition = card.Conditions[i];
            float similarity = hit.ConditionSimilarity[i];
            if (condition.If.Count > 0 ? Holds(condition, facts) && Supported(condition, card, facts) : IsSaid(condition, card, similarity, hit.BaseSimilarity))
            {
                told = condition;
                break;
            }
            if (condition.If.Count > 0 && condition.Verdict > card.Verdict && similarity > SaidHarder + 0.15f && similarity > hit.BaseSimilarity + 0.08f)
            {
                told = condition;
                break;
            }
        }
        Verdict verdict = told?.Verdict ?? card.Verdict;
        Ask? missing = told is null ? card.Asks.FirstOrDefault(a => !facts.Any(a.Slot) || !a.Options.Any(o => facts.Has(a.Slot, o.Value))) : null;
        return new(verdict, told, missing);
    }

    private static bool Holds(Condition condition, SlotValues facts) =>
        condition.If.All(c => facts.HasAny(c.Key, c.Value));

    /// <summary>A softer verdict needs facts that no harder fact contradicts.</summary>
    private static bool Supported(Condition condition, Situation card, SlotValues facts) =>
        condition.Verdict >= card.Verdict || condition.Verdict == Verdict.Informasi
        || !facts.HasAny("fakta", ["aktif", "mengajak", "memerintah", "menyerang"]) || condition.If.ContainsKey("subjek");

    private static bool IsSaid(Condition condition, Situation card, float similarity, float baseSimilarity) =>
        condition.Verdict >= card.Verdict
            ? similarity >= SaidHarder && similarity > baseSimilarity + HarderMargin
            : similarity >= SaidSofter && similarity > baseSimilarity + SofterMargin;
}
