using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>An answer for an earlier day speaks of the law of that day, and not of ours.</summary>
public sealed class AnsweringForAnotherDay
{
    private static readonly Instrument Old = Sample.Instrument("PP 53/2010") with { InForce = new(new(2010, 6, 6), new(2021, 8, 30)) };
    private static readonly Instrument New = Sample.Instrument("PP 94/2021") with { InForce = new(new(2021, 8, 31), null) };

    private static readonly Norm[] Norms =
    [
        Sample.Norm("lama", "PP 53/2010 Pasal 4", Old, "2010-06-06", "2021-08-30", replacedBy: "baru", text: "PNS dilarang mendukung calon.", sanction: "Hukuman menurut PP lama."),
        Sample.Norm("baru", "PP 94/2021 Pasal 5", New, sanction: "Hukuman menurut PP baru."),
        Sample.Norm("skb", "SKB 2022 Lampiran II", Sample.Instrument("SKB 2022") with { InForce = new(new(2022, 9, 22), null) }, "2022-09-22"),
        Sample.Norm("longgar", "SE 18/2023", Sample.Instrument("SE 18/2023") with { InForce = new(new(2023, 9, 1), null) }, "2023-09-01"),
    ];

    private static readonly DateOnly Then = new(2019, 3, 1);

    [Fact]
    public void Leaves_out_the_sentences_about_later_law_and_cites_what_held()
    {
        Answer answer = Answered(Sample.Card(why: "Menyukai dibaca sebagai dukungan. PP 94/2021 menggolongkannya berat. Menurut SKB begitu juga. Sejak 2026 tinggal denda.", risk: "Berat menurut PP 94/2021.", norms: ["baru"]));

        Assert.Equal("Menurut aturan pada 1 Maret 2019, ketika PP 94/2021 belum berlaku: Menyukai dibaca sebagai dukungan.", answer.Why);
        Assert.Equal("Hukuman menurut PP lama.", answer.Risk);
        Assert.Equal(["PP 53/2010 Pasal 4"], answer.Citations.Select(c => c.Text));
        Assert.Equal(Verdict.TidakBoleh, answer.Verdict);
    }

    [Fact]
    public void Tells_the_norm_of_the_day_where_no_sentence_is_left() =>
        Assert.EndsWith("belum berlaku: PNS dilarang mendukung calon.", Answered(Sample.Card(why: "PP 94/2021 melarangnya.", norms: ["baru"])).Why);

    [Fact]
    public void Gives_no_exception_that_did_not_exist_yet() =>
        Assert.Equal(Verdict.Tergantung, Answered(Sample.Card(verdict: Verdict.BolehBersyarat, norms: ["longgar", "baru"])).Verdict);

    [Fact]
    public void Says_so_where_the_first_day_of_an_instrument_was_not_read()
    {
        Instrument circular = Sample.Instrument("SE 5/2019") with { InForce = new(new(2019, 1, 1), null), Note = "Tanggal persis tidak terbaca; ditulis awal tahun." };
        Situation card = Sample.Card(why: "Dibaca sebagai dukungan.", norms: ["edaran"]);
        KnowledgeBase knowledge = Sample.Base([Sample.Norm("edaran", "SE 5/2019", circular, "2019-01-01")], card);

        Assert.Contains("Hari mulai berlakunya SE 5/2019 tidak terbaca", AnswerComposer.OfCard(card, knowledge, new(Then, "v")).Why);
        Assert.DoesNotContain("tidak terbaca", AnswerComposer.OfCard(card, knowledge, new(Sample.Today, "v")).Why);
    }

    [Fact]
    public void Changes_nothing_today()
    {
        var card = Sample.Card(why: "PP 94/2021 melarangnya.", norms: ["baru"]);
        KnowledgeBase knowledge = Sample.Base(Norms, card);

        Assert.Equal("PP 94/2021 melarangnya.", AnswerComposer.OfCard(card, knowledge, new(Sample.Today, "v")).Why);
    }

    [Theory]
    [InlineData("boleh like postingan caleg per tanggal 1 Maret 2019?", "2019-03-01")]
    [InlineData("per 2023-12-01 boleh hadir kampanye?", "2023-12-01")]
    [InlineData("Per tgl 30 februari 2019 boleh?", null)]
    [InlineData("boleh like postingan caleg?", null)]
    [InlineData("gaji per 5 juta boleh?", null)]
    public void The_day_can_stand_in_the_question(string question, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day), DayInQuestion.Find(question));

    private static Answer Answered(Situation card)
    {
        KnowledgeBase knowledge = Sample.Base(Norms, card);
        Answer answer = AnswerComposer.OfCard(card, knowledge, new(Then, "v"));
        Assert.Empty(CitationCheck.Check(answer, knowledge).Faults);
        return answer;
    }
}
