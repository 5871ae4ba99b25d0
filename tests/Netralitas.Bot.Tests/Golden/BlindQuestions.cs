using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Questions written from the sources alone, before anyone looked at the cards (<c>blind.jsonl</c>, history in docs/evaluation.md).
/// The floors follow what was measured and only ever rise.
/// </summary>
public sealed class BlindQuestions
{
    private static readonly Lazy<EvaluationReport> Measured = new(() => EvaluationReport.Of(
        [.. EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/blind.jsonl"))],
        new Answerer(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System),
        () => { }));

    private static EvaluationReport Report => Measured.Value;

    [Fact]
    public void Verdicts_are_right_or_acceptable() => Assert.True(Report.Ok >= 0.93, Report.ToText(withWrong: true));

    [Fact]
    public void No_verdict_is_neglected() => Assert.True(Report.Balanced >= 0.925, Report.ToText(withWrong: true));

    [Fact]
    public void Nothing_forbidden_is_allowed() => Assert.True(Report is { Dangerous: 0, Dangerous2: 0 }, Report.ToText(withWrong: true));

    [Fact]
    public void Every_verdict_has_a_basis() =>
        Assert.DoesNotContain(Report.Outcomes, o => o.Answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && o.Answer.Citations.Count == 0);
}
