using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>What the search passes over, or adds in one go, must not change what it finds.</summary>
public sealed class SearchingCards
{
    private static readonly KnowledgeSnapshot Knowledge = new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance).Current;

    [Fact]
    public void The_best_twenty_are_the_first_of_all()
    {
        foreach (EvaluationItem item in EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/blind.jsonl")))
        {
            AnalyzedText question = Knowledge.Analyzer.Analyze(item.Question);
            IReadOnlyList<CardHit> all = Knowledge.Cards.Search(question, int.MaxValue);

            Assert.Equal(all.Take(20).Select(h => (h.Card.Id, h.Score)), Knowledge.Cards.Search(question, 20).Select(h => (h.Card.Id, h.Score)));
        }
    }

    [Fact]
    public void A_term_that_nearly_all_phrases_have_counts_like_any_other()
    {
        // Each phrase: the common term with weight 1 and a term of its own with weight 2.
        PhraseIndex phrases = new([.. Enumerable.Range(0, 20).Select(i => new (string, float)[] { ("umum", 1), ($"khusus{i}", 2) })]);
        float[] similarities = new float[20];

        phrases.Similarities([(phrases.IdOf("umum"), 1), (phrases.IdOf("khusus3"), 2), (phrases.IdOf("tidakada"), 2)], similarities);

        // The norm of a phrase is the root of 5, of the question that of 9.
        Assert.Equal(5 / (MathF.Sqrt(5) * 3), similarities[3], 0.0001f);
        Assert.All(similarities.Where((_, i) => i != 3), s => Assert.Equal(1 / (MathF.Sqrt(5) * 3), s, 0.0001f));
    }

    [Theory]
    [InlineData("guru", "desa", true)]
    [InlineData("guru", "kota", false)]
    public void Two_words_are_found_without_being_put_together(string first, string next, bool known)
    {
        PassageIndex index = new([new(0, [("guru desa", 1)])]);
        Assert.Equal(known, index.IdOf(first, next) >= 0);
        Assert.Equal(index.IdOf($"{first} {next}"), index.IdOf(first, next));
    }

    [Fact]
    public void Two_long_words_are_found_too()
    {
        string first = new('a', 100), next = new('b', 100);
        PassageIndex index = new([new(0, [($"{first} {next}", 1)])]);
        Assert.Equal(0, index.IdOf(first, next));
    }

    [Fact]
    public void Terms_are_alike_by_what_they_read_however_they_are_made_of()
    {
        Assert.True(new TermUnit("a", "b", 1).IsLike(new("a b", null, 1)));
        Assert.True(new TermUnit("a b", null, 1).IsLike(new("a", "b", 1)));
        Assert.False(new TermUnit("a", "b", 1).IsLike(new("a", null, 1)));
        Assert.False(new TermUnit("a", "b", 1).IsLike(new("a", "c", 1)));
    }
}
