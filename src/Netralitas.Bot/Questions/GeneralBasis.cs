using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>
/// What binds civil servants on a day on which none of the norms of a card was in force yet: the duty itself, as the law of that day put it.
/// </summary>
internal static class GeneralBasis
{
    private static readonly string[] Ids = ["uu-20-2023-p24-a1-d", "uu-20-2023-p9-a2", "pp94-2021-p5n-6", "pp-42-2004-p11-c"];

    public static IReadOnlyList<Norm> On(DateOnly day, KnowledgeBase knowledge) => knowledge.InForceOn(Ids, day);
}
