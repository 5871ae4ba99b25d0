using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What the conditions of a card make of the facts of a question.</summary>
internal sealed record CardDecision(Verdict Verdict, Condition? Condition, Ask? Missing);

/// <summary>Decides a card's verdict from the facts of the question. Pure.</summary>
internal static class Decider
{
    /// <summary>How alike a question must be to a condition's phrasing to count as having said it.</summary>
    private const float SaidHarder = 0.42f;
    private const float SaidForFacts = 0.57f;
    private const float SaidSofter = 0.66f;
    private const float SaidSofterOfHarmless = 0.57f;
    private const float SaidOfSoldiers = 0.75f;
    private const float HarderMargin = 0.05f;
    private const float SofterMargin = 0.05f;

    private static readonly SlotValues OnlyNotDoing = NotDoing();

    public static CardDecision Decide(CardHit hit, AnalyzedText question, SlotValues facts) => Decide(hit, facts, ToldActs.In(question, facts));

    public static CardDecision Decide(CardHit hit, SlotValues facts, ToldActs acts)
    {
        Situation card = hit.Card;
        int held = FirstHeld(card, facts, acts);
        int said = MostSaid(hit, facts, acts);
        int told = held;
        if (said >= 0 && (held < 0 || (card.Conditions[said].Verdict > card.Conditions[held].Verdict
            && hit.ConditionSimilarity[said] > hit.ConditionSimilarity[held] + HarderMargin)))
        {
            told = said;
        }
        Condition? condition = told < 0 ? null : card.Conditions[told];
        return new(condition?.Verdict ?? card.Verdict, condition, condition is null ? MissingFor(card, facts) : null);
    }

    /// <summary>Asked of twenty cards a question, so without a closure.</summary>
    private static Ask? MissingFor(Situation card, SlotValues facts)
    {
        foreach (Ask ask in CardTraits.Of(card).DecidingAsks)
        {
            if (!IsTold(ask, facts))
            {
                return ask;
            }
        }
        return null;
    }

    private static bool IsTold(Ask ask, SlotValues facts)
    {
        foreach (AskOption option in ask.Options)
        {
            if (facts.Has(ask.Slot, option.Value))
            {
                return true;
            }
        }
        return false;
    }

    private static int FirstHeld(Situation card, SlotValues facts, ToldActs acts)
    {
        if (acts.OnlyFree)
        {
            for (int i = 0; i < card.Conditions.Count; i++)
            {
                if (card.Conditions[i].If.TryGetValue("subjek", out IReadOnlyList<string>? theirs) && facts.HasAny("subjek", theirs) && Holds(card.Conditions[i], facts))
                {
                    return i; // what binds civil servants alone is not held against them
                }
            }
        }
        for (int i = 0; i < card.Conditions.Count; i++)
        {
            Condition condition = card.Conditions[i];
            if (condition.If.Count > 0 && Holds(condition, facts) && Supported(condition, card, facts, acts))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The condition that the words of the question tell most clearly, or -1.</summary>
    private static int MostSaid(CardHit hit, SlotValues facts, ToldActs acts)
    {
        int best = -1;
        IReadOnlyList<bool> neutral = acts.TakesSides ? CardTraits.Of(hit.Card).NeutralConditions : [];
        for (int i = 0; i < hit.Card.Conditions.Count; i++)
        {
            if (acts.TakesSides && neutral[i] && hit.Card.Conditions[i].Verdict == Verdict.Boleh && hit.Card.Verdict > Verdict.Boleh)
            {
                continue; // what is allowed while nobody stands is not said of a candidate
            }
            // What the families of soldiers and police may, and the civil servants beside them, is not said of these by likeness.
            if (!IsOfOthers(hit.Card.Conditions[i], facts) && !(acts.OnlySoldiers && hit.Card.Conditions[i].Verdict < hit.Card.Verdict && hit.ConditionSimilarity[i] < SaidOfSoldiers) && IsSaid(hit.Card.Conditions[i], hit.Card, hit.ConditionSimilarity[i], hit.BaseSimilarity, acts)
                && (best < 0 || hit.ConditionSimilarity[i] > hit.ConditionSimilarity[best]))
            {
                best = i;
            }
        }
        return best;
    }

    /// <summary>A rule for "ketua RT yang ASN" is not said by a question about a "ketua RT": who asks is told, and it is somebody else.</summary>
    private static bool IsOfOthers(Condition condition, SlotValues facts) =>
        condition.If.TryGetValue("subjek", out IReadOnlyList<string>? subjects) && facts.Any("subjek") && !facts.HasAny("subjek", subjects);

    private static bool Holds(Condition condition, SlotValues facts)
    {
        if (condition.If is Dictionary<string, IReadOnlyList<string>> needs) // as it is read: gone through without a new enumerator, hundreds of times a question
        {
            foreach ((string slot, IReadOnlyList<string> values) in needs)
            {
                if (!facts.HasAny(slot, values))
                {
                    return false;
                }
            }
            return true;
        }
        foreach ((string slot, IReadOnlyList<string> values) in condition.If)
        {
            if (!facts.HasAny(slot, values))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// A softer verdict needs facts that no harder fact contradicts; a harder one does not follow from what the asker says
    /// not to do.
    /// </summary>
    private static bool Supported(Condition condition, Situation card, SlotValues facts, ToldActs acts)
    {
        if (condition.If.ContainsKey("subjek") || condition.Verdict == Verdict.Informasi)
        {
            return true;
        }
        return condition.Verdict > card.Verdict
            ? !facts.Has("fakta", "tidak_melakukan") || Holds(condition, OnlyNotDoing)
            : condition.Verdict == card.Verdict || !acts.Supporting;
    }

    /// <summary>Near words may stand for the facts of a condition, but only to be stricter.</summary>
    private static bool IsSaid(Condition condition, Situation card, float similarity, float baseSimilarity, ToldActs acts)
    {
        if (condition.If.Count > 0)
        {
            return condition.Verdict > card.Verdict && similarity >= SaidForFacts && similarity > baseSimilarity + HarderMargin;
        }
        return condition.Verdict >= card.Verdict
            ? similarity >= SaidHarder && similarity > baseSimilarity + HarderMargin
            : !acts.Supporting && similarity >= (acts.Risky ? SaidSofter : SaidSofterOfHarmless) && similarity > baseSimilarity + SofterMargin;
    }

    private static SlotValues NotDoing()
    {
        var facts = new SlotValues();
        facts.Add("fakta", "tidak_melakukan");
        return facts;
    }
}
