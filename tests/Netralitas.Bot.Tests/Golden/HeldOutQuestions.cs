using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions by another hand (<c>unseen.jsonl</c>), which are never examples of the knowledge (docs/decisions/0034): what they score is nearest to
/// what a new question may expect. The first score stands in docs/evaluation.md; the floors follow what was measured since.
/// </summary>
public sealed class HeldOutQuestions : GoldenQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = Measure("unseen");

    private protected override double OkFloor => 0.82;

    private protected override double BalancedFloor => 0.815;

    private protected override EvaluationReport Report => Measured.Value;

    [Theory]
    [InlineData("unseen")]
    [InlineData("blind")]
    [InlineData("wide")]
    public void Are_no_examples(string set)
    {
        string examples = File.ReadAllText(Repository.PathOf("knowledge/contoh/pertanyaan.yaml"));

        Assert.DoesNotContain(
            EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{set}.jsonl")), i => examples.Contains($"contoh-{i.Id}\n", StringComparison.OrdinalIgnoreCase));
    }
}
