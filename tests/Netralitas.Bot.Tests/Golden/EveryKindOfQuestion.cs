using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions mixed as the development set is, with stories and traps (<c>fresh16.jsonl</c>, <c>fresh17.jsonl</c>), each written before it was asked.
/// Their first scores stand in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class EveryKindOfQuestion : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("fresh16", "fresh17");

    private protected override double OkFloor => 0.96;

    private protected override double BalancedFloor => 0.95;

    private protected override EvaluationReport Report => Measured.Value;
}
