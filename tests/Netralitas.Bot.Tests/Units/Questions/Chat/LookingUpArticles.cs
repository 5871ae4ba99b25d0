using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Units.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

public sealed class LookingUpArticles
{
    private static readonly KnowledgeSnapshot Knowledge = new(ShippedKnowledge.Base);

    [Theory]
    [InlineData("PP 94/2021 Pasal 5", "📖 Dasar hukum — PP 94/2021 Pasal 5", "PP 94/2021 Pasal 5 huruf a")]
    [InlineData("pp 94 tahun 2021 pasal 5 huruf n angka 2", "📖 Dasar hukum — PP 94/2021 Pasal 5", "PP 94/2021 Pasal 5 huruf n angka 2")]
    [InlineData("UU Pemilu 280", "📖 Dasar hukum — UU 7/2017 Pasal 280", "UU 7/2017 Pasal 280 ayat (2)")]
    [InlineData("uu pemilu 280 (2)", "📖 Dasar hukum — UU 7/2017 Pasal 280", "UU 7/2017 Pasal 280 ayat (2)")]
    [InlineData("SKB 2022 disiplin no. 6", "📖 Dasar hukum — SKB 2022 Lampiran II disiplin no. 6", "")]
    [InlineData("136/PUU-XXII/2024", "📖 Dasar hukum — MK 136/PUU-XXII/2024", "")]
    [InlineData("pasal 5", "📖 Pasal 5", "/pasal PP 94/2021 Pasal 5")]
    [InlineData("PP 94/2021 Pasal 99", "Bagian itu belum ada", "Contoh: /pasal PP 94/2021 Pasal 1")]
    [InlineData("SKB 2022", "📖 SKB 2022", "Contoh: /pasal SKB 2022 Lampiran II disiplin no. 12")]
    [InlineData("netralitas TIDAK BOLEH", "📖 Dasar hukum — yang paling dekat dengan kata kunci Anda", "")]
    public void Finds_them_as_people_write_them(string argument, string begins, string contains)
    {
        string text = Html.Strip(string.Join('\n', PasalCard.Of(argument, Knowledge, Sample.Today).Messages));

        Assert.StartsWith(begins, text);
        Assert.Contains(contains, text);
        Assert.DoesNotContain("TIDAK BOLEH", text);
    }

    [Fact]
    public void Shows_only_the_part_that_was_asked_for()
    {
        string text = Html.Strip(string.Join('\n', PasalCard.Of("PP 94/2021 Pasal 5 huruf n angka 2", Knowledge, Sample.Today).Messages));

        Assert.DoesNotContain("huruf n angka 3", text);
        Assert.DoesNotContain("Pasal 5 huruf a", text);
    }

    [Theory]
    [InlineData("💩")]
    [InlineData("<b>")]
    [InlineData("PP 94/2021x Pasal 999999999999999999999")]
    [InlineData("((((")]
    [InlineData("123456789")]
    public void Says_so_when_there_is_nothing(string argument) => Assert.Equal([CommandTexts.PasalNotFound], PasalCard.Of(argument, Knowledge, Sample.Today).Messages);

    [Fact]
    public void Lists_the_articles_of_a_long_instrument_in_order()
    {
        string text = Html.Strip(PasalCard.Of("UU 7/2017", Knowledge, Sample.Today).Messages[0]);
        int[] articles = [.. text.Split(CommandTexts.PasalList + ": ")[1].Split('.')[0].Split(", ").Select(int.Parse)];

        Assert.Equal(articles.Order(), articles);
    }
}
