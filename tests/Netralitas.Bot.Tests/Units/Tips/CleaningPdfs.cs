using System.IO.Compression;
using System.Text;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>A PDF leaves with its pages and without whatever tells who made, marked or sent it.</summary>
public sealed class CleaningPdfs
{
    private const string Marker = Tainted.Marker;

    private static byte[] TaintedPdf => PdfWriter.Write(
        page: $"/Annots [6 0 R] /Metadata 7 0 R /PieceInfo << /Word << /Private ({Marker}) /LastModified (D:20261012) >> >> /LastModified (D:20261012090000)",
        catalogue: $"/Metadata 7 0 R /Lang (id) /Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >> /AcroForm << /Fields [] /DA ({Marker}) >> /OpenAction << /S /JavaScript /JS ({Marker}) >>",
        trailer: $"/Info 8 0 R /ID [<{Convert.ToHexString(PdfWriter.Latin(Marker))}> <00>]",
        objects:
        [
            PdfWriter.Latin($"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T ({Marker}) /Contents ({Marker}) >>"),
            PdfWriter.Stream("/Type /Metadata /Subtype /XML", PdfWriter.Latin($"<?xpacket begin=''?><x:xmpmeta>{Marker}</x:xmpmeta><?xpacket end='w'?>")),
            PdfWriter.Latin($"<< /Author ({Marker}) /Title ({Marker}) /CreationDate (D:20261012091500+07'00') >>"),
            PdfWriter.Latin($"<< /Type /Filespec /F ({Marker}.txt) >>"),
        ]);

    [Fact]
    public void Nothing_of_its_author_its_comments_and_its_hour_is_left()
    {
        byte[] clean = CleanOf(TaintedPdf);

        string text = Encoding.Latin1.GetString(clean);
        Assert.DoesNotContain(Marker, text);
        Assert.DoesNotContain("D:20", text);
        Assert.DoesNotContain(Convert.ToHexString(PdfWriter.Latin(Marker)), text, StringComparison.OrdinalIgnoreCase);
    }

    [ExiftoolTheory]
    [InlineData(0)]
    public async Task Exiftool_finds_no_author_and_no_time(int orientation)
    {
        Assert.Equal(0, orientation);

        IReadOnlyDictionary<string, string> before = await Exiftool.ReadAsync(TaintedPdf), after = await Exiftool.ReadAsync(CleanOf(TaintedPdf));

        Assert.Equal(Marker, before["PDF:Author"]);
        Assert.Equal("1", after["PDF:PageCount"]);
        Assert.DoesNotContain(after.Keys, k => k.StartsWith("XMP", StringComparison.Ordinal) || k is "PDF:Author" or "PDF:Title" or "PDF:CreateDate" or "PDF:ModifyDate");
    }

    [Fact]
    public void A_picture_on_a_page_loses_its_metadata_too()
    {
        byte[] jpeg = Tainted.Jpeg(SmallPictures.Baseline, orientation: 1);
        byte[] pdf = PdfWriter.Write(
            resources: "/XObject << /I 6 0 R >>",
            objects: [PdfWriter.Stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", jpeg)]);
        Assert.Contains(Marker, Encoding.Latin1.GetString(pdf));

        string clean = Encoding.Latin1.GetString(CleanOf(pdf));

        Assert.Contains("/DCTDecode", clean);
        Assert.DoesNotContain(Marker, clean);
    }

    [Fact]
    public void The_page_still_says_what_it_said() => Assert.Contains("(Undangan) Tj", Encoding.Latin1.GetString(Unpacked(CleanOf(TaintedPdf))));

    [Fact]
    public void Cleaning_twice_gives_the_same_pages() => Assert.Contains("(Undangan) Tj", Encoding.Latin1.GetString(Unpacked(CleanOf(CleanOf(TaintedPdf)))));

    [Fact]
    public void A_bomb_is_refused_before_anybody_unpacks_it()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++)
            {
                zlib.Write(zeros);
            }
        }
        byte[] pdf = PdfWriter.Write(objects: [PdfWriter.Stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed.ToArray())]);

        Assert.Equal(new CleanResult.Refused(Refusal.Pdf), PdfCleaner.Clean(pdf));
    }

    [Theory]
    [InlineData("%PDF-1.7\n%")]
    [InlineData("%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void What_cannot_be_read_is_refused(string file) => Assert.Equal(new CleanResult.Refused(Refusal.Pdf), PdfCleaner.Clean(PdfWriter.Latin(file)));

    [Fact]
    public void A_cut_file_is_refused() => Assert.Equal(new CleanResult.Refused(Refusal.Pdf), PdfCleaner.Clean(TaintedPdf.AsSpan(0, 400)));

    [Fact]
    public void Pictures_that_nothing_rebuilds_are_refused()
    {
        byte[] pdf = PdfWriter.Write(
            resources: "/XObject << /I 6 0 R >>",
            objects: [PdfWriter.Stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /Filter /JPXDecode", [1, 2, 3, 4])]);

        Assert.Equal(new CleanResult.Refused(Refusal.Pdf), PdfCleaner.Clean(pdf));
    }

    private static byte[] CleanOf(byte[] pdf) => Assert.IsType<CleanResult.Cleaned>(PdfCleaner.Clean(pdf)).Bytes;

    /// <summary>The file with every packed stream unpacked behind it.</summary>
    private static byte[] Unpacked(byte[] pdf)
    {
        using var all = new MemoryStream();
        all.Write(pdf);
        for (int at = 0; pdf.AsSpan(at).IndexOf("stream\n"u8) is var next && next >= 0;)
        {
            at += next + 7;
            try
            {
                using var inflate = new ZLibStream(new MemoryStream(pdf, at, pdf.Length - at), CompressionMode.Decompress);
                inflate.CopyTo(all);
            }
            catch (InvalidDataException)
            {
                // Not packed.
            }
        }
        return all.ToArray();
    }
}
