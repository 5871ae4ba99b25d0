using System.Buffers;
using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// PNG, chunk by chunk. Kept: header, palette, transparency, pixels and the four small colour chunks of fixed length.
/// Orientation is written afresh. Text, time, EXIF, colour profiles, physical size and every unknown chunk are dropped.
/// </summary>
internal ref struct PngContainer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly ArrayBufferWriter<byte> _colours = new();
    private readonly ArrayBufferWriter<byte> _palette = new();
    private readonly ArrayBufferWriter<byte> _pixels;
    private int _at = Signature.Length;
    private int _orientation = Orientation.Upright;
    private int _paletteEntries;
    private bool _transparent;
    private bool _pixelsEnded;
    private PngHeader? _header;

    private PngContainer(ReadOnlySpan<byte> source)
    {
        _source = source;
        _pixels = new ArrayBufferWriter<byte>(source.Length);
    }

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static CleanResult Rebuild(ReadOnlySpan<byte> source)
    {
        var container = new PngContainer(source);
        return container.Read() is { } refusal ? new CleanResult.Refused(refusal) : container.Cleaned();
    }

    private Refusal? Read()
    {
        while (PngChunk.TryRead(_source, ref _at, out PngChunk chunk))
        {
            if (_header is null != chunk.Is("IHDR"u8))
            {
                return Refusal.Broken;
            }
            if (chunk.Is("IEND"u8))
            {
                return chunk.Payload.IsEmpty && chunk.IsIntact && _pixels.WrittenCount > 0 && HasItsPalette ? null : Refusal.Broken;
            }
            if (Chunk(chunk) is { } refusal)
            {
                return refusal;
            }
        }
        return Refusal.Broken;
    }

    private readonly bool HasItsPalette => !_header!.IsIndexed || _paletteEntries > 0;

    private Refusal? Chunk(scoped PngChunk chunk)
    {
        if (chunk.Is("IDAT"u8))
        {
            return Pixels(chunk);
        }
        _pixelsEnded = _pixels.WrittenCount > 0;
        if (chunk.Is("IHDR"u8))
        {
            return Header(chunk);
        }
        if (chunk.Is("PLTE"u8))
        {
            return Palette(chunk);
        }
        if (chunk.Is("tRNS"u8))
        {
            return Transparency(chunk);
        }
        if (chunk.Is("acTL"u8))
        {
            return Refusal.AnimatedPng;
        }
        if (chunk.Is("eXIf"u8))
        {
            _orientation = Orientation.Read(chunk.Payload);
            return null;
        }
        if (FixedLength(chunk) is { } length)
        {
            return Colour(chunk, length);
        }
        return chunk.IsCritical ? Refusal.Broken : null;
    }

    private Refusal? Header(scoped PngChunk chunk)
    {
        if (!chunk.IsIntact || PngHeader.Read(chunk.Payload) is not { } header)
        {
            return Refusal.Broken;
        }
        _header = header;
        return PictureLimits.Allow(header.Width, header.Height) ? null : Refusal.TooManyPixels;
    }

    private Refusal? Palette(scoped PngChunk chunk)
    {
        if (!chunk.IsIntact || _pixelsEnded || _paletteEntries > 0 || chunk.Payload.Length % 3 != 0 || chunk.Payload.Length / 3 is 0 or > 256)
        {
            return Refusal.Broken;
        }
        _paletteEntries = chunk.Payload.Length / 3;
        // A palette beside true colours only suggests; it is not needed to show the picture.
        if (_header!.IsIndexed)
        {
            chunk.WriteTo(_palette);
        }
        return null;
    }

    private Refusal? Transparency(scoped PngChunk chunk)
    {
        int length = chunk.Payload.Length;
        bool fits = _header!.ColourType switch
        {
            0 => length == 2,
            2 => length == 6,
            3 => length > 0 && length <= _paletteEntries,
            _ => false,
        };
        if (!chunk.IsIntact || !fits || _transparent || _pixelsEnded)
        {
            return Refusal.Broken;
        }
        _transparent = true;
        chunk.WriteTo(_palette);
        return null;
    }

    private readonly Refusal? Pixels(scoped PngChunk chunk)
    {
        if (!chunk.IsIntact || _pixelsEnded)
        {
            return Refusal.Broken;
        }
        if (!chunk.Payload.IsEmpty)
        {
            chunk.WriteTo(_pixels);
        }
        return null;
    }

    private static int? FixedLength(scoped PngChunk chunk) =>
        chunk.Is("sRGB"u8) ? 1 : chunk.Is("gAMA"u8) ? 4 : chunk.Is("cICP"u8) ? 4 : chunk.Is("cHRM"u8) ? 32 : null;

    /// <summary>A damaged, doubled or late colour chunk is left out: the picture is whole without it.</summary>
    private readonly Refusal? Colour(scoped PngChunk chunk, int length)
    {
        if (chunk.IsIntact && chunk.Payload.Length == length && _pixels.WrittenCount == 0 && _paletteEntries == 0 && _colours.WrittenSpan.IndexOf(chunk.Type) < 0)
        {
            chunk.WriteTo(_colours);
        }
        return null;
    }

    private readonly CleanResult.Cleaned Cleaned()
    {
        var file = new ArrayBufferWriter<byte>(_pixels.WrittenCount + _palette.WrittenCount + _colours.WrittenCount + 128);
        file.Write(Signature);
        PngChunk.Write(file, "IHDR"u8, _header!.Payload);
        file.Write(_colours.WrittenSpan);
        if (_orientation != Orientation.Upright)
        {
            PngChunk.Write(file, "eXIf"u8, Orientation.Block(_orientation));
        }
        file.Write(_palette.WrittenSpan);
        file.Write(_pixels.WrittenSpan);
        PngChunk.Write(file, "IEND"u8, []);
        return new CleanResult.Cleaned(file.WrittenSpan.ToArray(), EvidenceFormat.Png, _header.Width, _header.Height);
    }
}
