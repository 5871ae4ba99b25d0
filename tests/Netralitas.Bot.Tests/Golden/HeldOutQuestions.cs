using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions by other hands (<c>unseen3.jsonl</c>, <c>unseen4.jsonl</c>) that nobody here has read and that are never examples of the knowledge
/// (docs/decisions/0035): what they score is what a new question may expect. They must stay unread, so what is wrong in them is counted, not mended;
/// the bounds are what was measured, and move only towards better.
/// </summary>
public sealed class HeldOutQuestions
{
    private const double OkFloor = 0.875;
    private const double BalancedFloor = 0.875;
    private const int MostAllowedWrongly = 1;

    private static readonly Lazy<EvaluationReport> Report = GoldenQuestions.Measure("unseen3", "unseen4");

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Value.Ok >= OkFloor, Report.Value.ToText(withWrong: false));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Value.Balanced >= BalancedFloor, Report.Value.ToText(withWrong: false));

    [Fact]
    public void Little_is_allowed_that_is_forbidden_or_in_doubt() =>
        Assert.True(Report.Value.Dangerous + Report.Value.Dangerous2 <= MostAllowedWrongly, Report.Value.ToText(withWrong: false));

    [Theory]
    [InlineData("unseen3")]
    [InlineData("unseen4")]
    public void Are_no_examples(string set)
    {
        string examples = File.ReadAllText(Repository.PathOf("knowledge/contoh/pertanyaan.yaml"));

        Assert.DoesNotContain(
            EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{set}.jsonl")), i => examples.Contains($"contoh-{i.Id}\n", StringComparison.OrdinalIgnoreCase));
    }
}
