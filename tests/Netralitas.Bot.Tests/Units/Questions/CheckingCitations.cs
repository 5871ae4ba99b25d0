using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class CheckingCitations
{
    private static readonly Norm Valid = Sample.Norm("n1", "PP 94/2021 Pasal 5 huruf n angka 2");
    private static readonly Norm Repealed = Sample.Norm("n2", "PP 94/2021 Pasal 4", from: "2010-01-01", to: "2020-12-31");
    private static readonly Norm Unverified = Sample.Norm("n3", "PP 94/2021 Pasal 14 ayat (2)", verified: VerifiedLevel.Unverified);
    private static readonly Situation Card = Sample.Card(why: "Dilarang oleh Pasal 53.", norms: ["n1", "n2", "n3"]);

    private readonly KnowledgeBase _knowledge = Sample.Base([Valid, Repealed, Unverified], Card);

    [Fact]
    public void Passes_an_answer_with_its_norms() => Assert.Empty(Faults(Answer(Citation.Of(Valid), Citation.Of(Unverified))));

    [Fact]
    public void Refuses_a_verdict_without_a_basis() => Assert.Equal(["putusan tanpa dasar"], Faults(Answer()));

    [Theory]
    [InlineData(null)]
    [InlineData("di_luar_topik")]
    public void Needs_no_basis_where_there_is_no_verdict(string? verdict) => Assert.Empty(Faults(Answer() with { Verdict = VerdictNames.Parse(verdict) }));

    [Fact]
    public void Needs_no_basis_of_its_own_where_the_parts_have_theirs() => Assert.Empty(Faults(Answer() with { Parts = [Answer(Citation.Of(Valid))] }));

    [Fact]
    public void Refuses_a_norm_that_the_store_does_not_have() =>
        Assert.Equal(["norma tidak dikenal: n9"], Faults(Answer(new Citation("n9", "UU 1/1900 Pasal 1", null, VerifiedLevel.Full))));

    [Fact]
    public void Refuses_a_norm_that_the_card_does_not_name() =>
        Assert.Equal(["norma tidak disebut kartu: n3"], Faults(Answer(Citation.Of(Unverified)) with { Card = Card with { Norms = ["n1"] } }));

    [Fact]
    public void Accepts_a_norm_that_only_the_deciding_condition_names() =>
        Assert.Empty(Faults(Answer(Citation.Of(Unverified)) with { Card = Card with { Norms = ["n1"] }, Condition = Sample.Condition("k", Verdict.Boleh, norms: ["n3"]) }));

    [Theory]
    [InlineData("2020-12-31", "")]
    [InlineData("2021-01-01", "norma tidak berlaku pada 2021-01-01: n2")]
    [InlineData("2009-12-31", "norma tidak berlaku pada 2009-12-31: n2")]
    public void Refuses_a_norm_that_is_not_in_force_on_the_day(string day, string fault) =>
        Assert.Equal(fault, string.Join('|', Faults(Answer(Citation.Of(Repealed)) with { AsOf = DateOnly.Parse(day) })));

    [Theory]
    [InlineData("n1", "PP 94/2021 Pasal 5 huruf n angka 3", "Full")] // another pinpoint
    [InlineData("n1", "PP 94/2021 Pasal 5 huruf n angka 2", "Partial")] // another level
    [InlineData("n3", "PP 94/2021 Pasal 14 ayat (2)", "Unverified")] // more than its level allows
    public void Refuses_a_citation_that_says_more_or_else(string id, string text, string verified) =>
        Assert.Equal([$"kutipan berbeda dari naskah: {id}"], Faults(Answer(new Citation(id, text, null, Enum.Parse<VerifiedLevel>(verified)))));

    [Theory]
    [InlineData("Lihat Pasal 5.", "")] // cited
    [InlineData("Lihat Pasal 53.", "")] // the card's own words
    [InlineData("Lihat pasal 187A.", "pasal 187A tidak ada di dasar hukum")]
    [InlineData("Lihat Pasal 3.", "pasal 3 tidak ada di dasar hukum")] // not the beginning or the end of another number
    [InlineData("Lihat Pasal 14.", "pasal 14 tidak ada di dasar hukum")] // in the store, but not cited
    [InlineData("Lihat Pasal II.", "pasal II tidak ada di dasar hukum")]
    public void Refuses_a_pasal_in_the_text_that_nothing_backs(string sentence, string fault)
    {
        Answer answer = Answer(Citation.Of(Valid));

        Assert.Equal(fault, string.Join('|', Faults(answer with { Why = sentence })));
        Assert.Equal(fault, string.Join('|', Faults(answer with { Risk = sentence })));
        Assert.Equal(fault, string.Join('|', Faults(answer with { Instead = sentence })));
    }

    [Fact]
    public void Does_not_take_one_pasal_of_the_card_for_the_beginning_of_another() =>
        Assert.Equal(["pasal 9 tidak ada di dasar hukum"], Faults(Answer(Citation.Of(Valid)) with { Why = "Pasal 9.", Card = Card with { Why = "Pasal 93 dan Pasal 9A." } }));

    private IReadOnlyList<string> Faults(Answer answer) => CitationCheck.Check(answer, _knowledge).Faults;

    private static Answer Answer(params Citation[] citations) =>
        new(AnswerStatus.Answered, Verdict.TidakBoleh, Card, null, Card.Title, "Begitu.", "", "", citations, [], [], 0.9, Sample.Today, "v", []);
}
