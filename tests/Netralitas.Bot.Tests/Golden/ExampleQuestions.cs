using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions by other hands that have become examples of the knowledge (<c>fresh18.jsonl</c>, <c>asked-a.jsonl</c> to <c>asked-r.jsonl</c>, <c>unseen.jsonl</c>, <c>unseen2.jsonl</c>;
/// docs/decisions/0034). They guard what was reached and say nothing of new questions.
/// </summary>
public sealed class ExampleQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure(["fresh18", "unseen", "unseen2", .. "abcdefghijklmnopqr".Select(set => $"asked-{set}")]);

    private protected override double OkFloor => 0.945;

    private protected override double BalancedFloor => 0.935;

    private protected override EvaluationReport Report => Measured.Value;
}
