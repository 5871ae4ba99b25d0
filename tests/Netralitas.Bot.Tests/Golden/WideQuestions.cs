using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions over the whole base (<c>wide.jsonl</c>): half of them ("half": "blind") written before looking at any card, with minimal
/// pairs (the note begins with MP), false premises (FP) and questions that are none of the bot's. The floors lie one point under what was
/// measured (docs/evaluation.md) and only ever rise.
/// </summary>
public sealed class WideQuestions : GoldenQuestions
{
    private const double PairsFloor = 0.90;

    private static readonly Lazy<EvaluationReport> Measured = Measure("wide");

    private protected override double OkFloor => 0.978;

    private protected override double BalancedFloor => 0.972;

    private protected override EvaluationReport Report => Measured.Value;

    [Fact]
    public void Are_many() => Assert.True(Report.Outcomes.Count >= 250);

    [Fact]
    public void Questions_that_differ_in_one_fact_are_told_apart() => Assert.True(Report.Pairs.Count >= 10 && Report.PairsRight >= PairsFloor, Report.ToText(withWrong: true));
}
