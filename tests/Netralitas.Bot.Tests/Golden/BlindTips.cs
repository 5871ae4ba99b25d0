using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Tips, and messages that are none, from which the recogniser learns (<c>ReportLessons</c>; what it made of them before stands in
/// docs/evaluation.md): what it must not forget. The floors follow what was measured and only ever rise.
/// </summary>
public sealed class BlindTips
{
    private static readonly Lazy<TipTextScores> All = new(() => Of([.. ReportLessons.Messages]));
    private static readonly Lazy<TipTextScores> Early = new(() => Of("tips", "tips2", "tips3", "tips4"));
    private static readonly Lazy<TipTextScores> Late = new(() => Of("tips5", "tips7", "tips8"));
    private static readonly Lazy<TipMarkScores> Taught = new(() => Of("tips9", "tips10", "tips11", "tips14", "tips16", "tips17", "tips18").Words);

    [Fact]
    public void Reports_are_told_from_the_rest() =>
        Assert.True(All.Value.Missed.Count <= All.Value.Texts.Count(i => i.IsTip) * 0.02, string.Join(' ', All.Value.Missed));

    [Fact]
    public void Questions_and_other_talk_are_not_taken_for_reports() =>
        Assert.True(All.Value.Mistaken.Count <= All.Value.Texts.Count(i => !i.IsTip) * 0.03, string.Join(' ', All.Value.Mistaken));

    [Fact]
    public void Words_that_tell_who_writes_are_marked()
    {
        Assert.True(Early.Value.Words.Unmarked.Count <= Early.Value.Words.Spans * 0.1, string.Join(" | ", Early.Value.Words.Unmarked));
        Assert.True(Late.Value.Words.Unmarked.Count <= Late.Value.Words.Spans * 0.15, string.Join(" | ", Late.Value.Words.Unmarked));
    }

    [Fact]
    public void Words_that_only_lessons_could_teach_are_marked()
    {
        Assert.True(Taught.Value.Unmarked.Count <= Taught.Value.Spans * 0.15, string.Join(" | ", Taught.Value.Unmarked));
        Assert.True(Taught.Value.PlainMarked <= Taught.Value.Plain * 0.15, string.Join(" | ", Taught.Value.Needless));
    }

    [Fact]
    public void Little_else_is_marked()
    {
        Assert.True(Early.Value.Words.Needless.Count <= Early.Value.Words.Marks * 0.2, string.Join(" | ", Early.Value.Words.Needless));
        Assert.True(Late.Value.Words.Needless.Count <= Late.Value.Words.Marks * 0.4, string.Join(" | ", Late.Value.Words.Needless));
    }

    internal static TipTextScores Of(params string[] sets) => new([.. sets.SelectMany(s => TipText.Read(PathOf(s)))]);

    internal static string PathOf(string set) => Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{set}.jsonl");
}
