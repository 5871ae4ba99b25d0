using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Everyday stories (<c>fresh9.jsonl</c>, <c>fresh10.jsonl</c>) and stories among plain questions and false premises (<c>fresh11.jsonl</c>,
/// <c>fresh12.jsonl</c>): the odd ones written from the law before any card was looked at, the others before they were asked. Their first scores
/// stand in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class EverydayStories : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh9", "fresh10", "fresh11", "fresh12");

    private protected override double OkFloor => 0.96;

    private protected override double BalancedFloor => 0.95;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void What_is_allowed_is_seldom_forbidden() => Assert.True(Report.OverStrict <= 10, Report.ToText(withWrong: true));
}
