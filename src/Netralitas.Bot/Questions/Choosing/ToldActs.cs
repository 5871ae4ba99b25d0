using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What of a question every card asks for; read once a question.</summary>
/// <param name="Supporting">The question itself tells of support.</param>
/// <param name="Risky">It tells a hard fact or an act that takes sides.</param>
/// <param name="OnlyFree">It is about people whom the rules on civil servants do not bind, and tells nothing that binds anybody.</param>
/// <param name="OnlySoldiers">It is about soldiers or police alone.</param>
/// <param name="TakesSides">It names a candidate, a party or a team.</param>
internal readonly record struct ToldActs(bool Supporting, bool Risky, bool OnlyFree, bool OnlySoldiers, bool TakesSides)
{
    public static ToldActs In(AnalyzedText question, SlotValues facts) => new(
        HardFacts.IsSupport(question, facts),
        HardFacts.In(facts).Any() || question.Concepts.Any(HardFacts.RiskyActs.Contains),
        HardFacts.IsOnlyFree(facts) && !facts.HasAny("fakta", HardFacts.BindAnybody),
        facts.Any("subjek") && facts.Of("subjek").All(s => s is "tni" or "polri"),
        facts.HasAny("target", ["calon", "bakal_calon", "partai", "petahana", "relawan"]));
}
