using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions of daily life, harder than the earlier sets (<c>fresh.jsonl</c>, <c>fresh2.jsonl</c>, <c>fresh3.jsonl</c>). Each was written before it was
/// scored; the first scores, which say what an unseen question may expect, stand in docs/evaluation.md. The floors follow what was measured after reading.
/// </summary>
public sealed class FreshQuestions
{
    private const double OkFloor = 0.875;
    private const double BalancedFloor = 0.886;
    private const double PairsFloor = 0.80;

    private static readonly Lazy<EvaluationReport> Measured = new(() => EvaluationReport.Of(
        [.. ((string[])["fresh", "fresh2", "fresh3"]).SelectMany(s => EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{s}.jsonl")))],
        new Answerer(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System),
        () => { }));

    private static EvaluationReport Report => Measured.Value;

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= OkFloor, Report.ToText(withWrong: true));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= BalancedFloor, Report.ToText(withWrong: true));

    [Fact]
    public void Questions_that_differ_in_one_fact_are_told_apart() => Assert.True(Report.Pairs.Count >= 14 && Report.PairsRight >= PairsFloor, Report.ToText(withWrong: true));

    [Fact]
    public void Nothing_forbidden_is_allowed() => Assert.True(Report is { Dangerous: 0, Dangerous2: 0 }, Report.ToText(withWrong: true));

    [Fact]
    public void Every_verdict_has_a_basis() =>
        Assert.DoesNotContain(Report.Outcomes, o => o.Answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && o.Answer.Citations.Count == 0);
}
