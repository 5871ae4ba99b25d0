using Netralitas.Bot.Moderation.Finding;
using Netralitas.Bot.Moderation.Similar;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Moderation.Finding;

public sealed class ComparingReports
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Fact]
    public void The_same_link_is_enough_whatever_is_told()
    {
        Similarity likeness = Compare(
            Report("Camat Sukamaju pidato", links: ["https://www.example.org/v/123/"]), Report("ada video ASN kampanye", links: ["http://example.org/v/123"]));

        Assert.True(likeness.Score >= SimilarityRule.Threshold);
        Assert.Contains(SimilarReason.SameLink, likeness.Reasons);
    }

    [Fact]
    public void The_front_page_of_a_site_is_no_link_to_an_event()
    {
        Similarity likeness = Compare(Report("satu", links: ["https://example.org"]), Report("dua", links: ["https://example.org/"]));

        Assert.True(likeness.Score < SimilarityRule.Threshold);
    }

    [Fact]
    public void The_same_file_is_enough_whatever_is_told()
    {
        Fingerprint one = FingerprintReader.Read(Report("foto pertama"), Today, ["aa"]);
        Fingerprint other = FingerprintReader.Read(Report("lihat gambar"), Today, ["aa"]);

        Assert.Equal([SimilarReason.SameEvidence], SimilarityRule.Compare(one, other).Reasons);
        Assert.True(SimilarityRule.Compare(one, other).Score >= SimilarityRule.Threshold);
    }

    [Fact]
    public void The_same_office_and_act_on_another_day_is_another_event()
    {
        Similarity likeness = Compare(
            Report("Camat Giriharjo kumpulkan kades dan arahkan dukung paslon, 3 November 2026"),
            Report("camat giriharjo kumpulin kades suruh dukung paslon tgl 22 November 2026"));

        Assert.True(likeness.Score < SimilarityRule.Threshold);
    }

    [Fact]
    public void A_day_that_is_told_as_yesterday_is_not_held_against_a_date()
    {
        Similarity likeness = Compare(
            Report("Camat Giriharjo kumpulkan kades dan arahkan dukung paslon, 3 November 2026"),
            Report("kemarin camat giriharjo kumpulin kades suruh dukung paslon", day: Today.AddDays(-1)));

        Assert.True(likeness.Score >= SimilarityRule.Threshold);
    }

    [Fact]
    public void The_same_words_about_another_village_is_another_event()
    {
        Similarity likeness = Compare(
            Report("Kades Jatiwangun membagikan beras bergambar calon bupati di balai desa pada sore hari"),
            Report("Kades Jatimekar membagikan beras bergambar calon bupati di balai desa pada sore hari"));

        Assert.True(likeness.Score < SimilarityRule.Threshold);
    }

    [Fact]
    public void Another_regency_speaks_against_it()
    {
        TipReport one = Report("Camat Sukamaju pidato dukung paslon di aula") with { RegionCode = "32.01" };

        Assert.True(Compare(one, one with { RegionCode = "35.01" }).Score < Compare(one, one).Score);
        Assert.Equal(Compare(one, one).Score, Compare(one, one with { RegionCode = "32" }).Score);
    }

    [Fact]
    public void Reports_without_a_name_are_alike_only_when_they_are_copies()
    {
        const string Chain = "ada pejabat yang menyuruh semua pegawai memilih calon tertentu dan kalau tidak mau akan dipindah dari kantornya";

        Assert.Equal([SimilarReason.SameAct, SimilarReason.SameWords], Compare(Report(Chain), Report("mohon dicek " + Chain)).Reasons);
        Assert.True(Compare(Report("ada pns ikut kampanye"), Report("oknum pns ikut kampanye paslon")).Score < SimilarityRule.Threshold);
    }

    [Theory]
    [InlineData("karangdummy", "karangdumy", true)]
    [InlineData("sukafiksi", "sukafiksi", true)]
    [InlineData("jatiwangun", "jatimekar", false)]
    [InlineData("sari", "sara", false)]
    public void Names_may_be_misspelled_if_they_are_long(string one, string other, bool same) => Assert.Equal(same, NameLikeness.Same(one, other));

    [Theory]
    [InlineData("3 pelangi", "3 pelangi", true)]
    [InlineData("3 pelangi", "5 pelangi", false)]
    [InlineData("pelangi", "3 pelangi", true)]
    public void Schools_are_told_apart_by_their_number(string one, string other, bool same) => Assert.Equal(same, NameLikeness.SameUnit(one, other));

    [Fact]
    public void A_moderator_reads_why_in_words_that_name_nothing()
    {
        Assert.Equal("tautan sama", SimilarCases.WhyOf([SimilarReason.SameLink]));
        Assert.Equal("instansi atau jabatan dan hari sama", SimilarCases.WhyOf([SimilarReason.SameOffice, SimilarReason.SameDay]));
        Assert.Equal("nama orang, hari, dan perbuatan sama", SimilarCases.WhyOf([SimilarReason.SamePerson, SimilarReason.SameDay, SimilarReason.SameAct]));
    }

    [Fact]
    public void The_index_finds_the_same_after_others_came_and_went()
    {
        var index = new FingerprintIndex();
        index.Put("K-1", FingerprintReader.Read(Report("Kades Jatiwangun bagi beras di balai desa"), Today));
        index.Put("K-2", FingerprintReader.Read(Report("kades jatiwangun bagi2 beras"), Today));
        index.Put("K-3", FingerprintReader.Read(Report("Camat Sukamaju pidato"), Today));

        Assert.Equal(["K-2"], index.Like("K-1", 5).Select(l => l.Number));
        index.Drop("K-2");
        Assert.Empty(index.Like("K-1", 5));
        Assert.Empty(index.Like("K-2", 5));
        Assert.Equal(2, index.Count);
    }

    private static Similarity Compare(TipReport a, TipReport b) => SimilarityRule.Compare(FingerprintReader.Read(a, Today), FingerprintReader.Read(b, Today));

    private static TipReport Report(string account, string[]? links = null, DateOnly? day = null) =>
        new(null, null, null, null, null, day, false, account, null, links ?? [], [], TipCompleteness.None);
}
