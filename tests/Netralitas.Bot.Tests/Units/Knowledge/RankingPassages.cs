using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class RankingPassages
{
    [Fact]
    public void Scores_as_bm25_says()
    {
        PassageIndex index = Index("a", "b b");
        float[] scores = new float[2];

        index.Score([("a", 1), ("b", 2)], scores);

        // ln(1 + 2/1) · tf · 2.2 / (tf + 1.2 · (0.4 + 0.6 · length / 1.5)), by hand for tf = length = 1 and 2.
        Assert.Equal(1.0986f * 1 * 2.2f / (1 + (1.2f * 0.8f)), scores[0], 0.001f);
        Assert.Equal(2 * 1.0986f * 2 * 2.2f / (2 + (1.2f * 1.2f)), scores[1], 0.001f);
    }

    [Fact]
    public void Puts_the_passage_with_the_rare_word_first() =>
        Assert.Equal([2, 0, 1], Order(Index("guru desa", "guru kota", "guru camat"), "camat", "guru"));

    [Fact]
    public void Puts_the_shorter_of_two_first() => Assert.Equal([1, 0], Order(Index("camat satu dua tiga empat", "camat satu"), "camat"));

    [Fact]
    public void Counts_a_repeated_word_more_but_not_without_end()
    {
        PassageIndex index = Index("x y y y", "x x y y", "x x x y", "z z z z");
        Dictionary<int, float> scores = index.Top([("x", 1)], 9).ToDictionary(t => t.Doc, t => t.Score);

        Assert.True(scores[2] > scores[1] && scores[1] > scores[0]);
        Assert.True(scores[2] - scores[1] < scores[1] - scores[0]);
    }

    [Fact]
    public void Leaves_out_what_does_not_match_and_breaks_ties_by_position() => Assert.Equal([0, 2], Order(Index("a", "b", "a"), "a", "tidakada"));

    [Fact]
    public void Gives_no_more_than_asked() => Assert.Single(Index("a", "a", "a").Top([("a", 1)], 1));

    [Fact]
    public void Weighs_rare_words_more_and_unknown_words_as_the_rarest()
    {
        PassageIndex index = Index("a b", "a c", "a d");

        Assert.Equal(MathF.Log(2), index.Idf("a"), 0.0001f);
        Assert.Equal(MathF.Log(4), index.Idf("b"), 0.0001f);
        Assert.Equal(MathF.Log(4), index.Idf("tidakada"), 0.0001f);
        Assert.True(index.Contains("a"));
        Assert.False(index.Contains("tidakada"));
    }

    [Fact]
    public void Finds_nothing_in_nothing() => Assert.Empty(new PassageIndex([]).Top([("a", 1)], 5));

    private static int[] Order(PassageIndex index, params string[] query) => [.. index.Top([.. query.Select(q => (q, 1f))], 9).Select(t => t.Doc)];

    private static PassageIndex Index(params string[] texts) =>
        new([.. texts.Select((text, i) => new Passage(i, [.. text.Split(' ').Select(w => (w, 1f))]))]);
}
