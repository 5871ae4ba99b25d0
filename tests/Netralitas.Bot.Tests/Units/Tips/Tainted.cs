using System.Buffers.Binary;
using System.Text;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>Puts everything into a picture that a phone, an editor or a messenger might: each place holds the marker.</summary>
internal static class Tainted
{
    public const string Marker = "PELAPOR-RAHASIA";

    private static readonly byte[] MarkerBytes = Encoding.ASCII.GetBytes(Marker);

    public static byte[] Jpeg(byte[] picture, int orientation) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. SmallPictures.Baseline]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, little: true)]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. MarkerBytes]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. MarkerBytes]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 20, 0x1C, 2, 80, 0, 15, .. MarkerBytes]),
        .. Segment(0xEB, MarkerBytes),
        .. Segment(0xFE, MarkerBytes),
        .. picture[2..],
        .. SmallPictures.Grey,
        .. MarkerBytes,
    ];

    public static byte[] Png(byte colourType, byte depth, bool interlaced, int orientation) =>
        [
            .. PngWriter.Picture(colourType, depth, interlaced,
                before:
                [
                    PngWriter.Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
                    PngWriter.Chunk("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1]),
                    PngWriter.Chunk("eXIf", Exif(orientation, little: false)),
                    PngWriter.Chunk("tEXt", [.. "Author\0"u8, .. MarkerBytes]),
                    PngWriter.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Xmp]),
                    PngWriter.Chunk("zTXt", [.. "Comment\0\0"u8, .. MarkerBytes]),
                    PngWriter.Chunk("prVt", MarkerBytes),
                ],
                after: [PngWriter.Chunk("tIME", [7, 0xEA, 10, 12, 10, 0, 0]), PngWriter.Chunk("tEXt", [.. "Software\0"u8, .. MarkerBytes])]),
            .. MarkerBytes,
        ];

    /// <summary>Wraps a simple or extended WebP into an extended one with all the extras.</summary>
    public static byte[] WebP(byte[] picture, int orientation)
    {
        bool extended = picture.AsSpan(12, 4).SequenceEqual("VP8X"u8);
        byte flags = (byte)((extended ? picture[20] : 0) | 0x2C);
        byte[] chunks = picture[(extended ? 30 : 12)..];
        byte[] body =
        [
            .. "WEBP"u8,
            .. RiffChunk("VP8X", [flags, 0, 0, 0, SmallPictures.Width - 1, 0, 0, SmallPictures.Height - 1, 0, 0]),
            .. RiffChunk("ICCP", MarkerBytes),
            .. chunks,
            .. RiffChunk("EXIF", [.. "Exif\0\0"u8, .. Exif(orientation, little: true)]),
            .. RiffChunk("XMP ", Xmp),
            .. RiffChunk("mine", MarkerBytes),
        ];
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. "RIFF"u8, .. size, .. body, .. MarkerBytes];
    }

    public static byte[] Segment(byte marker, byte[] payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    /// <summary>Orientation, maker, artist, a GPS directory, and a second directory with a thumbnail.</summary>
    public static byte[] Exif(int orientation, bool little)
    {
        const int Directory = 8, Gps = 62, Thumbnail = 104, Data = 134;
        var tiff = new TiffWriter(little, Data + 16 + SmallPictures.Baseline.Length);
        tiff.Directory(Directory, next: Thumbnail,
            (0x010F, 2, 16, Data), (0x0112, 3, 1, (uint)orientation), (0x013B, 2, 16, Data), (0x8825, 4, 1, Gps));
        tiff.Directory(Gps, next: 0, (0x0001, 2, 2, 'S'), (0x001D, 2, 16, Data), (0x0003, 2, 2, 'E'));
        tiff.Directory(Thumbnail, next: 0, (0x0201, 4, 1, Data + 16), (0x0202, 4, 1, (uint)SmallPictures.Baseline.Length));
        tiff.Bytes(Data, MarkerBytes);
        tiff.Bytes(Data + 16, SmallPictures.Baseline);
        return tiff.File;
    }

    private static byte[] Xmp =>
        Encoding.ASCII.GetBytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + $"<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='{Marker}'/></rdf:RDF></x:xmpmeta>");

    public static byte[] RiffChunk(string type, byte[] payload)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, payload.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. size, .. payload, .. new byte[payload.Length & 1]];
    }
}
