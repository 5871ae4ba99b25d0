using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>What somebody else did, told without a question: perhaps a report, perhaps something to be looked up.</summary>
public sealed class TellingTheRuleWithAReport
{
    private static readonly Answerer Answerer = new(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System);

    [Fact]
    public void What_is_forbidden_is_told_with_its_basis_beside_the_offer_to_report()
    {
        Answer answer = Answerer.Answer("perangkat desa kami nyebarin undangan kampanye paslon dari rumah ke rumah kemarin sore");

        Assert.Equal((AnswerStatus.TipIntent, Verdict.TidakBoleh), (answer.Status, answer.Verdict));
        Assert.NotEmpty(answer.Citations);
        Assert.Contains("Tekan Lapor", answer.Why, StringComparison.Ordinal);
        Assert.Contains("hal itu dilarang", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_that_it_is_a_report_is_told_no_rule()
    {
        Answer answer = Answerer.Answer("Lapor min, kemarin sore perangkat desa kami nyebarin undangan kampanye paslon dari rumah ke rumah");

        Assert.Equal((AnswerStatus.TipIntent, (Verdict?)null), (answer.Status, answer.Verdict));
        Assert.Empty(answer.Citations);
    }

    [Theory]
    [InlineData("mau ngadu soal camat yang ga netral, jalurnya ke mana?")]
    [InlineData("pengen ngelaporin lurah yang kampanye, lewat mana ya?")]
    public void Who_asks_where_to_report_has_not_begun_to(string question)
    {
        Answer answer = Answerer.Answer(question);

        Assert.Equal((AnswerStatus.Answered, Verdict.Informasi), (answer.Status, answer.Verdict));
    }

    /// <summary>Where there is no answer, a middling likeness to a report is enough to ask; who says that it is a question is told that there is none.</summary>
    [Fact]
    public void What_has_no_answer_and_may_be_a_report_is_asked_about()
    {
        string[] messages = [.. File.ReadLines(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/tips6.jsonl")).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)];
        string[] middling = [.. messages.Where(m => TipDetector.MayBeTip(m) && !TipDetector.IsTip(m))];

        Assert.All(middling, m => Assert.NotEqual(AnswerStatus.Abstained, Answerer.Answer(m).Status));
        Assert.All(middling, m => Assert.NotEqual(AnswerStatus.TipIntent, Answerer.Answer(m, isQuestion: true).Status));
    }
}
