using System.Buffers;

namespace Netralitas.Bot.Tips.Media;

/// <summary>One frame of an animation: sixteen bytes of header, then a picture like a still one.</summary>
internal sealed record WebPFrame(int Right, int Bottom, byte[] Rebuilt)
{
    private const int HeaderLength = 16;

    public static WebPFrame? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < HeaderLength)
        {
            return null;
        }
        int width = WebPCanvas.UInt24(payload[6..]) + 1;
        int height = WebPCanvas.UInt24(payload[9..]) + 1;
        var rebuilt = new ArrayBufferWriter<byte>(payload.Length);
        rebuilt.Write(payload[..15]);
        rebuilt.Write((ReadOnlySpan<byte>)[(byte)(payload[15] & 0x03)]);
        return CopyPicture(payload[HeaderLength..], rebuilt, (width, height))
            ? new WebPFrame(WebPCanvas.UInt24(payload) * 2 + width, WebPCanvas.UInt24(payload[3..]) * 2 + height, rebuilt.WrittenSpan.ToArray())
            : null;
    }

    /// <summary>Copies the alpha plane with its two reserved bits cleared.</summary>
    public static void WriteAlpha(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> payload)
    {
        byte[] plane = payload.ToArray();
        plane[0] &= 0x3F;
        WebPChunk.Write(target, "ALPH"u8, plane);
    }

    private static bool CopyPicture(ReadOnlySpan<byte> rest, ArrayBufferWriter<byte> target, (int Width, int Height) size)
    {
        bool alpha = false;
        while (!rest.IsEmpty)
        {
            if (!WebPChunk.TryRead(ref rest, out WebPChunk chunk))
            {
                return false;
            }
            if (chunk.Is("ALPH"u8) && !alpha && !chunk.Payload.IsEmpty)
            {
                alpha = true;
                WriteAlpha(target, chunk.Payload);
            }
            else if (chunk.Is("VP8 "u8) || (chunk.Is("VP8L"u8) && !alpha))
            {
                WebPChunk.Write(target, chunk.Type, chunk.Payload);
                return WebPBitstream.SizeOf(chunk) == size;
            }
        }
        return false;
    }
}
