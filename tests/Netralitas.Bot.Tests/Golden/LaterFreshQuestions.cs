using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// The later fresh sets (<c>fresh4.jsonl</c> to <c>fresh8.jsonl</c>): each scored once before anything was mended for it, then read by the kind of its
/// failures. Their first scores, which say what an unseen question may expect, stand in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class LaterFreshQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh4", "fresh5", "fresh6", "fresh7", "fresh8");

    private protected override double OkFloor => 0.96;

    private protected override double BalancedFloor => 0.95;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void What_is_allowed_is_seldom_forbidden() => Assert.True(Report.OverStrict <= 9, Report.ToText(withWrong: true));
}
