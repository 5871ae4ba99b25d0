using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class DecidingByFacts
{
    private static readonly AnalyzedText Question = new("", [], [], [], SlotValues.Empty, 0);

    private static readonly Situation Card = Sample.Card(
        verdict: Verdict.Tergantung,
        conditions:
        [
            Sample.Condition("mengajak", Verdict.TidakBoleh, ["fakta=mengajak"]),
            Sample.Condition("pasif-tanpa-atribut", Verdict.Boleh, ["fakta=pasif", "saluran=langsung", "saluran=siaran"]),
            Sample.Condition("pasif", Verdict.BolehBersyarat, ["fakta=pasif"]),
            Sample.Condition("honorer", Verdict.Boleh, ["subjek=honorer"]),
            Sample.Condition("aturan", Verdict.Informasi, ["pemilihan=pilkades"]),
        ],
        asks: [Sample.Ask("fase", "bakal_calon", "setelah_penetapan"), Sample.Ask("saluran", "langsung", "siaran")]);

    private static readonly Situation AskingCard = Sample.Card(
        verdict: Verdict.Tergantung,
        conditions:
        [
            Sample.Condition("mengajak", Verdict.TidakBoleh, ["fakta=mengajak"]),
            Sample.Condition("setelah-penetapan", Verdict.TidakBoleh, ["fase=setelah_penetapan"]),
            Sample.Condition("siaran", Verdict.Boleh, ["saluran=siaran"]),
        ],
        asks: [Sample.Ask("fase", "bakal_calon", "setelah_penetapan"), Sample.Ask("saluran", "langsung", "siaran")]);

    [Theory]
    [InlineData("fakta=mengajak", "mengajak", "tidak_boleh")]
    [InlineData("fakta=pasif", "pasif", "boleh_bersyarat")]
    [InlineData("fakta=pasif saluran=siaran", "pasif-tanpa-atribut", "boleh")] // every slot named must match, by any of its values
    [InlineData("fakta=pasif saluran=langsung", "pasif-tanpa-atribut", "boleh")]
    [InlineData("fakta=pasif saluran=medsos", "pasif", "boleh_bersyarat")]
    [InlineData("saluran=siaran", null, "tergantung")]
    [InlineData("fakta=seragam_dinas", null, "tergantung")]
    [InlineData("", null, "tergantung")]
    public void Takes_the_first_condition_whose_facts_hold(string facts, string? condition, string verdict)
    {
        CardDecision decision = Decide(Card, facts);

        Assert.Equal((condition, verdict), (decision.Condition?.Id, decision.Verdict.Code()));
    }

    [Theory]
    [InlineData("fakta=mengajak fakta=pasif", "mengajak")] // the harder stands first
    [InlineData("fakta=aktif fakta=pasif", null)] // who is active is not merely present
    [InlineData("fakta=menyerang fakta=pasif saluran=siaran", null)]
    [InlineData("fakta=aktif subjek=honorer", "honorer")] // another person, other rules
    [InlineData("fakta=aktif pemilihan=pilkades", "aturan")] // information harms nobody
    public void Gives_a_softer_verdict_only_where_no_harder_fact_contradicts(string facts, string? condition) =>
        Assert.Equal(condition, Decide(Card, facts).Condition?.Id);

    [Theory]
    [InlineData("", "fase")]
    [InlineData("fase=kampanye", "fase")] // named, but none of the answers that decide
    [InlineData("fase=bakal_calon", "saluran")]
    [InlineData("fase=bakal_calon saluran=siaran", null)]
    [InlineData("fakta=mengajak", null)] // decided already
    public void Asks_for_the_first_fact_that_is_missing(string facts, string? slot) => Assert.Equal(slot, Decide(AskingCard, facts).Missing?.Slot);

    [Fact]
    public void Asks_nothing_when_every_answer_would_lead_to_the_same_verdict()
    {
        Situation card = Sample.Card(
            verdict: Verdict.TidakBoleh,
            conditions: [Sample.Condition("bakal-calon", Verdict.TidakBoleh, ["fase=bakal_calon"])],
            asks: [Sample.Ask("fase", "bakal_calon", "setelah_penetapan")]);

        Assert.Null(Decide(card, "").Missing);
    }

    [Theory]
    [InlineData("tidak_boleh", "tergantung", 0.41f, 0.10f, false)]
    [InlineData("tidak_boleh", "tergantung", 0.43f, 0.10f, true)]
    [InlineData("tidak_boleh", "tergantung", 0.45f, 0.40f, false)] // the card itself is nearer
    [InlineData("boleh", "tergantung", 0.43f, 0.10f, false)] // softer: must be said more clearly
    [InlineData("boleh", "tergantung", 0.56f, 0.10f, false)] // 0.57 where no act is named that takes sides, 0.66 where one is
    [InlineData("boleh", "tergantung", 0.67f, 0.10f, true)]
    [InlineData("boleh", "tergantung", 0.67f, 0.64f, false)]
    [InlineData("boleh", "tidak_boleh", 0.56f, 0.10f, false)]
    public void Believes_a_harder_phrasing_sooner_than_a_softer_one(string condition, string card, float similarity, float own, bool believed)
    {
        Situation said = Sample.Card(verdict: VerdictNames.Parse(card)!.Value, conditions: [Sample.Condition("dikatakan", VerdictNames.Parse(condition)!.Value)]);

        CardDecision decision = Decider.Decide(new(said, 1, own, [similarity], ""), Question, SlotValues.Empty);

        Assert.Equal(believed, decision.Condition is not null);
        Assert.Equal(believed ? condition : card, decision.Verdict.Code());
    }

    [Theory]
    [InlineData("tidak_boleh", 0.60f, true)]
    [InlineData("tidak_boleh", 0.55f, false)]
    [InlineData("boleh", 0.99f, false)] // what softens needs its facts, however alike the words
    public void Lets_near_words_stand_for_the_facts_only_to_be_stricter(string condition, float similarity, bool believed)
    {
        Situation card = Sample.Card(verdict: Verdict.Tergantung, conditions: [Sample.Condition("k", VerdictNames.Parse(condition)!.Value, ["fakta=dibayar"])]);

        CardDecision decision = Decider.Decide(new(card, 1, 0.2f, [similarity], ""), Question, SlotValues.Empty);

        Assert.Equal(believed, decision.Condition is not null);
    }

    [Theory]
    [InlineData("", 0.70f, 0.80f, "b")] // the nearer of two phrasings
    [InlineData("", 0.80f, 0.70f, "a")]
    [InlineData("fakta=aktif", 0.70f, 0.80f, null)] // support in the question: no phrasing softens it
    [InlineData("fakta=aktif fakta=menolak", 0.70f, 0.80f, "b")] // unless it asks how to refuse
    public void Goes_by_the_phrasing_that_is_nearest(string facts, float first, float second, string? condition)
    {
        Situation card = Sample.Card(conditions: [Sample.Condition("a", Verdict.Boleh), Sample.Condition("b", Verdict.BolehBersyarat)]);

        Assert.Equal(condition, Decide(card, facts, first, second).Condition?.Id);
    }

    [Theory]
    [InlineData(0.50f, 0.70f, "tegas")] // said clearly, and stricter than what the facts tell
    [InlineData(0.65f, 0.70f, "lunak")] // as near to one as to the other: the facts decide
    public void Lets_words_overrule_the_facts_only_to_be_stricter(float soft, float strict, string condition)
    {
        Situation card = Sample.Card(
            verdict: Verdict.Tergantung,
            conditions: [Sample.Condition("lunak", Verdict.Boleh, ["fakta=pasif"]), Sample.Condition("tegas", Verdict.TidakBoleh)]);

        Assert.Equal(condition, Decide(card, "fakta=pasif", soft, strict).Condition?.Id);
    }

    [Fact]
    public void Never_lets_words_soften_what_the_facts_tell()
    {
        Situation card = Sample.Card(
            verdict: Verdict.Tergantung,
            conditions: [Sample.Condition("tegas", Verdict.TidakBoleh, ["fakta=dibayar"]), Sample.Condition("lunak", Verdict.Boleh)]);

        Assert.Equal("tegas", Decide(card, "fakta=dibayar", 0.1f, 0.99f).Condition?.Id);
    }

    [Theory]
    [InlineData("fakta=dibayar", "dibayar")]
    [InlineData("fakta=dibayar fakta=tidak_melakukan", "tidak")] // "kalau saya TIDAK ikut yang dibayar itu"
    public void Blames_nobody_for_what_was_not_done(string facts, string condition)
    {
        Situation card = Sample.Card(
            verdict: Verdict.Tergantung,
            conditions: [Sample.Condition("dibayar", Verdict.TidakBoleh, ["fakta=dibayar"]), Sample.Condition("tidak", Verdict.Boleh, ["fakta=tidak_melakukan"])]);

        Assert.Equal(condition, Decide(card, facts).Condition?.Id);
    }

    private static CardDecision Decide(Situation card, string facts, params float[] similarities) =>
        Decider.Decide(
            new(card, 1, similarities.Length == 0 ? 0.9f : 0.1f, similarities.Length == 0 ? new float[card.Conditions.Count] : similarities, ""),
            Question,
            Sample.Facts(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
