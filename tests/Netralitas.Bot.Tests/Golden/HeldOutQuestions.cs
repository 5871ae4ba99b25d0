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
    private protected abstract HeldOut Held { get; }

    private EvaluationReport Report => Held.Measured.Value;

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= Held.OkFloor, Report.ToText(withWrong: false));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= Held.BalancedFloor, Report.ToText(withWrong: false));

    [Fact]
    public void Little_is_allowed_that_is_forbidden_or_in_doubt() => Assert.True(Report.Dangerous + Report.Dangerous2 <= Held.MostAllowedWrongly, Report.ToText(withWrong: false));

    [Fact]
    public void Are_no_examples()
    {
        string examples = File.ReadAllText(Repository.PathOf("knowledge/contoh/pertanyaan.yaml"));

        Assert.All(Held.Sets, set => Assert.DoesNotContain(
            EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{set}.jsonl")), i => examples.Contains($"contoh-{i.Id}\n", StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>What sets of questions that are kept out scored at least, and how many permissions they were given wrongly at most.</summary>
internal sealed record HeldOut(string[] Sets, double OkFloor, double BalancedFloor, int MostAllowedWrongly)
{
    public Lazy<EvaluationReport> Measured { get; } = GoldenQuestions.Measure(Sets);
}

/// <summary>Since docs/decisions/0035.</summary>
public sealed class FirstHeldOutQuestions : HeldOutQuestions
{
    private static readonly HeldOut First = new(["unseen3", "unseen4"], OkFloor: 0.905, BalancedFloor: 0.90, MostAllowedWrongly: 1);

    private protected override HeldOut Held => First;
}

/// <summary>Since docs/decisions/0037, judged more strictly: seldom is a second verdict acceptable.</summary>
public sealed class LaterHeldOutQuestions : HeldOutQuestions
{
    private static readonly HeldOut Later = new(["unseen5", "unseen6"], OkFloor: 0.825, BalancedFloor: 0.835, MostAllowedWrongly: 6);

    private protected override HeldOut Held => Later;
}

/// <summary>Two to eight words, most without a question mark: since docs/decisions/0038.</summary>
public sealed class ShortHeldOutQuestions : HeldOutQuestions
{
    private static readonly HeldOut Short = new(["unseen7"], OkFloor: 0.83, BalancedFloor: 0.81, MostAllowedWrongly: 1);

    private protected override HeldOut Held => Short;
}
