using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Writes a PDF anew from its pages alone: what no page needs (document information, XMP, attachments, forms, scripts, bookmarks, earlier
/// revisions) stays behind, and so do comments, private data of programs and the metadata of pictures in it. What can be seen or
/// selected on a page stays.
/// </summary>
internal static partial class PdfCleaner
{
    private const int MostPages = 60;
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Entries that say who, when or with what, or that lead out of the page.</summary>
    private static readonly string[] Dropped =
        ["/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/Annots", "/AA", "/AF", "/StructParents", "/StructParent", "/Private", "/B", "/Trans", "/PresSteps", "/Alternates", "/OPI", "/Measure", "/PtData", "/SeparationInfo", "/TemplateInstantiated"];

    public static CleanResult Clean(ReadOnlySpan<byte> source)
    {
        byte[] bytes = source.ToArray();
        if (!UnpacksWithin(bytes))
        {
            return new CleanResult.Refused(Refusal.Pdf);
        }
        try
        {
            return Rebuild(bytes);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // The library knows many ways to say that a file is broken, locked or unusual.
            return new CleanResult.Refused(Refusal.Pdf);
        }
    }

    private static CleanResult Rebuild(byte[] bytes)
    {
        using PdfDocument from = PdfReader.Open(new MemoryStream(bytes), PdfDocumentOpenMode.Import);
        if (from.PageCount is 0 or > MostPages)
        {
            return new CleanResult.Refused(Refusal.Pdf);
        }
        using var to = new PdfDocument();
        foreach (PdfPage page in from.Pages)
        {
            foreach (string key in Dropped)
            {
                page.Elements.Remove(key);
            }
            to.AddPage(page);
        }
        foreach (PdfObject found in to.Internals.GetAllObjects())
        {
            if (found is PdfDictionary dictionary && !IsClean(dictionary))
            {
                return new CleanResult.Refused(Refusal.Pdf);
            }
        }
        using var written = new MemoryStream();
        to.Save(written, closeStream: false);
        byte[] clean = written.ToArray();
        Blank(clean);
        return IsPlain(clean) ? new CleanResult.Cleaned(clean, EvidenceFormat.Pdf, 0, 0) : new CleanResult.Refused(Refusal.NotVerified);
    }

    /// <summary>Takes the dropped entries out, deeply, and rebuilds a picture; false where a picture cannot be rebuilt.</summary>
    private static bool IsClean(PdfDictionary dictionary)
    {
        foreach (string key in Dropped)
        {
            dictionary.Elements.Remove(key);
        }
        foreach (PdfItem item in dictionary.Elements.Values.OfType<PdfItem>())
        {
            if (!IsClean(item))
            {
                return false;
            }
        }
        return dictionary.Elements.GetName("/Subtype") switch
        {
            "/Image" => IsCleanPicture(dictionary),
            "/PS" => false,
            _ => dictionary.Elements.GetName("/Type") is not ("/EmbeddedFile" or "/Filespec" or "/Action"),
        };
    }

    private static bool IsClean(PdfItem item) => item switch
    {
        PdfDictionary inner => IsClean(inner),
        PdfArray array => array.Elements.All(IsClean),
        _ => true,
    };

    private static bool IsCleanPicture(PdfDictionary picture)
    {
        string[] filters = picture.Elements["/Filter"] switch
        {
            PdfName name => [name.Value],
            PdfArray array => [.. array.Elements.OfType<PdfName>().Select(n => n.Value)],
            _ => [],
        };
        if (filters.Contains("/JPXDecode"))
        {
            return false; // JPEG 2000 carries boxes of its own, and nothing here rebuilds it
        }
        if (!filters.Contains("/DCTDecode"))
        {
            return true; // bare samples
        }
        if (filters.Length != 1 || JpegContainer.Rebuild(picture.Stream.Value) is not CleanResult.Cleaned jpeg)
        {
            return false;
        }
        picture.Stream.Value = jpeg.Bytes;
        picture.Elements.SetInteger("/Length", jpeg.Bytes.Length);
        return true;
    }

    /// <summary>The library adds a packet of its own that tells when it wrote. Blanked in place, so that every offset stays right.</summary>
    private static void Blank(byte[] pdf)
    {
        string text = Encoding.Latin1.GetString(pdf);
        foreach (Group own in Times().Matches(text).Concat(Packets().Matches(text)).Select(m => m.Groups["own"]))
        {
            pdf.AsSpan(own.Index, own.Length).Fill((byte)' ');
        }
    }

    private static bool IsPlain(byte[] pdf)
    {
        string text = Encoding.Latin1.GetString(pdf);
        return !Telling().IsMatch(text) && !Times().IsMatch(text) && !Packets().IsMatch(text);
    }

    /// <summary>Whether nothing in the file swells beyond measure: the library itself would unpack it without asking.</summary>
    private static bool UnpacksWithin(byte[] pdf)
    {
        long unpacked = 0;
        byte[] part = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (int at = 0; (at = pdf.AsSpan(at).IndexOf("stream"u8) is var next && next >= 0 ? at + next + 6 : -1) > 0;)
            {
                int start = at;
                while (start < pdf.Length && pdf[start] is (byte)'\r' or (byte)'\n')
                {
                    start++;
                }
                if (start == at || start + 2 >= pdf.Length || (pdf[start] & 0x0F) != 8 || ((pdf[start] << 8) | pdf[start + 1]) % 31 != 0)
                {
                    continue;
                }
                using var inflate = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start), CompressionMode.Decompress);
                try
                {
                    int read;
                    while ((read = inflate.Read(part)) > 0)
                    {
                        if ((unpacked += read) > MostUnpacked)
                        {
                            return false;
                        }
                    }
                }
                catch (InvalidDataException)
                {
                    // Not packed after all, or broken: the reader will say.
                }
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    [GeneratedRegex(@"(?<own>/(?:CreationDate|ModDate)\s*\(D:\d{14}[^)]*\))")]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<own>/Metadata\s+\d+\s+\d+\s+R)|(?<own>/Type\s*/Metadata\s*/Subtype\s*/XML)|(?<own><\?xpacket begin=.*?<\?xpacket end=.{0,8}\?>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Packets();

    [GeneratedRegex(@"/(?:Metadata|PieceInfo|Author|Subject|Keywords|EmbeddedFile|Filespec|JavaScript|Annots|AcroForm)\b|<\?xpacket|<x:xmpmeta|\bExif\0")]
    private static partial Regex Telling();
}
