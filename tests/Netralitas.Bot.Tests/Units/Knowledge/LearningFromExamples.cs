using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>Questions as they were asked (<c>contoh/*.yaml</c>) lead to the card and the condition that they tell.</summary>
public sealed class LearningFromExamples : IDisposable
{
    private const string Asked = "mak ciblek nyemplung kali gimana?";

    private readonly TemporaryKnowledge _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void Words_of_an_example_find_its_card_and_condition()
    {
        CardHit hit = Assert.Single(Search());

        Assert.Equal("like", hit.Card.Id);
        Assert.True(hit.ConditionSimilarity[0] > 0.5, $"{hit.ConditionSimilarity[0]}");
    }

    [Fact]
    public void Without_it_nothing_is_found()
    {
        _knowledge.Write(TemporaryKnowledge.Examples, "");

        Assert.DoesNotContain(Search(), h => h.Similarity > 0 || h.ConditionSimilarity.Any(s => s > 0));
    }

    private IReadOnlyList<CardHit> Search()
    {
        var snapshot = new KnowledgeSnapshot(new KnowledgeBase(_knowledge.Read()));
        return snapshot.Cards.Search(snapshot.Analyzer.Analyze(Asked), 3);
    }
}
