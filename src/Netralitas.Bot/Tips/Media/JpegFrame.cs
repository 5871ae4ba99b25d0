using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>The frame header: size and components.</summary>
internal sealed record JpegFrame(int Width, int Height, bool IsEightBit, byte[] Components)
{
    /// <summary>Null unless the header is exactly as long as its components need and every field is in range.</summary>
    public static JpegFrame? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 6 || payload[5] is not (1 or 3 or 4) || payload.Length != 6 + 3 * payload[5])
        {
            return null;
        }
        byte[] components = new byte[payload[5]];
        for (int i = 0; i < components.Length; i++)
        {
            ReadOnlySpan<byte> component = payload.Slice(6 + 3 * i, 3);
            if (component[1] >> 4 is < 1 or > 4 || (component[1] & 15) is < 1 or > 4 || component[2] > 3 || components.AsSpan(0, i).Contains(component[0]))
            {
                return null;
            }
            components[i] = component[0];
        }
        return new JpegFrame(BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), payload[0] == 8, components);
    }

    /// <summary>Whether a scan header has the right length and names components of this frame.</summary>
    public bool AllowsScan(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty || payload[0] is < 1 or > 4 || payload.Length != 4 + 2 * payload[0])
        {
            return false;
        }
        for (int i = 0; i < payload[0]; i++)
        {
            if (!Components.AsSpan().Contains(payload[1 + 2 * i]) || (payload[2 + 2 * i] & 0xCC) != 0)
            {
                return false;
            }
        }
        return payload[^3] <= 63 && payload[^2] <= 63;
    }
}
