using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Tests.Units.Moderation.Statistics;

public sealed class DrawingTheChart
{
    [Fact]
    public void A_canvas_becomes_a_picture_with_these_points()
    {
        var canvas = new Canvas(5, 3);
        canvas.Box(1, 1, 2, 5, new Ink(10, 20, 30));

        (int width, int height, byte[] points) = Read(canvas.ToPng());

        Assert.Equal((5, 3), (width, height));
        Assert.Equal(Enumerable.Repeat((byte)255, 15), points[..15]);
        Assert.Equal(new byte[] { 255, 255, 255, 10, 20, 30, 10, 20, 30, 255, 255, 255, 255, 255, 255 }, points[15..30]);
    }

    [Fact]
    public void Words_are_drawn_as_wide_as_they_are_said_to_be()
    {
        var canvas = new Canvas(300, 40);

        int end = canvas.Write("Tahap 12", 4, 4, GlyphFont.Text, new Ink(0, 0, 0));

        (_, _, byte[] points) = Read(canvas.ToPng());
        Assert.Equal(4 + GlyphFont.Text.WidthOf("Tahap 12"), end);
        Assert.Contains(points, p => p < 40);
        Assert.All(Enumerable.Range(0, 40), y => Assert.All(points[(((y * 300) + end + 2) * 3)..((y + 1) * 900)], p => Assert.Equal(255, p)));
    }

    [Fact]
    public void A_long_word_is_cut_to_its_place()
    {
        string cut = GlyphFont.Text.Fit("Medsos: like, komentar, unggahan dan lain sebagainya", 120);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(GlyphFont.Text.WidthOf(cut), 80, 120);
    }

    [Fact]
    public void The_chart_is_a_picture_without_anything_beside_it()
    {
        byte[] png = StatisticsChart.Draw(CaseStatistics.Of([.. Enumerable.Repeat(new StatisticsCase("2026-11", "Medsos", "Aceh", "Masuk", 1), 12)]));

        Assert.Equal(["IHDR", "IDAT", "IEND"], Chunks(png).Select(c => c.Kind));
        (int width, _, byte[] points) = Read(png);
        Assert.Equal(1280, width);
        Assert.Contains(Enumerable.Range(0, points.Length / 3), i => points[i * 3] == 38 && points[(i * 3) + 1] == 99 && points[(i * 3) + 2] == 160);
    }

    private static (int Width, int Height, byte[] Points) Read(byte[] png)
    {
        List<(string Kind, byte[] Data)> chunks = Chunks(png);
        int width = BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data);
        int height = BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4));
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }
        byte[] rows = unpacked.ToArray();
        int row = (width * 3) + 1;
        return (width, height, [.. Enumerable.Range(0, height).SelectMany(y => rows[((y * row) + 1)..((y + 1) * row)])]);
    }

    private static List<(string Kind, byte[] Data)> Chunks(byte[] png)
    {
        List<(string, byte[])> chunks = [];
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Assert.Equal(Crc32.Of(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        return chunks;
    }
}
