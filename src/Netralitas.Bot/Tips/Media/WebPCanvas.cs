using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>VP8X: the size, and which kinds of chunk follow.</summary>
internal sealed record WebPCanvas(int Width, int Height, bool Animated, bool Alpha)
{
    private const byte AnimationFlag = 0x02;
    private const byte ExifFlag = 0x08;
    private const byte AlphaFlag = 0x10;

    public static WebPCanvas? Read(ReadOnlySpan<byte> payload) =>
        payload.Length == 10
            ? new WebPCanvas(UInt24(payload[4..]) + 1, UInt24(payload[7..]) + 1, (payload[0] & AnimationFlag) != 0, (payload[0] & AlphaFlag) != 0)
            : null;

    public byte[] Payload(bool turned)
    {
        byte[] payload = new byte[10];
        payload[0] = (byte)((Animated ? AnimationFlag : 0) | (Alpha ? AlphaFlag : 0) | (turned ? ExifFlag : 0));
        WriteUInt24(payload.AsSpan(4), Width - 1);
        WriteUInt24(payload.AsSpan(7), Height - 1);
        return payload;
    }

    public static int UInt24(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) | (bytes[2] << 16);

    private static void WriteUInt24(Span<byte> bytes, int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        bytes[2] = (byte)(value >> 16);
    }
}
