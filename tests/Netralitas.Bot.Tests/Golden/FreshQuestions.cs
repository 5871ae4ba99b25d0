using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions of daily life, harder than the earlier sets (<c>fresh.jsonl</c>, <c>fresh2.jsonl</c>, <c>fresh3.jsonl</c>). Each was written before it was
/// scored; the first scores, which say what an unseen question may expect, stand in docs/evaluation.md. The floors follow what was measured after reading.
/// </summary>
public sealed class FreshQuestions : GoldenQuestions
{
    private const double PairsFloor = 0.80;

    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh", "fresh2", "fresh3");

    private protected override double OkFloor => 0.96;

    private protected override double BalancedFloor => 0.95;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void Questions_that_differ_in_one_fact_are_told_apart() => Assert.True(Report.Pairs.Count >= 14 && Report.PairsRight >= PairsFloor, Report.ToText(withWrong: true));
}
