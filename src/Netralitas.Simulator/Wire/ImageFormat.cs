using System.Buffers.Binary;

namespace Netralitas.Simulator.Wire;

/// <summary>What the first bytes say about an image: its kind and size, or null for anything else.</summary>
internal sealed record ImageFormat(string MimeType, int Width, int Height)
{
    public static ImageFormat? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] when bytes.Length >= 24 =>
            new("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
        [0xFF, 0xD8, 0xFF, ..] => ReadJpeg(bytes),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when bytes.Length >= 10 =>
            new("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] when bytes.Length >= 30 => ReadWebP(bytes),
        _ => null,
    };

    private static ImageFormat? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            // The frame headers SOF0–SOF15, without the tables that share their range.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static ImageFormat? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        return bytes[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => new("image/webp", 1 + Read24(bytes[24..]), 1 + Read24(bytes[27..])),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => new("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            _ => null,
        };

        static int Read24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);

        static ImageFormat Lossless(uint bits) => new("image/webp", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }
}
