using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>What every set of questions with known verdicts must show, each above its own floors.</summary>
public abstract class GoldenQuestions
{
    private protected abstract double OkFloor { get; }

    private protected abstract double BalancedFloor { get; }

    private protected abstract EvaluationReport Report { get; }

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= OkFloor, Report.ToText(withWrong: true));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= BalancedFloor, Report.ToText(withWrong: true));

    [Fact]
    public void Nothing_forbidden_is_allowed() => Assert.True(Report is { Dangerous: 0, Dangerous2: 0 }, Report.ToText(withWrong: true));

    [Fact]
    public void Every_verdict_has_a_basis() =>
        Assert.DoesNotContain(Report.Outcomes, o => o.Answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && o.Answer.Citations.Count == 0);

    /// <summary>Sets of this folder by name, answered once for all tests of a class.</summary>
    internal static Lazy<EvaluationReport> Measure(params string[] sets) => new(() => EvaluationReport.Of(
        [.. sets.SelectMany(s => EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{s}.jsonl")))],
        new Answerer(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System),
        () => { }));
}
