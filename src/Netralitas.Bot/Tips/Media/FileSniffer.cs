using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>Tells a file's kind from its content. Names and MIME types come from the sender and are not asked.</summary>
internal static class FileSniffer
{
    private const int PdfWindow = 1024;
    private const int OfficeWindow = 4096;

    public static FileKind KindOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }
        if (file.StartsWith(PngContainer.Signature))
        {
            return FileKind.Png;
        }
        if (file.Length >= 12 && file.StartsWith("RIFF"u8))
        {
            return Riff(file.Slice(8, 4));
        }
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8))
        {
            return Brand(file.Slice(8, 4));
        }
        return ByOpening(file);
    }

    private static FileKind Riff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WEBP"u8) ? FileKind.WebP
        : form.SequenceEqual("WAVE"u8) ? FileKind.Sound
        : form.SequenceEqual("AVI "u8) ? FileKind.OtherVideo
        : FileKind.Unknown;

    private static FileKind Brand(ReadOnlySpan<byte> brand)
    {
        if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("avi"u8) || brand.StartsWith("mif"u8) || brand.StartsWith("msf"u8)
            || brand.SequenceEqual("crx "u8))
        {
            return FileKind.OtherPicture;
        }
        return brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8) ? FileKind.Sound : FileKind.Mp4;
    }

    private static FileKind ByOpening(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF8"u8) || file.StartsWith("BM"u8) || file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)
            || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || file.StartsWith("8BPS"u8) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]))
        {
            return FileKind.OtherPicture;
        }
        if (file[..Math.Min(file.Length, PdfWindow)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || file.StartsWith("{\\rtf"u8))
        {
            return FileKind.Office;
        }
        if (file.StartsWith("PK"u8))
        {
            return IsOffice(file[..Math.Min(file.Length, OfficeWindow)]) ? FileKind.Office : FileKind.Archive;
        }
        if (file.StartsWith("Rar!"u8) || Is7z(file) || file.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || file.StartsWith("BZh"u8)
            || file.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z']) || file.Length > 262 && file.Slice(257, 5).SequenceEqual("ustar"u8))
        {
            return FileKind.Archive;
        }
        if (file.StartsWith("OggS"u8) || file.StartsWith("ID3"u8) || file.StartsWith("fLaC"u8) || file.StartsWith("#!AMR"u8) || IsMpegAudio(file))
        {
            return FileKind.Sound;
        }
        if (file.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) || file.StartsWith("FLV"u8) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]))
        {
            return FileKind.OtherVideo;
        }
        return file.StartsWith("MZ"u8) || file.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || file.StartsWith("#!"u8)
            ? FileKind.Program
            : FileKind.Unknown;
    }

    private static bool Is7z(ReadOnlySpan<byte> file) => file.StartsWith("7z"u8) && file.Length >= 6 && BinaryPrimitives.ReadUInt32BigEndian(file[2..]) == 0xBCAF271C;

    private static bool IsMpegAudio(ReadOnlySpan<byte> file) => file.Length > 2 && file[0] == 0xFF && file[1] is 0xFB or 0xFA or 0xF3 or 0xF2 or 0xE3 or 0xF1 or 0xF9;

    private static bool IsOffice(ReadOnlySpan<byte> opening) =>
        opening.IndexOf("[Content_Types].xml"u8) >= 0 || opening.IndexOf("application/vnd.oasis"u8) >= 0 || opening.IndexOf("word/"u8) >= 0
        || opening.IndexOf("xl/"u8) >= 0 || opening.IndexOf("ppt/"u8) >= 0;
}
