namespace Netralitas.Bot.Knowledge.Checks;

/// <summary>Every example phrasing, asked as a question, must lead to its own card: else two cards are too alike.</summary>
internal static class RetrievalSelfTest
{
    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeSnapshot knowledge)
    {
        var cards = new CardIndex(knowledge.Base.Situations, [], knowledge.Analyzer, judges: false); // the cards alone: examples are not theirs to tell apart
        return [.. knowledge.Base.Situations.AsParallel().AsOrdered().SelectMany(card => card.Phrasings.Concat(card.Conditions.SelectMany(c => c.Phrasings))
            .Select(phrasing => Nearer(card, phrasing, cards, knowledge.Analyzer)).OfType<KnowledgeProblem>())];
    }

    private static KnowledgeProblem? Nearer(Situation card, string phrasing, CardIndex cards, TextAnalyzer analyzer) =>
        cards.Search(analyzer.Analyze(phrasing), 1) is [var first, ..] && first.Card.Id != card.Id
            ? new(card.At, $"kartu '{card.Id}': \"{phrasing}\" lebih dekat ke '{first.Card.Id}'", IsWarning: true)
            : null;
}
