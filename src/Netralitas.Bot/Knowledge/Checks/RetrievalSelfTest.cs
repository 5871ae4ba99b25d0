namespace Netralitas.Bot.Knowledge.Checks;

/// <summary>Every example phrasing, asked as a question, must lead to its own card: else two cards are too alike.</summary>
internal static class RetrievalSelfTest
{
    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeSnapshot knowledge) =>
        [.. knowledge.Base.Situations.AsParallel().AsOrdered().SelectMany(card => card.Phrasings.Concat(card.Conditions.SelectMany(c => c.Phrasings))
            .Select(phrasing => Nearer(card, phrasing, knowledge)).OfType<KnowledgeProblem>())];

    private static KnowledgeProblem? Nearer(Situation card, string phrasing, KnowledgeSnapshot knowledge) =>
        knowledge.Cards.Search(knowledge.Analyzer.Analyze(phrasing), 1) is [var first, ..] && first.Card.Id != card.Id
            ? new(card.At, $"kartu '{card.Id}': \"{phrasing}\" lebih dekat ke '{first.Card.Id}'", IsWarning: true)
            : null;
}
