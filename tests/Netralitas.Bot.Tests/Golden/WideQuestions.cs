using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions over the whole base (<c>wide.jsonl</c>): half of them ("half": "blind") written before looking at any card, with minimal
/// pairs (the note begins with MP), false premises (FP) and questions that are none of the bot's. The floors lie one point under what was
/// measured (docs/evaluation.md) and only ever rise.
/// </summary>
public sealed class WideQuestions
{
    private const double OkFloor = 0.95;
    private const double BalancedFloor = 0.924;
    private const double PairsFloor = 0.90;

    private static readonly Lazy<EvaluationReport> Measured = new(() => EvaluationReport.Of(
        [.. EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/wide.jsonl"))],
        new Answerer(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System),
        () => { }));

    private static EvaluationReport Report => Measured.Value;

    [Fact]
    public void Are_many() => Assert.True(Report.Outcomes.Count >= 250);

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= OkFloor, Report.ToText(withWrong: true));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= BalancedFloor, Report.ToText(withWrong: true));

    [Fact]
    public void Questions_that_differ_in_one_fact_are_told_apart() => Assert.True(Report.Pairs.Count >= 10 && Report.PairsRight >= PairsFloor, Report.ToText(withWrong: true));

    [Fact]
    public void Nothing_forbidden_is_allowed() => Assert.True(Report is { Dangerous: 0, Dangerous2: 0 }, Report.ToText(withWrong: true));

    [Fact]
    public void Every_verdict_has_a_basis() =>
        Assert.DoesNotContain(Report.Outcomes, o => o.Answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && o.Answer.Citations.Count == 0);
}
