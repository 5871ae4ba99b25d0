using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>Reads a picture's size from its first bytes; null when they are not those of a picture.</summary>
internal static class WebPBitstream
{
    public static (int Width, int Height)? SizeOf(WebPChunk chunk) => chunk.Is("VP8L"u8) ? Lossless(chunk.Payload) : Lossy(chunk.Payload);

    private static (int Width, int Height)? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length <= 10 || (data[0] & 1) != 0 || !data.Slice(3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return null;
        }
        int firstPartition = WebPCanvas.UInt24(data) >> 5;
        int width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF;
        int height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF;
        return firstPartition <= data.Length - 10 && width > 0 && height > 0 ? (width, height) : null;
    }

    private static (int Width, int Height)? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length <= 5 || data[0] != 0x2F)
        {
            return null;
        }
        uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 == 0 ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : null;
    }
}
