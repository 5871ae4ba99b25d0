using System.IO.Compression;
using System.Reflection;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>A letter: how dark each of its points is, and where it stands.</summary>
internal sealed record Glyph(int Width, int Height, int Advance, int Left, int Top, byte[] Alpha);

/// <summary>Letters that were drawn beforehand, so that pictures need no font and no native library.</summary>
internal sealed class GlyphFont
{
    private const string Resource = "Netralitas.Bot.Moderation.Statistics.Data.glyphs.bin";

    private static readonly Lazy<IReadOnlyList<GlyphFont>> All = new(Read);

    private readonly Dictionary<char, Glyph> _glyphs = [];

    private GlyphFont(int height) => Height = height;

    public static GlyphFont Text => All.Value[0];

    public static GlyphFont Bold => All.Value[1];

    public static GlyphFont Title => All.Value[2];

    public int Height { get; }

    public Glyph this[char c] => _glyphs.GetValueOrDefault(c) ?? _glyphs['?'];

    public int WidthOf(string text) => text.Sum(c => this[c].Advance);

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public string Fit(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }
        int length = text.Length;
        while (length > 0 && WidthOf(text[..length] + "…") > width)
        {
            length--;
        }
        return text[..length].TrimEnd() + "…";
    }

    private static List<GlyphFont> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var unpacked = new ZLibStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked);
        List<GlyphFont> fonts = [];
        for (int left = reader.ReadByte(); left > 0; left--)
        {
            reader.ReadByte(); // the base line, which the tops already count from
            var font = new GlyphFont(reader.ReadByte());
            for (int glyphs = reader.ReadUInt16(); glyphs > 0; glyphs--)
            {
                char c = (char)reader.ReadUInt16();
                (int width, int height, int advance) = (reader.ReadByte(), reader.ReadByte(), reader.ReadByte());
                (int x, int y) = (reader.ReadSByte(), reader.ReadSByte());
                font._glyphs[c] = new Glyph(width, height, advance, x, y, reader.ReadBytes(width * height));
            }
            fonts.Add(font);
        }
        return fonts;
    }
}
