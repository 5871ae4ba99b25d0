using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions by other hands (<c>unseen3.jsonl</c> to <c>unseen7.jsonl</c>) that nobody here has read and that are never examples of the knowledge
/// (docs/decisions/0035, 0037, 0038): what they score is what a new question may expect. They must stay unread, so what is wrong in them is counted, not mended;
/// the bounds are what was measured, and move only towards better.
/// </summary>
public abstract class HeldOutQuestions
{
    private protected abstract string[] Sets { get; }

    private protected abstract double OkFloor { get; }

    private protected abstract double BalancedFloor { get; }

    private protected abstract int MostAllowedWrongly { get; }

    private protected abstract EvaluationReport Report { get; }

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= OkFloor, Report.ToText(withWrong: false));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= BalancedFloor, Report.ToText(withWrong: false));

    [Fact]
    public void Little_is_allowed_that_is_forbidden_or_in_doubt() => Assert.True(Report.Dangerous + Report.Dangerous2 <= MostAllowedWrongly, Report.ToText(withWrong: false));

    [Fact]
    public void Are_no_examples()
    {
        string examples = File.ReadAllText(Repository.PathOf("knowledge/contoh/pertanyaan.yaml"));

        Assert.All(Sets, set => Assert.DoesNotContain(
            EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{set}.jsonl")), i => examples.Contains($"contoh-{i.Id}\n", StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>Since docs/decisions/0035.</summary>
public sealed class FirstHeldOutQuestions : HeldOutQuestions
{
    private static readonly string[] Names = ["unseen3", "unseen4"];
    private static readonly Lazy<EvaluationReport> Measured = GoldenQuestions.Measure(Names);

    private protected override string[] Sets => Names;

    private protected override double OkFloor => 0.905;

    private protected override double BalancedFloor => 0.90;

    private protected override int MostAllowedWrongly => 1;

    private protected override EvaluationReport Report => Measured.Value;
}

/// <summary>Since docs/decisions/0037, judged more strictly: seldom is a second verdict acceptable.</summary>
public sealed class LaterHeldOutQuestions : HeldOutQuestions
{
    private static readonly string[] Names = ["unseen5", "unseen6"];
    private static readonly Lazy<EvaluationReport> Measured = GoldenQuestions.Measure(Names);

    private protected override string[] Sets => Names;

    private protected override double OkFloor => 0.825;

    private protected override double BalancedFloor => 0.835;

    private protected override int MostAllowedWrongly => 6;

    private protected override EvaluationReport Report => Measured.Value;
}

/// <summary>Two to eight words, most without a question mark: since docs/decisions/0038.</summary>
public sealed class ShortHeldOutQuestions : HeldOutQuestions
{
    private static readonly string[] Names = ["unseen7"];
    private static readonly Lazy<EvaluationReport> Measured = GoldenQuestions.Measure(Names);

    private protected override string[] Sets => Names;

    private protected override double OkFloor => 0.83;

    private protected override double BalancedFloor => 0.81;

    private protected override int MostAllowedWrongly => 1;

    private protected override EvaluationReport Report => Measured.Value;
}
