using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>Where no card is near: forbidden, judged by its circumstances, or no answer; never allowed.</summary>
public sealed class BeingInDoubt
{
    private static readonly AnalyzedText Question = new("", [], [], [], SlotValues.Empty, 0);

    private static readonly SlotValues BesideACandidate = WithTarget();

    [Fact]
    public void What_is_known_to_be_forbidden_is_forbidden_by_the_nearest_card_that_does()
    {
        Choice choice = Doubt.Choose([Hit(Verdict.Boleh, 0.27f), Hit(Verdict.TidakBoleh, 0.25f)], Question, BesideACandidate, Likely(Verdict.TidakBoleh, 0.9f), ShippedKnowledge.Base)!;

        Assert.Equal(Verdict.TidakBoleh, choice.Decision.Verdict);
    }

    [Fact]
    public void But_not_by_a_stranger()
    {
        Choice choice = Doubt.Choose([Hit(Verdict.Boleh, 0.22f), Hit(Verdict.TidakBoleh, 0.20f)], Question, BesideACandidate, Likely(Verdict.TidakBoleh, 0.9f), ShippedKnowledge.Base)!;

        Assert.Equal(Doubt.GeneralCard, choice.Hit.Card.Id);
    }

    [Fact]
    public void Daily_life_is_allowed_under_conditions_where_the_neighbours_agree()
    {
        Choice choice = Doubt.Choose([Hit(Verdict.Boleh, 0.27f), Hit(Verdict.Boleh, 0.25f), Hit(Verdict.BolehBersyarat, 0.24f)], Question, BesideACandidate, Likely(Verdict.Boleh, 0.8f), ShippedKnowledge.Base)!;

        Assert.Equal((Doubt.EverydayCard, Verdict.BolehBersyarat), (choice.Hit.Card.Id, choice.Decision.Verdict));
    }

    [Fact]
    public void Never_for_soldiers()
    {
        SlotValues soldier = WithTarget();
        soldier.Add("subjek", "tni");
        Choice choice = Doubt.Choose([Hit(Verdict.Boleh, 0.27f), Hit(Verdict.Boleh, 0.25f), Hit(Verdict.BolehBersyarat, 0.24f)], Question, soldier, Likely(Verdict.Boleh, 0.8f), ShippedKnowledge.Base)!;

        Assert.Equal(Verdict.Tergantung, choice.Decision.Verdict);
    }

    [Theory]
    [InlineData(0.9f)]
    [InlineData(0.2f)]
    public void Else_it_is_told_how_to_judge_whatever_is_likely(float likelihoodOfPermission)
    {
        Choice choice = Doubt.Choose([Hit(Verdict.Boleh, 0.22f)], Question, BesideACandidate, Likely(Verdict.Boleh, likelihoodOfPermission), ShippedKnowledge.Base)!;

        Assert.Equal((Doubt.GeneralCard, Verdict.Tergantung), (choice.Hit.Card.Id, choice.Decision.Verdict));
    }

    [Fact]
    public void A_question_that_names_neither_act_nor_candidate_is_not_answered() =>
        Assert.Null(Doubt.Choose([Hit(Verdict.Boleh, 0.22f)], Question, SlotValues.Empty, Likely(Verdict.Boleh, 0.9f), ShippedKnowledge.Base));

    [Theory]
    [InlineData(0.30f, 0.2f, true)]
    [InlineData(0.30f, 0.9f, false)] // all examples together forbid it too
    [InlineData(0.50f, 0.2f, false)] // the card is near
    public void A_card_that_forbids_from_afar_against_all_examples_guesses(float similarity, float likelihood, bool guess)
    {
        CardHit hit = Hit(Verdict.TidakBoleh, similarity);

        Assert.Equal(guess, Doubt.IsGuess(new(hit, new(Verdict.TidakBoleh, null, null)), Question, BesideACandidate, Likely(Verdict.TidakBoleh, likelihood)));
    }

    private static CardHit Hit(Verdict verdict, float similarity) => new(Sample.Card(verdict: verdict), similarity, similarity, [], "");

    private static float[] Likely(Verdict verdict, float likelihood) =>
        [.. VerdictModel.Verdicts.Select(v => v == verdict ? likelihood : (1 - likelihood) / (VerdictModel.Verdicts.Count - 1))];

    private static SlotValues WithTarget()
    {
        var facts = new SlotValues();
        facts.Add("target", "calon");
        return facts;
    }
}
