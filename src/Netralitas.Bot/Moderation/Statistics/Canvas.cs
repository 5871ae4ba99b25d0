using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>A colour.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ink(byte Red, byte Green, byte Blue);

/// <summary>A white picture to draw boxes and words on; comes out as PNG without any metadata.</summary>
internal sealed class Canvas
{
    private readonly byte[] _points;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        _points = new byte[width * height * 3];
        Array.Fill(_points, (byte)255);
    }

    public int Width { get; }

    public int Height { get; }

    public void Box(int x, int y, int width, int height, Ink ink)
    {
        for (int row = Math.Max(0, y); row < Math.Min(Height, y + height); row++)
        {
            for (int column = Math.Max(0, x); column < Math.Min(Width, x + width); column++)
            {
                Blend(column, row, ink, 255);
            }
        }
    }

    /// <summary>A box of slanted lines, for what is not shown.</summary>
    public void Hatch(int x, int y, int width, int height, Ink ink)
    {
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                if ((row + column) % 7 < 2 && x + column < Width && y + row < Height)
                {
                    Blend(x + column, y + row, ink, 255);
                }
            }
        }
    }

    /// <summary>Words with their upper left corner at a point; where they end.</summary>
    public int Write(string text, int x, int y, GlyphFont font, Ink ink)
    {
        foreach (char c in text)
        {
            Glyph glyph = font[c];
            for (int i = 0; i < glyph.Alpha.Length; i++)
            {
                (int column, int row) = (x + glyph.Left + (i % glyph.Width), y + glyph.Top + (i / glyph.Width));
                if (glyph.Alpha[i] > 0 && column >= 0 && column < Width && row >= 0 && row < Height)
                {
                    Blend(column, row, ink, glyph.Alpha[i]);
                }
            }
            x += glyph.Advance;
        }
        return x;
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2); // eight bits, red green blue
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Packed());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < Height; row++)
            {
                zlib.WriteByte(0); // this row is not filtered
                zlib.Write(_points, row * Width * 3, Width * 3);
            }
        }
        return packed.ToArray();
    }

    private static void Chunk(Stream png, string kind, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        png.Write(number);
    }

    private void Blend(int x, int y, Ink ink, int alpha)
    {
        int at = ((y * Width) + x) * 3;
        _points[at] = Mix(_points[at], ink.Red, alpha);
        _points[at + 1] = Mix(_points[at + 1], ink.Green, alpha);
        _points[at + 2] = Mix(_points[at + 2], ink.Blue, alpha);
    }

    private static byte Mix(byte below, byte above, int alpha) => (byte)(((below * (255 - alpha)) + (above * alpha) + 127) / 255);
}
