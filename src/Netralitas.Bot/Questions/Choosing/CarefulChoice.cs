using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What the rules of caution choose, each of which was written for a class of mistakes; one voice among those of <see cref="CardChooser"/>. Pure.</summary>
internal static class CarefulChoice
{
    /// <summary>The choice, or null where no card is near enough for these rules.</summary>
    public static Choice? Of(IReadOnlyList<CardHit> hits, AnalyzedText text, SlotValues facts, float[] likelihoods, KnowledgeSnapshot knowledge)
    {
        Choice? choice = Scope.IsStrange(text, facts, hits) ? null : Caution.Choose(hits, text, facts, knowledge.Analyzer, likelihoods);
        choice = Doubt.OfFreePeople(choice, text, facts, hits.Count > 0 ? hits[0].Similarity : 0, knowledge.Base) ?? choice;
        return choice is null || Doubt.IsGuess(choice, text, facts, likelihoods) ? Doubt.Choose(hits, text, facts, likelihoods, knowledge.Base) : choice;
    }
}
