using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Bot.Questions;

/// <summary>Puts an answer together from a card, the condition that decided and the norms in force. Pure.</summary>
internal static class AnswerComposer
{
    public static Answer Compose(CardHit hit, CardDecision decision, IReadOnlyList<CardHit> hits, KnowledgeBase knowledge, AnswerContext context, SlotValues? facts = null)
    {
        Situation card = hit.Card;
        Condition? condition = decision.Condition;
        IReadOnlyList<Norm> norms = knowledge.InForceOn(condition?.Norms ?? card.Norms, context.AsOf);
        if (norms.Count == 0)
        {
            norms = knowledge.InForceOn(card.Norms, context.AsOf) is { Count: > 0 } ofCard ? ofCard : GeneralBasis.On(context.AsOf, knowledge);
        }
        bool softened = condition is not null && condition.Verdict < card.Verdict;
        var answer = new Answer(
            decision.Missing is null ? AnswerStatus.Answered : AnswerStatus.Clarify,
            decision.Verdict,
            card,
            condition,
            card.Title,
            condition?.Why ?? card.Why,
            condition is null ? card.Risk : condition.Risk ?? (softened ? "" : card.Risk),
            condition is null ? card.Instead : condition.Instead ?? (softened ? "" : card.Instead),
            [.. Binding(norms, decision.Verdict, facts, knowledge, context).Select(Citation.Of)],
            decision.Missing is null ? [] : [decision.Missing],
            [.. hits.Skip(1).Take(2).Select(h => h.Card)],
            Math.Round(Math.Clamp(hit.Similarity, 0, 1), 3),
            context.AsOf,
            context.KnowledgeVersion,
            [])
        {
            Briefing = knowledge.BriefingOn(card),
            FirstBasisHeld = knowledge.InForceOn((condition?.Norms ?? card.Norms).Take(1), context.AsOf).Count > 0,
        };
        return DatedAnswer.Of(answer, norms, condition?.Norms ?? card.Norms, knowledge);
    }

    private static IReadOnlyList<Norm> Binding(IReadOnlyList<Norm> norms, Verdict verdict, SlotValues? facts, KnowledgeBase knowledge, AnswerContext context) =>
        facts is null ? norms : knowledge.InForceOn(BindingNorms.With([.. norms.Select(n => n.Id)], verdict, facts, knowledge), context.AsOf);

    /// <summary>The answer that a card gives when it is opened directly (topics, "mungkin maksud Anda").</summary>
    public static Answer OfCard(Situation card, KnowledgeBase knowledge, AnswerContext context) =>
        Compose(new(card, 1, 1, [], ""), new(card.Verdict, null, null), [], knowledge, context);

    /// <summary>The answer of a card with one of its conditions taken as given.</summary>
    public static Answer OfCondition(Situation card, Condition condition, KnowledgeBase knowledge, AnswerContext context) =>
        Compose(new(card, 1, 1, [], ""), new(condition.Verdict, condition, null), [], knowledge, context);
}
