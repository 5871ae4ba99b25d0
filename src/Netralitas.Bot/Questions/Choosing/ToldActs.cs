using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What of a question every card asks for; read once a question.</summary>
/// <param name="Supporting">The question itself tells of support.</param>
/// <param name="Risky">It tells a hard fact or an act that takes sides.</param>
internal readonly record struct ToldActs(bool Supporting, bool Risky)
{
    public static ToldActs In(AnalyzedText question, SlotValues facts) =>
        new(HardFacts.IsSupport(question, facts), HardFacts.In(facts).Any() || question.Concepts.Any(HardFacts.RiskyActs.Contains));
}
