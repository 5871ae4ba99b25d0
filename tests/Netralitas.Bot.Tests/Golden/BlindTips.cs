using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Tips, and messages that are none, written before they were scored (<c>tips*.jsonl</c>; the first figures stand in
/// docs/evaluation.md). The floors follow what was measured and only ever rise.
/// </summary>
public sealed class BlindTips
{
    private static readonly Lazy<TipTextScores> Scores = new(() => new(
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden"), "tips*.jsonl").SelectMany(TipText.Read)]));

    [Fact]
    public void Reports_are_told_from_the_rest() =>
        Assert.True(Scores.Value.Missed.Count <= Scores.Value.Texts.Count(i => i.IsTip) * 0.05, string.Join(' ', Scores.Value.Missed));

    [Fact]
    public void Questions_and_other_talk_are_not_taken_for_reports() => Assert.Empty(Scores.Value.Mistaken);

    [Fact]
    public void Words_that_tell_who_writes_are_marked() =>
        Assert.True(Scores.Value.Unmarked.Count <= Scores.Value.Spans * 0.1, string.Join(" | ", Scores.Value.Unmarked));

    [Fact]
    public void Little_else_is_marked() =>
        Assert.True(Scores.Value.Needless.Count <= Scores.Value.Marks * 0.1, string.Join(" | ", Scores.Value.Needless));

    [Fact]
    public void Are_many_enough_to_say_so()
    {
        Assert.True(Scores.Value.Spans >= 20, $"{Scores.Value.Spans} spans");
        Assert.True(Scores.Value.Texts.Count(i => !i.IsTip) >= 20, $"{Scores.Value.Texts.Count(i => !i.IsTip)} other messages");
    }
}
