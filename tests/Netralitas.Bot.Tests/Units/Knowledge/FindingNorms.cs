using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class FindingNorms
{
    private static readonly Instrument Discipline = Sample.Instrument("PP 94/2021", null, "pp 94 tahun 2021", "pp disiplin", "pp 94");
    private static readonly Instrument Elections = Sample.Instrument("UU 7/2017", null, "uu pemilu");
    private static readonly Instrument RegionalElections = Sample.Instrument("UU 10/2016", null, "uu pilkada");

    private static readonly Norm[] Norms =
    [
        Sample.Norm("pp94-5n2", "PP 94/2021 Pasal 5 huruf n angka 2", Discipline),
        Sample.Norm("pp94-14", "PP 94/2021 Pasal 14", Discipline),
        Sample.Norm("uu7-280-2", "UU 7/2017 Pasal 280 ayat (2)", Elections),
        Sample.Norm("uu7-280-3", "UU 7/2017 Pasal 280 ayat (3)", Elections),
        Sample.Norm("uu10-187a-1", "UU 10/2016 Pasal 187A ayat (1)", RegionalElections),
    ];

    private readonly NormLookup _lookup = new(Sample.Base(Norms));

    [Theory]
    [InlineData("pp 94 tahun 2021 pasal 5", "PP 94/2021", "5", null)]
    [InlineData("PP No. 94 Tahun 2021 Pasal 5", "PP 94/2021", "5", null)]
    [InlineData("PP nomor 94 thn 2021 psl 14", "PP 94/2021", "14", null)]
    [InlineData("pp94/2021", "PP 94/2021", null, null)]
    [InlineData("apa isi PP 94/2021?", "PP 94/2021", null, null)]
    [InlineData("pp disiplin, pasal 5 dong", "PP 94/2021", "5", null)]
    [InlineData("uu pemilu pasal 280 ayat (2)", "UU 7/2017", "280", "2")]
    [InlineData("pasal 280 ayat 3 uu 7 tahun 2017", "UU 7/2017", "280", "3")]
    [InlineData("UU Pilkada pasal 187a ayat (1)", "UU 10/2016", "187A", "1")]
    public void Understands_how_people_write_them(string text, string instrument, string? pasal, string? ayat)
    {
        NormReference? found = _lookup.Find(text);

        Assert.Equal((instrument, pasal, ayat), (found?.Instrument.Short, found?.Pasal, found?.Ayat));
    }

    [Theory]
    [InlineData("boleh like postingan caleg?")]
    [InlineData("pasal 5")]
    [InlineData("pp 941")]
    [InlineData("uu pemilukada")]
    [InlineData("")]
    public void Finds_nothing_where_no_instrument_is_named(string text) => Assert.Null(_lookup.Find(text));

    [Theory]
    [InlineData("pp 94/2021", "pp94-5n2 pp94-14")]
    [InlineData("pp 94/2021 pasal 5", "pp94-5n2")]
    [InlineData("pp 94/2021 pasal 1", "")]
    [InlineData("uu 7/2017 pasal 280", "uu7-280-2 uu7-280-3")]
    [InlineData("uu 7/2017 pasal 280 ayat (3)", "uu7-280-3")]
    [InlineData("uu 7/2017 pasal 28", "")]
    public void Lists_the_norms_of_the_article(string text, string norms) =>
        Assert.Equal(norms, string.Join(' ', _lookup.NormsOf(_lookup.Find(text)!).Select(n => n.Id)));

    [Theory]
    [InlineData("PP 94/2021 Pasal 5 huruf n angka 2", "PP 94/2021 Pasal 5", "5")]
    [InlineData("UU 10/2016 Pasal 187A ayat (1)", "UU 10/2016 Pasal 187A", "187A")]
    [InlineData("UU 1/2026 Pasal II", "UU 1/2026 Pasal II", "II")]
    [InlineData("SKB 2022 Lampiran II nomor 4", "SKB 2022 Lampiran II nomor 4", null)]
    public void Cuts_a_citation_back_to_its_article(string citation, string shown, string? pasal)
    {
        Assert.Equal(shown, Pinpoint.ToPasal(citation));
        Assert.Equal(pasal, Pinpoint.Pasal(citation));
    }

    [Fact]
    public void Shows_an_unverified_pinpoint_only_to_its_article()
    {
        Assert.Equal("PP 94/2021 Pasal 5", Sample.Norm(verified: VerifiedLevel.Unverified).ShownCitation);
        Assert.Equal("PP 94/2021 Pasal 5 huruf n angka 2", Sample.Norm(verified: VerifiedLevel.Partial).ShownCitation);
        Assert.Equal("PP 94/2021 Pasal 5 huruf n angka 2", Sample.Norm(verified: VerifiedLevel.Full).ShownCitation);
    }
}
