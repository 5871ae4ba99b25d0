using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>IHDR, with only the combinations that the standard permits.</summary>
internal sealed record PngHeader(int Width, int Height, byte Depth, byte ColourType, bool Interlaced)
{
    public bool IsIndexed => ColourType == 3;

    public byte[] Payload
    {
        get
        {
            byte[] payload = new byte[13];
            BinaryPrimitives.WriteInt32BigEndian(payload, Width);
            BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(4), Height);
            payload[8] = Depth;
            payload[9] = ColourType;
            payload[12] = Interlaced ? (byte)1 : (byte)0;
            return payload;
        }
    }

    /// <summary>How many bytes the pixels take, unpacked, each row with its filter byte.</summary>
    public long UnpackedBytes => Interlaced ? Adam7() : Rows(Width, Height);

    private int BitsAPixel => Depth * (ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });

    public static PngHeader? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length != 13 || payload[10] != 0 || payload[11] != 0 || payload[12] > 1)
        {
            return null;
        }
        bool permitted = payload[9] switch
        {
            0 => payload[8] is 1 or 2 or 4 or 8 or 16,
            3 => payload[8] is 1 or 2 or 4 or 8,
            2 or 4 or 6 => payload[8] is 8 or 16,
            _ => false,
        };
        int width = BinaryPrimitives.ReadInt32BigEndian(payload);
        int height = BinaryPrimitives.ReadInt32BigEndian(payload[4..]);
        return permitted && width > 0 && height > 0 ? new PngHeader(width, height, payload[8], payload[9], payload[12] == 1) : null;
    }

    private long Adam7()
    {
        ReadOnlySpan<(int X, int Y, int StepX, int StepY)> passes =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        long bytes = 0;
        foreach ((int x, int y, int stepX, int stepY) in passes)
        {
            bytes += Rows((Width - x + stepX - 1) / stepX, (Height - y + stepY - 1) / stepY);
        }
        return bytes;
    }

    private long Rows(long width, long height) => width <= 0 || height <= 0 ? 0 : height * (1 + (width * BitsAPixel + 7) / 8);
}
