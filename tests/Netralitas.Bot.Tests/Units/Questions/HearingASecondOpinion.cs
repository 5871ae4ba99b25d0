using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>When what was judged of all questions outweighs the nearest card.</summary>
public sealed class HearingASecondOpinion
{
    private static readonly AnalyzedText Question = new("", [], [], [], SlotValues.Empty, 0);

    [Fact]
    public void A_card_close_behind_answers_where_its_verdict_is_far_likelier()
    {
        Choice choice = Second([Hit(Verdict.TidakBoleh, 0.40f, 1), Hit(Verdict.Boleh, 0.38f, 0.8f)], Likely(Verdict.Boleh, 0.9f));

        Assert.Equal(Verdict.Boleh, choice.Decision.Verdict);
    }

    [Fact]
    public void A_card_far_behind_does_not()
    {
        Choice choice = Second([Hit(Verdict.TidakBoleh, 0.40f, 1), Hit(Verdict.Boleh, 0.20f, 0.4f)], Likely(Verdict.Boleh, 0.9f));

        Assert.Equal(Verdict.TidakBoleh, choice.Decision.Verdict);
    }

    [Fact]
    public void To_permit_takes_more_than_to_forbid()
    {
        Choice stricter = Second([Hit(Verdict.Boleh, 0.56f, 1), Hit(Verdict.TidakBoleh, 0.50f, 0.9f)], Likely(Verdict.TidakBoleh, 0.6f));
        Choice softer = Second([Hit(Verdict.TidakBoleh, 0.56f, 1), Hit(Verdict.Boleh, 0.50f, 0.9f)], Likely(Verdict.Boleh, 0.6f));

        Assert.Equal((Verdict.TidakBoleh, Verdict.TidakBoleh), (stricter.Decision.Verdict, softer.Decision.Verdict));
    }

    [Fact]
    public void What_is_allowed_under_conditions_is_not_simply_allowed_for_a_small_difference()
    {
        Choice choice = Second([Hit(Verdict.BolehBersyarat, 0.46f, 1), Hit(Verdict.Boleh, 0.40f, 0.9f)], Likely(Verdict.Boleh, 0.6f));

        Assert.Equal(Verdict.BolehBersyarat, choice.Decision.Verdict);
    }

    [Fact]
    public void A_very_near_card_stands_against_a_moderate_doubt()
    {
        Choice choice = Second([Hit(Verdict.Boleh, 0.95f, 1), Hit(Verdict.TidakBoleh, 0.50f, 0.9f)], Likely(Verdict.TidakBoleh, 0.5f));

        Assert.Equal(Verdict.Boleh, choice.Decision.Verdict);
    }

    [Fact]
    public void A_permission_that_rests_on_little_is_not_given_where_such_words_are_often_forbidden()
    {
        Choice choice = Second([Hit(Verdict.Boleh, 0.40f, 1)], Likely(Verdict.TidakBoleh, 0.6f));

        Assert.Equal((Doubt.GeneralCard, Verdict.Tergantung), (choice.Hit.Card.Id, choice.Decision.Verdict));
    }

    [Fact]
    public void But_people_whom_the_rules_do_not_bind_keep_it()
    {
        var retired = new SlotValues();
        retired.Add("subjek", "pensiunan");
        CardHit hit = Hit(Verdict.Boleh, 0.40f, 1);

        Choice choice = SecondOpinion.Of(new(hit, Decider.Decide(hit, Question, retired)), [hit], Question, retired, Likely(Verdict.TidakBoleh, 0.6f), ShippedKnowledge.Base);

        Assert.Equal(Verdict.Boleh, choice.Decision.Verdict);
    }

    private static Choice Second(CardHit[] hits, float[] likelihoods) =>
        SecondOpinion.Of(new(hits[0], Decider.Decide(hits[0], Question, SlotValues.Empty)), hits, Question, SlotValues.Empty, likelihoods, ShippedKnowledge.Base);

    private static CardHit Hit(Verdict verdict, float similarity, float score) => new(Sample.Card(verdict: verdict), score, similarity, [], "");

    private static float[] Likely(Verdict verdict, float likelihood) =>
        [.. VerdictModel.Verdicts.Select(v => v == verdict ? likelihood : (1 - likelihood) / (VerdictModel.Verdicts.Count - 1))];
}
