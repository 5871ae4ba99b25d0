using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>Which card answers: nearness, what was judged of such words, and the rules of caution, by learnt weights; permissions are held back.</summary>
public sealed class ChoosingACard
{
    private static readonly AnalyzedText Question = new("", [], [], [], SlotValues.Empty, 0);

    [Fact]
    public void A_near_card_with_a_likely_verdict_answers() =>
        Assert.Equal(Verdict.TidakBoleh, Chosen([Hit(Verdict.TidakBoleh, 0.7f, 1), Hit(Verdict.Informasi, 0.3f, 0.5f)], Likely(Verdict.TidakBoleh, 0.9f)).Decision.Verdict);

    [Fact]
    public void A_card_close_behind_answers_where_its_verdict_is_far_likelier() =>
        Assert.Equal(
            Verdict.TidakBoleh,
            CardChooser.Of(null, [Hit(Verdict.Informasi, 0.40f, 1), Hit(Verdict.TidakBoleh, 0.38f, 0.95f)], Question, SlotValues.Empty, Likely(Verdict.TidakBoleh, 0.95f), ShippedKnowledge.Base)?.Decision.Verdict);

    [Fact]
    public void A_permission_is_held_back_where_such_words_are_often_forbidden() =>
        Assert.Equal(Verdict.TidakBoleh, Chosen([Hit(Verdict.Boleh, 0.55f, 1), Hit(Verdict.TidakBoleh, 0.54f, 0.98f)], Likely(Verdict.TidakBoleh, 0.5f)).Decision.Verdict);

    [Fact]
    public void Without_a_stricter_card_only_how_to_judge_is_told() =>
        Assert.Equal((Doubt.GeneralCard, Verdict.Tergantung), Chosen([Hit(Verdict.Boleh, 0.4f, 1)], Likely(Verdict.TidakBoleh, 0.7f)) is var c ? (c.Hit.Card.Id, c.Decision.Verdict) : default);

    [Fact]
    public void A_plain_permission_must_be_likely_or_one_with_a_condition_is_taken() =>
        Assert.Equal(Verdict.BolehBersyarat, Chosen([Hit(Verdict.Boleh, 0.50f, 1), Hit(Verdict.BolehBersyarat, 0.49f, 0.98f)], Likely(Verdict.BolehBersyarat, 0.55f)).Decision.Verdict);

    [Fact]
    public void People_whom_the_rules_do_not_bind_keep_their_permission()
    {
        var retired = new SlotValues();
        retired.Add("subjek", "pensiunan");
        CardHit[] hits = [Hit(Verdict.Boleh, 0.40f, 1), Hit(Verdict.TidakBoleh, 0.38f, 0.95f)];

        Choice? choice = CardChooser.Of(Decided(hits[0]), hits, Question, retired, Likely(Verdict.TidakBoleh, 0.6f), ShippedKnowledge.Base);

        Assert.Equal(Verdict.Boleh, choice?.Decision.Verdict);
    }

    [Fact]
    public void Nothing_is_answered_where_neither_rules_nor_cards_know() =>
        Assert.Null(CardChooser.Of(null, [.. VerdictModel.Verdicts.Select((v, i) => Hit(v, 0.2f, 1 - (i * 0.01f)))], Question, SlotValues.Empty, [0.2f, 0.2f, 0.2f, 0.2f, 0.2f], ShippedKnowledge.Base));

    [Fact]
    public void Likelihoods_of_the_cards_add_up_to_one()
    {
        Choice[] choices = [Decided(Hit(Verdict.Boleh, 0.5f, 1)), Decided(Hit(Verdict.TidakBoleh, 0.4f, 0.9f)), Decided(Hit(Verdict.DiLuarTopik, 0.1f, 0.2f))];

        Assert.Equal(1, ChoiceWeights.Learnt.Likelihoods(choices, new(Question, SlotValues.Empty, Likely(Verdict.Boleh, 0.5f), null)).Sum(), 0.0001f);
    }

    [Fact]
    public void Weights_must_be_complete() => Assert.Throws<InvalidDataException>(() => new ChoiceWeights([.. ChoiceWeights.Lines().Skip(1)]));

    private static Choice Chosen(CardHit[] hits, float[] likelihoods) =>
        CardChooser.Of(Decided(hits[0]), hits, Question, SlotValues.Empty, likelihoods, ShippedKnowledge.Base) ?? throw new InvalidOperationException("nothing chosen");

    private static Choice Decided(CardHit hit) => new(hit, Decider.Decide(hit, Question, SlotValues.Empty));

    private static CardHit Hit(Verdict verdict, float similarity, float score) => new(Sample.Card($"kartu-{verdict.Code()}", verdict), score, similarity, [], "");

    private static float[] Likely(Verdict verdict, float likelihood) =>
        [.. VerdictModel.Verdicts.Select(v => v == verdict ? likelihood : (1 - likelihood) / (VerdictModel.Verdicts.Count - 1))];
}
