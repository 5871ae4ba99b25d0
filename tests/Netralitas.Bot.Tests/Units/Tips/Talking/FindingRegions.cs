using Netralitas.Bot.Tips.Regions;

namespace Netralitas.Bot.Tests.Units.Tips.Talking;

public sealed class FindingRegions
{
    private static readonly RegionDirectory Regions = new();

    [Fact]
    public void All_provinces_and_regencies_are_there()
    {
        Assert.Equal(38, Regions.Provinces.Count);
        Assert.Equal(514, Regions.Provinces.Sum(p => Regions.RegenciesOf(p.Code).Count));
        Assert.Equal("Kabupaten Aceh Selatan, Aceh", Regions.Find("11.01")?.FullName);
    }

    [Theory]
    [InlineData("bogor", "Kabupaten Bogor", "Kota Bogor")]
    [InlineData("kota bogor", "Kota Bogor", "Kabupaten Bogor")]
    [InlineData("Kab. Sleman", "Kabupaten Sleman", null)]
    [InlineData("aula kecamatan di kab sleman", "Kabupaten Sleman", null)]
    [InlineData("jawa barat", "Jawa Barat", null)]
    public void A_name_is_found_as_people_write_it(string text, string first, string? second)
    {
        IReadOnlyList<Region> found = Regions.Search(text, 6);

        Assert.Equal(first, found[0].Name);
        Assert.True(second is null || found[1].Name == second);
    }

    [Theory]
    [InlineData("kantor")]
    [InlineData("xx")]
    [InlineData("")]
    public void What_is_no_region_finds_none(string text) => Assert.Empty(Regions.Search(text, 6));
}
