using System.Buffers;
using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>Four letters, length, content, and a padding byte after an odd length.</summary>
internal readonly ref struct WebPChunk
{
    private WebPChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        Type = type;
        Payload = payload;
    }

    public ReadOnlySpan<byte> Type { get; }

    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Reads one chunk and moves on; a missing padding byte at the very end is forgiven.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> rest, out WebPChunk chunk)
    {
        chunk = default;
        if (rest.Length < 8)
        {
            return false;
        }
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        if (length > rest.Length - 8)
        {
            return false;
        }
        chunk = new WebPChunk(rest[..4], rest.Slice(8, (int)length));
        rest = rest[Math.Min(rest.Length, 8 + (int)length + ((int)length & 1))..];
        return true;
    }

    public static void Write(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        target.Write(type);
        BinaryPrimitives.WriteInt32LittleEndian(target.GetSpan(4), payload.Length);
        target.Advance(4);
        target.Write(payload);
        if ((payload.Length & 1) == 1)
        {
            target.Write((ReadOnlySpan<byte>)[0]);
        }
    }

    public bool Is(ReadOnlySpan<byte> type) => Type.SequenceEqual(type);
}
