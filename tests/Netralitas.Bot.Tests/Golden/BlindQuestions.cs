using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions written from the sources alone, before anyone looked at the cards (<c>blind.jsonl</c>, history in docs/evaluation.md).
/// The floors follow what was measured and only ever rise.
/// </summary>
public sealed class BlindQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("blind");

    private protected override double OkFloor => 0.965;

    private protected override double BalancedFloor => 0.962;

    private protected override EvaluationReport Report => Measured.Value;
}
