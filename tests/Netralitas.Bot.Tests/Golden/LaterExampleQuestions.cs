using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions by eighteen further hands that have become examples of the knowledge (<c>asked2-a.jsonl</c> to <c>asked2-s.jsonl</c>; docs/decisions/0037), judged
/// more strictly than those before: seldom is a second verdict acceptable. They guard what was reached and say nothing of new questions.
/// </summary>
public sealed class LaterExampleQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure([.. "abcdefghijklmnopqs".Select(set => $"asked2-{set}")]);

    private protected override double OkFloor => 0.90;

    private protected override double BalancedFloor => 0.90;

    private protected override EvaluationReport Report => Measured.Value;
}
