using System.Globalization;
using System.Text;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Writes small PDFs object by object, so that a test knows every byte in them.</summary>
internal static class PdfWriter
{
    /// <summary>A page that says "Undangan", the further objects from number 6 on, and the given entries of page, resources, catalogue and trailer.</summary>
    public static byte[] Write(string page = "", string resources = "", string catalogue = "", string trailer = "", IReadOnlyList<byte[]>? objects = null)
    {
        byte[] content = "BT /F1 24 Tf 20 100 Td (Undangan) Tj ET"u8.ToArray();
        List<byte[]> all =
        [
            Latin($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>"),
            Latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> {page} >>"),
            Stream("", content),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            .. objects ?? [],
        ];
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        for (int i = 0; i < all.Count; i++)
        {
            offsets.Add(pdf.Position);
            pdf.Write([.. Latin($"{i + 1} 0 obj\n"), .. all[i], .. "\nendobj\n"u8]);
        }
        long table = pdf.Position;
        pdf.Write(Latin($"xref\n0 {all.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(o => pdf.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"))));
        pdf.Write(Latin($"trailer\n<< /Size {all.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    public static byte[] Stream(string entries, byte[] bytes) => [.. Latin($"<< {entries} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8];

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
