using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions written from the law before anybody looked at what the program says of them (<c>fresh13.jsonl</c>, <c>fresh14.jsonl</c>, <c>fresh15.jsonl</c>):
/// half of them everyday stories, many on what is allowed. Their first scores stand in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class UnseenQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh13", "fresh14", "fresh15");

    private protected override double OkFloor => 0.96;

    private protected override double BalancedFloor => 0.95;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void What_is_allowed_is_seldom_forbidden() => Assert.True(Report.OverStrict <= 5, Report.ToText(withWrong: true));
}
