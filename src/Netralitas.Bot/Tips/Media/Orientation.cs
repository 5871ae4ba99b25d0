using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// The one thing of EXIF that a viewer needs. It is read from whatever came and written into a fresh block that holds
/// nothing else; "upright" needs no block at all.
/// </summary>
internal static class Orientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort ShortType = 3;
    private const int EntryLength = 12;

    /// <summary>A TIFF header, one directory with one entry, and the end.</summary>
    public static byte[] Block(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    /// <summary>Reads a TIFF block, with or without the "Exif" prefix; whatever cannot be read is upright.</summary>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        ReadOnlySpan<byte> tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }
        bool little = tiff[0] == (byte)'I';
        uint directory = Long(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }
        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        int count = Math.Min(Short(tiff[(int)directory..], little), entries.Length / EntryLength);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(i * EntryLength, EntryLength);
            if (Short(entry, little) == Tag && Short(entry[2..], little) == ShortType && Short(entry[8..], little) is >= 1 and <= 8 and var value)
            {
                return value;
            }
        }
        return Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
