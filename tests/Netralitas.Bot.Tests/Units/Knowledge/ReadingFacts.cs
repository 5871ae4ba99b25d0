using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>From a sentence to slot values, with the analyser as the questions use it.</summary>
public sealed class ReadingFacts
{
    private readonly TextAnalyzer _analyzer = new(
        new(
        [
            Sample.Rewrite("tidak", "gak"),
            Sample.Concept("hadir", "datang"),
            Sample.Concept("like"),
            Sample.Concept("medsos"),
            Sample.Slot("fakta", "atribut_kampanye", "tanpa_atribut", "atribut"),
            Sample.Slot("fakta", "aktif", null, "orasi"),
            Sample.Slot("fakta", "pasif", null, "duduk", "dengar"),
            Sample.Slot("fakta", "cltn", "tanpa_cuti", "cltn", "cuti di luar tanggungan"),
            Sample.Slot("fakta", "cuti_biasa", "tanpa_cuti", "cuti"),
            Sample.Slot("fakta", "izin_mendagri", "tanpa_izin_mendagri", "izin mendagri"),
            Sample.Slot("fakta", "izin_atasan", "tanpa_izin", "izin"),
            Sample.Slot("fakta", "tanpa_izin_mendagri", null, "mendagri menolak"),
            Sample.Slot("subjek", "guru", null, "guru"),
            Sample.Slot("subjek", "pns", null, "pns"),
            Sample.Slot("subjek", "mantan", null, "mantan"),
            Sample.Slot("target", "pasangan", null, "suami", "istri"),
            Sample.Slot("subjek", "polri", null, "polisi"),
            Sample.Slot("subjek", "kepala_desa", null, "kepala desa"),
            Sample.Slot("subjek", "keluarga_asn", null, "istri tentara"),
            Sample.Slot("fakta", "diunggah", null, "bagikan"),
        ]),
        corrector: null);

    [Theory]
    [InlineData("pakai atribut", "fakta=atribut_kampanye")]
    [InlineData("tanpa atribut", "fakta=tanpa_atribut")]
    [InlineData("gak pakai atribut", "fakta=tanpa_atribut")]
    [InlineData("gak orasi", "")] // nothing is said about the opposite
    [InlineData("guru datang dengan suami", "subjek=guru target=pasangan")]
    [InlineData("apa saja", "")]
    public void Reads_a_value_or_its_opposite(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("ambil cuti", "fakta=cuti_biasa")]
    [InlineData("ambil cuti di luar tanggungan", "fakta=cltn")] // the longer term covers the shorter one
    [InlineData("izin", "fakta=izin_atasan")]
    [InlineData("izin mendagri", "fakta=izin_mendagri")]
    public void Takes_the_longest_term(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("duduk lalu orasi", "fakta=aktif")]
    [InlineData("sudah cltn, tanpa cuti lain", "fakta=tanpa_cuti")]
    [InlineData("izin mendagri, tapi mendagri menolak", "fakta=tanpa_izin_mendagri")]
    [InlineData("mantan pns", "subjek=mantan")]
    public void Keeps_the_more_specific_of_two_that_exclude_each_other(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("saya gak datang", "fakta=tidak_melakukan")]
    [InlineData("saya gak like dan gak datang", "fakta=tidak_melakukan")]
    [InlineData("saya gak like tapi datang", "")]
    [InlineData("saya datang", "")]
    [InlineData("saya gak medsos", "")] // not an act
    public void Notices_when_nothing_was_done(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("istri polisi", "subjek=keluarga_asn")] // it is she who asks
    [InlineData("istri tentara", "subjek=keluarga_asn")]
    [InlineData("istri saya polisi", "subjek=polri target=pasangan")] // it is told what she is
    public void Kin_of_an_officer_are_no_officers(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("pns jadi kepala desa", "subjek=pns")]
    [InlineData("kepala desa", "subjek=kepala_desa")]
    public void An_office_that_somebody_runs_for_is_not_theirs(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("bagikan video", "fakta=diunggah")]
    [InlineData("bagikan sembako", "")]
    public void What_is_handed_out_is_not_posted(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Fact]
    public void Own_facts_stand_before_inherited_ones()
    {
        SlotValues own = Sample.Facts("subjek=guru", "fakta=pasif");
        SlotValues context = Sample.Facts("subjek=pns", "pemilihan=pilkada", "fakta=aktif");

        SlotValues merged = own.Over(context, "subjek", "pemilihan");

        Assert.Equal(["fakta=pasif", "pemilihan=pilkada", "subjek=guru"], merged.All.Select(v => $"{v.Slot}={v.Value}").Order());
        Assert.False(own.Any("pemilihan"));
    }

    private string Facts(string text) => string.Join(' ', _analyzer.Analyze(text).Slots.All.Select(v => $"{v.Slot}={v.Value}").Order());
}
