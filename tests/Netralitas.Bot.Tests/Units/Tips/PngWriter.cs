using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>Writes PNG of every kind, with an own slow checksum, so that the cleaner's is checked against another.</summary>
internal static class PngWriter
{
    public static byte[] Picture(byte colourType, byte depth, bool interlaced = false, IEnumerable<byte[]>? before = null, IEnumerable<byte[]>? after = null)
    {
        int bits = depth * (colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });
        byte[] raw = Raw(bits, interlaced);
        return
        [
            .. Signature,
            .. Header(SmallPictures.Width, SmallPictures.Height, depth, colourType, interlaced),
            .. (before ?? []).SelectMany(chunk => chunk),
            .. colourType == 3 ? Chunk("PLTE", [255, 0, 0, 0, 0, 255]) : [],
            .. colourType == 3 ? Chunk("tRNS", [255, 127]) : colourType == 2 ? Chunk("tRNS", new byte[6]) : [],
            .. Pixels(raw),
            .. (after ?? []).SelectMany(chunk => chunk),
            .. Chunk("IEND", []),
        ];
    }

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Header(int width, int height, byte depth, byte colourType, bool interlaced)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        header[9] = colourType;
        header[12] = interlaced ? (byte)1 : (byte)0;
        return Chunk("IHDR", header);
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> payload)
    {
        byte[] chunk = new byte[payload.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, payload.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        payload.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(payload.Length + 8), Checksum(chunk.AsSpan(4, payload.Length + 4)));
        return chunk;
    }

    public static byte[] Pixels(byte[] raw, string behind = "")
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(raw);
        }
        packed.Write(Encoding.ASCII.GetBytes(behind));
        byte[] all = packed.ToArray();
        return [.. Chunk("IDAT", all.AsSpan(0, all.Length / 2)), .. Chunk("IDAT", all.AsSpan(all.Length / 2))];
    }

    private static byte[] Raw(int bits, bool interlaced)
    {
        (int, int)[] passes = interlaced
            ? [(2, 2), (2, 2), (4, 1), (4, 3), (8, 3), (8, 6), (16, 6)]
            : [(SmallPictures.Width, SmallPictures.Height)];
        return [.. passes.SelectMany(pass => Enumerable.Range(0, pass.Item2).SelectMany(y => Row(pass.Item1, y, bits)))];
    }

    private static IEnumerable<byte> Row(int width, int y, int bits) =>
        [0, .. Enumerable.Range(0, (width * bits + 7) / 8).Select(x => bits < 8 ? (byte)0 : (byte)(x * 16 + y))];

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }
        return ~crc;
    }
}
