using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>An answer cites what was in force on its day.</summary>
public sealed class LawOfADay
{
    private readonly KnowledgeBase _knowledge = Sample.Base(
    [
        Sample.Norm("pp30", "PP 30/1980 Pasal 3", from: "1980-08-30", to: "2010-06-05", replacedBy: "pp53"),
        Sample.Norm("pp53", "PP 53/2010 Pasal 4", from: "2010-06-06", to: "2021-08-30", replacedBy: "pp94"),
        Sample.Norm("pp94", "PP 94/2021 Pasal 5", from: "2021-08-31", aliases: "pp94-lama"),
        Sample.Norm("skb", "SKB 2022 Lampiran II", from: "2022-09-22", to: "2024-12-31"),
        Sample.Norm("uud", "UUD 1945 Pasal 28", from: null),
    ]);

    [Theory]
    [InlineData("pp94", "2026-11-24", "pp94")]
    [InlineData("pp94", "2021-08-31", "pp94")] // its first day
    [InlineData("pp94", "2021-08-30", "pp53")] // the last day of the one before
    [InlineData("pp94", "2010-06-06", "pp53")]
    [InlineData("pp94", "2005-01-01", "pp30")] // two steps back
    [InlineData("pp94", "1979-01-01", "")] // nothing yet
    [InlineData("skb", "2024-12-31", "skb")] // its last day
    [InlineData("skb", "2025-01-01", "")]
    [InlineData("skb", "2022-09-21", "")]
    [InlineData("uud", "1950-01-01", "uud")]
    [InlineData("pp94-lama", "2026-11-24", "pp94")] // an older id
    [InlineData("tidak-ada", "2026-11-24", "")]
    [InlineData("pp94 pp53 skb", "2015-01-01", "pp53")] // once, though two ids lead to it
    [InlineData("skb pp94", "2023-06-01", "skb pp94")] // in the order of the card
    public void Finds_what_was_in_force(string ids, string day, string norms) =>
        Assert.Equal(norms, string.Join(' ', _knowledge.InForceOn(ids.Split(' '), DateOnly.Parse(day)).Select(n => n.Id)));

    [Fact]
    public void Survives_norms_that_replace_each_other()
    {
        KnowledgeBase knowledge = Sample.Base(
        [
            Sample.Norm("a", from: "2020-01-01", to: "2020-12-31", replacedBy: "b"),
            Sample.Norm("b", from: "2021-01-01", to: "2021-12-31", replacedBy: "a"),
        ]);

        Assert.Empty(knowledge.InForceOn(["a"], Sample.Today));
    }
}
