using System.Buffers;
using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>Length, four letters, content, checksum.</summary>
internal readonly ref struct PngChunk
{
    private readonly ReadOnlySpan<byte> _whole;

    private PngChunk(ReadOnlySpan<byte> whole) => _whole = whole;

    public ReadOnlySpan<byte> Type => _whole.Slice(4, 4);

    public ReadOnlySpan<byte> Payload => _whole[8..^4];

    /// <summary>A capital first letter: the picture cannot be shown without understanding this chunk.</summary>
    public bool IsCritical => (_whole[4] & 0x20) == 0;

    public bool IsIntact => BinaryPrimitives.ReadUInt32BigEndian(_whole[^4..]) == Crc32.Of(_whole[4..^4]);

    public static bool TryRead(ReadOnlySpan<byte> source, ref int at, out PngChunk chunk)
    {
        chunk = default;
        if (at + 12 > source.Length)
        {
            return false;
        }
        uint length = BinaryPrimitives.ReadUInt32BigEndian(source[at..]);
        if (length > source.Length - at - 12)
        {
            return false;
        }
        chunk = new PngChunk(source.Slice(at, (int)length + 12));
        at += (int)length + 12;
        return true;
    }

    public static void Write(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        Span<byte> chunk = target.GetSpan(payload.Length + 12)[..(payload.Length + 12)];
        BinaryPrimitives.WriteInt32BigEndian(chunk, payload.Length);
        type.CopyTo(chunk[4..]);
        payload.CopyTo(chunk[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[^4..], Crc32.Of(chunk[4..^4]));
        target.Advance(chunk.Length);
    }

    public bool Is(ReadOnlySpan<byte> type) => Type.SequenceEqual(type);

    public void WriteTo(ArrayBufferWriter<byte> target) => target.Write(_whole);
}
