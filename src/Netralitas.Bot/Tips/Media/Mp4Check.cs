using System.Buffers.Binary;
using System.Text;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Parses a cleaned MP4 again. Every box must be one of those that playing needs, every date zero, every handler's name
/// the writer's own: metadata, chapters, text tracks and private boxes have no place to be.
/// </summary>
internal static class Mp4Check
{
    private const int DeepestContainer = 6;

    /// <summary>ffmpeg writes an empty list of metadata even when there is none; not one byte may differ from it.</summary>
    private static readonly byte[] EmptyUserData =
    [
        0, 0, 0, 53, .. "meta"u8, 0, 0, 0, 0,
        0, 0, 0, 33, .. "hdlr"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. "mdirappl"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 8, .. "ilst"u8,
    ];

    /// <summary>The picture's size, or null if anything else is found.</summary>
    public static (int Width, int Height)? SizeIfClean(ReadOnlySpan<byte> file)
    {
        (int, int) size = default;
        return IsClean(file, "", DeepestContainer, ref size) && size != default ? size : null;
    }

    private static bool IsClean(ReadOnlySpan<byte> boxes, string container, int depth, ref (int, int) size)
    {
        while (!boxes.IsEmpty)
        {
            if (!TryRead(ref boxes, out string type, out ReadOnlySpan<byte> payload) || !Belongs(container, type))
            {
                return false;
            }
            bool clean = type switch
            {
                "moov" or "trak" or "mdia" or "minf" or "stbl" or "edts" or "dinf" => depth > 0 && IsClean(payload, type, depth - 1, ref size),
                "mvhd" or "mdhd" => HasNoDate(payload),
                "tkhd" => HasNoDate(payload) && ReadSize(payload, ref size),
                "hdlr" => IsWritersOwn(payload),
                "udta" => payload.SequenceEqual(EmptyUserData),
                "free" => payload.Length <= 8 && payload.IndexOfAnyExcept((byte)0) < 0,
                _ => true,
            };
            if (!clean)
            {
                return false;
            }
        }
        return true;
    }

    private static bool Belongs(string container, string type) => container switch
    {
        "" => type is "ftyp" or "free" or "moov" or "mdat",
        "moov" => type is "mvhd" or "trak" or "udta",
        "trak" => type is "tkhd" or "edts" or "mdia",
        "edts" => type is "elst",
        "mdia" => type is "mdhd" or "hdlr" or "minf",
        "minf" => type is "vmhd" or "smhd" or "dinf" or "stbl",
        "dinf" => type is "dref",
        _ => type is "stsd" or "stts" or "stss" or "stsc" or "stsz" or "stco" or "co64" or "ctts" or "sgpd" or "sbgp" or "sdtp" or "cslg",
    };

    private static bool TryRead(ref ReadOnlySpan<byte> boxes, out string type, out ReadOnlySpan<byte> payload)
    {
        type = "";
        payload = default;
        if (boxes.Length < 8)
        {
            return false;
        }
        ulong length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        int head = 8;
        if (length == 1)
        {
            if (boxes.Length < 16)
            {
                return false;
            }
            head = 16;
            length = BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]);
        }
        if (length < (ulong)head || length > (ulong)boxes.Length)
        {
            return false;
        }
        type = Encoding.Latin1.GetString(boxes.Slice(4, 4));
        payload = boxes[head..(int)length];
        boxes = boxes[(int)length..];
        return true;
    }

    /// <summary>Creation and modification stand behind version and flags, in four bytes each or in eight.</summary>
    private static bool HasNoDate(ReadOnlySpan<byte> payload)
    {
        int length = payload.IsEmpty ? 0 : payload[0] == 1 ? 16 : 8;
        return length > 0 && payload.Length >= 4 + length && payload.Slice(4, length).IndexOfAnyExcept((byte)0) < 0;
    }

    private static bool ReadSize(ReadOnlySpan<byte> payload, ref (int, int) size)
    {
        int width = BinaryPrimitives.ReadUInt16BigEndian(payload[^8..]);
        int height = BinaryPrimitives.ReadUInt16BigEndian(payload[^4..]);
        if (size == default && width > 0 && height > 0)
        {
            size = (width, height);
        }
        return true;
    }

    private static bool IsWritersOwn(ReadOnlySpan<byte> payload) =>
        payload.Length > 24 && (payload[24..].SequenceEqual("VideoHandler\0"u8) || payload[24..].SequenceEqual("SoundHandler\0"u8));
}
