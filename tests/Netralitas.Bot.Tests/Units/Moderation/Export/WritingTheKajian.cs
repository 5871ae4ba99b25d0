using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Moderation.Export;

public sealed class WritingTheKajian
{
    private static readonly byte[] Docx = KajianDocument.Write(SomeCase.Dossier);

    [Fact]
    public void The_document_is_valid_by_the_format()
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Docx), isEditable: false);

        Assert.Equal([], new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [InlineData("KAJIAN AWAL")]
    [InlineData("K-7F3Q-9TZ2")]
    [InlineData("20 November 2026")]
    [InlineData("Kabupaten Bogor, Jawa Barat")]
    [InlineData("Kecamatan Sukafiksi, Camat")]
    [InlineData("Mengajak memilih dalam acara dinas")]
    [InlineData("<akan ada> bantuan & hadiah")]
    [InlineData("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")]
    [InlineData("7.0 MB")]
    [InlineData("https://example.org/video/1")]
    [InlineData("belum dicocokkan dengan naskah resmi; periksa ayat dan hurufnya")]
    [InlineData("cocok dengan naskah resmi")]
    [InlineData("Ada, saya lampirkan fotonya.")]
    [InlineData("Diteruskan kepada PPK dan BKN beserta bukti.")]
    [InlineData("Pengawas 2 (penyelia)")]
    [InlineData("Menetapkan hari diketahui")]
    [InlineData("Unsur awal terpenuhi")]
    [InlineData("Cocok dengan foto undangan.")]
    [InlineData("K-AAAA-BBBB")]
    [InlineData("26 November 2026")]
    public void The_document_tells(string what) => Assert.Contains(what, TextOf(Docx), StringComparison.Ordinal);

    [Fact]
    public void The_document_names_the_norms_as_they_may_be_shown()
    {
        string text = TextOf(Docx);

        Assert.Equal(3, SomeCase.Norms.Count);
        Assert.All(SomeCase.Norms, n => Assert.Contains(n.ShownCitation, text, StringComparison.Ordinal));
        Assert.All(SomeCase.Norms, n => Assert.Contains(n.Text, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_have_a_style_and_pages_a_footer()
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Docx), isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;

        Assert.Contains(main.StyleDefinitionsPart!.Styles!.Elements<DocumentFormat.OpenXml.Wordprocessing.Style>(), s => s.StyleId == "Heading1");
        Assert.StartsWith("Kasus K-7F3Q-9TZ2.", Assert.Single(main.FooterParts).Footer!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_listed()
    {
        Assert.Equal(["Saksi"], KajianParts.Missing(SomeCase.Dossier));
        CaseDossier bare = SomeCase.Dossier with { Norms = [], File = SomeCase.File with { KnownDay = null } };
        Assert.Equal(["Saksi", "Pasal yang diduga dilanggar belum dipilih", "Hari diketahui belum ditetapkan"], KajianParts.Missing(bare));
    }

    [Fact]
    public void A_report_that_cannot_be_opened_still_gives_a_document()
    {
        byte[] docx = KajianDocument.Write(SomeCase.Dossier with { File = SomeCase.File with { Report = null, Evidence = [], Letters = [], Notes = [] } });

        Assert.Contains("Isi laporan tidak dapat dibuka.", TextOf(docx), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_carries_no_property_author_template_or_hour()
    {
        using var zip = new ZipArchive(new MemoryStream(Docx));

        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal) || e.FullName.EndsWith("settings.xml", StringComparison.Ordinal)
            || e.FullName.Contains("core", StringComparison.OrdinalIgnoreCase));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            string xml = reader.ReadToEnd();
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(xml).Root); // every part is whole, the styles and the footer too
            Assert.DoesNotContain("creator", xml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("rsid", xml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("DocumentFormat.OpenXml", xml, StringComparison.Ordinal);
            Assert.DoesNotContain(Environment.UserName + "@", xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes() => Assert.Equal(Docx, KajianDocument.Write(SomeCase.Dossier));

    [Fact]
    public void No_moderator_is_named_by_id()
    {
        string json = Encoding.UTF8.GetString(KajianJson.Write(SomeCase.Dossier));

        Assert.All(
            new[] { SomeCase.FirstModerator, SomeCase.SecondModerator },
            id =>
            {
                Assert.DoesNotContain($"{id}", TextOf(Docx), StringComparison.Ordinal);
                Assert.DoesNotContain($"{id}", json, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void The_json_holds_the_same_field_by_field()
    {
        using var json = JsonDocument.Parse(KajianJson.Write(SomeCase.Dossier));
        JsonElement root = json.RootElement;

        Assert.Equal("K-7F3Q-9TZ2", root.GetProperty("nomor").GetString());
        Assert.Equal("Diteruskan ke BKN/PPK", root.GetProperty("tahap").GetString());
        Assert.True(root.GetProperty("terkaitPemilihan").GetBoolean());
        Assert.Equal("Kecamatan Sukafiksi, Camat", root.GetProperty("terlapor").GetProperty("instansiUnit").GetString());
        Assert.Equal("2026-11-19", root.GetProperty("kejadian").GetProperty("hari").GetString());
        Assert.Equal(SomeCase.Norms.Select(n => n.Id), root.GetProperty("dugaanPasal").EnumerateArray().Select(n => n.GetProperty("id").GetString()));
        Assert.Equal(["full", "full", "unverified"], root.GetProperty("dugaanPasal").EnumerateArray().Select(n => n.GetProperty("verifikasi").GetString()));
        Assert.Equal(SomeCase.File.Evidence.Select(e => e.Sha256), root.GetProperty("bukti").EnumerateArray().Select(e => e.GetProperty("sha256").GetString()));
        Assert.Equal(["Saksi"], root.GetProperty("unsurYangKurang").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("2026-11-26", root.GetProperty("waktu").GetProperty("Batas kajian awal").GetString());
        Assert.Equal(
            ["2026-11-20 Mengambil kasus Pengawas 1 (moderator)", "2026-11-21 Menetapkan hari diketahui Pengawas 1 (moderator)", "2026-11-23 Meneruskan Pengawas 2 (penyelia)"],
            root.GetProperty("riwayat").EnumerateArray().Select(e => $"{e.GetProperty("hari")} {e.GetProperty("tindakan")} {e.GetProperty("oleh")}"));
    }

    [Fact]
    public void Without_a_written_recommendation_the_state_tells_it()
    {
        Assert.StartsWith("Diteruskan kepada Sentra Gakkumdu", KajianParts.Recommendation(new CaseStanding(CaseState.Diteruskan, Referral.Gakkumdu)), StringComparison.Ordinal);
        Assert.Equal("Belum ditetapkan.", KajianParts.Recommendation(new CaseStanding(CaseState.Ditelaah)));
    }

    private static string TextOf(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
