using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Everyday stories (<c>fresh9.jsonl</c> and <c>fresh10.jsonl</c>): the first written from the law before any card was looked at, the second before
/// it was asked. Their first scores stand in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class EverydayStories : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh9", "fresh10");

    private protected override double OkFloor => 0.83;

    private protected override double BalancedFloor => 0.84;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void What_is_allowed_is_seldom_forbidden() => Assert.True(Report.OverStrict <= 10, Report.ToText(withWrong: true));
}
