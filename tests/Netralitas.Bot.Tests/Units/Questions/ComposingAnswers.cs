using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class ComposingAnswers
{
    private static readonly AnswerContext Context = new(Sample.Today, "v1");

    private readonly KnowledgeBase _knowledge = Sample.Base(
    [
        Sample.Norm("n1"),
        Sample.Norm("n2", "PP 94/2021 Pasal 14"),
        Sample.Norm("lama", "PP 94/2021 Pasal 1", from: "2000-01-01", to: "2001-01-01"),
    ]);

    [Fact]
    public void Says_what_the_card_says()
    {
        Answer answer = AnswerComposer.OfCard(Sample.Card(norms: ["n2", "n1"]), _knowledge, Context);

        Assert.Equal((AnswerStatus.Answered, Verdict.TidakBoleh, "Dibaca sebagai dukungan.", "Hukuman disiplin.", "Baca saja."), (answer.Status, answer.Verdict, answer.Why, answer.Risk, answer.Instead));
        Assert.Equal(["n2", "n1"], answer.Citations.Select(c => c.Id));
        Assert.Equal((Sample.Today, "v1"), (answer.AsOf, answer.KnowledgeVersion));
    }

    [Fact]
    public void Lets_a_condition_replace_what_it_names()
    {
        Condition condition = Sample.Condition("k", Verdict.TidakBoleh, norms: ["n2"], why: "Lebih berat.", instead: "Laporkan.");
        Answer answer = AnswerComposer.OfCondition(Sample.Card(verdict: Verdict.Tergantung, conditions: [condition]), condition, _knowledge, Context);

        Assert.Equal((Verdict.TidakBoleh, "Lebih berat.", "Hukuman disiplin.", "Laporkan."), (answer.Verdict, answer.Why, answer.Risk, answer.Instead));
        Assert.Equal(["n2"], answer.Citations.Select(c => c.Id));
    }

    [Fact]
    public void Does_not_threaten_where_a_condition_softens()
    {
        Condition condition = Sample.Condition("k", Verdict.Boleh);
        Answer answer = AnswerComposer.OfCondition(Sample.Card(conditions: [condition]), condition, _knowledge, Context);

        Assert.Equal((Verdict.Boleh, "", ""), (answer.Verdict, answer.Risk, answer.Instead));
        Assert.Equal(["n1"], answer.Citations.Select(c => c.Id));
    }

    [Fact]
    public void Falls_back_to_the_norms_of_the_card_when_the_condition_s_are_out_of_force()
    {
        Condition condition = Sample.Condition("k", Verdict.Tergantung, norms: ["lama"]);
        Answer answer = AnswerComposer.OfCondition(Sample.Card(conditions: [condition]), condition, _knowledge, Context);

        Assert.Equal(["n1"], answer.Citations.Select(c => c.Id));
    }

    [Fact]
    public void Asks_back_with_the_safe_verdict()
    {
        Ask ask = Sample.Ask("fase", "bakal_calon");
        Situation card = Sample.Card(asks: [ask]);
        Answer answer = AnswerComposer.Compose(new(card, 1, 0.71234f, [], ""), new(card.Verdict, null, ask), [], _knowledge, Context);

        Assert.Equal((AnswerStatus.Clarify, Verdict.TidakBoleh, 0.712), (answer.Status, answer.Verdict, answer.Confidence));
        Assert.Equal([ask], answer.Asks);
    }
}
