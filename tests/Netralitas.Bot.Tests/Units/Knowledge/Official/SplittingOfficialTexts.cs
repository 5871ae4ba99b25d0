using Netralitas.Bot.Knowledge.Official;

namespace Netralitas.Bot.Tests.Units.Knowledge.Official;

/// <summary>Official texts come as scans: headings inline, digits as letters, page edges in between. The samples here are invented.</summary>
public sealed class SplittingOfficialTexts
{
    private const string Regulation =
        """
        PERATURAN CONTOH NOMOR 1 TAHUN 2000
        BAB I KETENTUAN UMUM
        Pasal 1
        Dalam Peraturan ini yang dimaksud dengan:
        1. Kebun adalah tanah yang ditanami. 2. Pekebun adalah orang yang merawat kebun sebagaimana dimaksud dalam Pasal 3 ayat (1).
        Pasal 2
        Pasal 2 (1) Pekebun wajib menyiram kebun. (21 Penyiraman dilakukan paling lama 7 (tujuh) hari sekali. (3) Ketentuan lebih lanjut diatur dalam Pasal 5. Pasal 3 Pekebun dilarang:
        a. menebang pohon; b. membakar lahan dengan cara: 1. memakai minyak; 2. memakai jerami; dan c. menjual tanah. SK No 123456 A BAB II SANKSI Pasal 4 Pelanggaran Pasal 3 dikenai denda Rp5.OOO.OOO,00.
        Pasal 1O
        Peraturan ini mulai berlaku pada tanggal diundangkan.
        PENJELASAN ATAS PERATURAN CONTOH I. UMUM Cukup jelas. II. PASAL DEMI PASAL Pasal 1 Cukup jelas. Pasal 2 Ayat (1) Menyiram termasuk memberi pupuk. Pasal 3 Cukup jelas.
        """;

    private static readonly OfficialText Text = OfficialTextSplitter.Split(Regulation, "contoh-1-2000", "Contoh 1/2000");

    [Fact]
    public void Finds_the_articles_and_not_the_references_to_them() =>
        Assert.Equal(["1", "2", "3", "4", "10"], Text.Articles.Select(a => a.Label));

    [Fact]
    public void Finds_the_notes_apart() => Assert.Equal(["1", "2", "3"], Text.Notes.Select(a => a.Label));

    [Fact]
    public void Splits_paragraphs_even_with_a_misread_bracket()
    {
        OfficialPart article = Text.Articles[1];

        Assert.Equal(["1", "2", "3"], article.Parts.Select(p => p.Label));
        Assert.Equal("Penyiraman dilakukan paling lama 7 (tujuh) hari sekali.", article.Parts[1].Text);
    }

    [Fact]
    public void Splits_letters_and_the_numbers_below_them()
    {
        OfficialPart article = Text.Articles[2];

        Assert.Equal("Pekebun dilarang:", article.Text);
        Assert.Equal(["a", "b", "c"], article.Parts.Select(p => p.Label));
        Assert.Equal(["1", "2"], article.Parts[1].Parts.Select(p => p.Label));
        Assert.Equal("memakai jerami; dan", article.Parts[1].Parts[1].Text);
    }

    [Fact]
    public void Leaves_page_edges_and_the_next_chapter_out() => Assert.Equal("menjual tanah.", Text.Articles[2].Parts[2].Text);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("1O", "10")]
    [InlineData("l2", "12")]
    [InlineData("187A", "187A")]
    [InlineData("Undang", null)]
    public void Reads_misprinted_numbers(string printed, string? meant) => Assert.Equal(meant, OcrText.ArticleNumber(printed));

    [Theory]
    [InlineData("PP 94/2021 Pasal 5 huruf n angka 2", "5", "n 2", false)]
    [InlineData("UU 7/2017 Pasal 280 ayat (2)", "280", "2", false)]
    [InlineData("PP 94/2021 Penjelasan Pasal 5 huruf n angka 2", "5", "n 2", true)]
    public void Reads_the_steps_of_a_pinpoint(string citation, string pasal, string below, bool note)
    {
        PinpointParts parts = PinpointParts.Of(citation)!;

        Assert.Equal((pasal, below, note), (parts.Pasal, string.Join(' ', parts.Below), parts.IsNote));
    }
}
