using System.Buffers;
using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// WebP, chunk by chunk: lossy, lossless, with alpha, animated. Kept: the picture data, the alpha planes, the animation's
/// frames (each cleaned the same way). Orientation is written afresh; EXIF, XMP, colour profile and unknown chunks are dropped.
/// </summary>
internal ref struct WebPContainer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly ArrayBufferWriter<byte> _body;
    private int _orientation = Orientation.Upright;
    private WebPCanvas? _canvas;
    private (int Width, int Height)? _still;
    private bool _animated;
    private bool _alpha;
    private int _frames;
    private long _framePixels;

    private WebPContainer(ReadOnlySpan<byte> source)
    {
        _source = source;
        _body = new ArrayBufferWriter<byte>(source.Length);
    }

    public static CleanResult Rebuild(ReadOnlySpan<byte> source)
    {
        var container = new WebPContainer(source);
        return container.Read() is { } refusal ? new CleanResult.Refused(refusal) : container.Cleaned();
    }

    private Refusal? Read()
    {
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(_source[4..]);
        if (size < 12 || size > _source.Length - 8)
        {
            return Refusal.Broken;
        }
        ReadOnlySpan<byte> rest = _source.Slice(12, (int)size - 4);
        bool first = true;
        while (!rest.IsEmpty)
        {
            if (!WebPChunk.TryRead(ref rest, out WebPChunk chunk))
            {
                return Refusal.Broken;
            }
            if ((chunk.Is("VP8X"u8) && !first ? Refusal.Broken : Chunk(chunk)) is { } refusal)
            {
                return refusal;
            }
            first = false;
        }
        return Complete();
    }

    private readonly Refusal? Complete()
    {
        bool whole = _animated ? _frames > 0 : _still is { } still && (_canvas is null || (_canvas.Width, _canvas.Height) == still);
        return whole && (_canvas is not null || !_alpha) ? null : Refusal.Broken;
    }

    private Refusal? Chunk(scoped WebPChunk chunk)
    {
        if (chunk.Is("VP8X"u8))
        {
            return Canvas(chunk.Payload);
        }
        if (chunk.Is("EXIF"u8))
        {
            _orientation = Orientation.Read(chunk.Payload);
            return null;
        }
        if (chunk.Is("ANIM"u8))
        {
            return Animation(chunk);
        }
        if (chunk.Is("ANMF"u8))
        {
            return Frame(chunk.Payload);
        }
        bool picture = chunk.Is("VP8 "u8) || chunk.Is("VP8L"u8);
        return picture || chunk.Is("ALPH"u8) ? Still(chunk, picture) : null;
    }

    private Refusal? Canvas(scoped ReadOnlySpan<byte> payload)
    {
        _canvas = WebPCanvas.Read(payload);
        return _canvas is null ? Refusal.Broken
            : PictureLimits.Allow(_canvas.Width, _canvas.Height) ? null : Refusal.TooManyPixels;
    }

    private Refusal? Animation(scoped WebPChunk chunk)
    {
        if (_canvas is not { Animated: true } || _animated || _still is not null || chunk.Payload.Length != 6)
        {
            return Refusal.Broken;
        }
        _animated = true;
        WebPChunk.Write(_body, "ANIM"u8, chunk.Payload);
        return null;
    }

    private Refusal? Still(scoped WebPChunk chunk, bool picture)
    {
        // Whatever stands behind a whole picture is a stowaway; beside an animation there is no still one.
        if (_still is not null)
        {
            return null;
        }
        if (_canvas is { Animated: true } || (!picture && (_alpha || chunk.Payload.IsEmpty)))
        {
            return Refusal.Broken;
        }
        if (!picture)
        {
            _alpha = true;
            WebPFrame.WriteAlpha(_body, chunk.Payload);
            return null;
        }
        if (WebPBitstream.SizeOf(chunk) is not { } size || (_alpha && chunk.Is("VP8L"u8)))
        {
            return Refusal.Broken;
        }
        _still = size;
        WebPChunk.Write(_body, chunk.Type, chunk.Payload);
        return PictureLimits.Allow(size.Width, size.Height) ? null : Refusal.TooManyPixels;
    }

    private Refusal? Frame(scoped ReadOnlySpan<byte> payload)
    {
        if (!_animated || _canvas is null || WebPFrame.Read(payload) is not { } frame || frame.Right > _canvas.Width || frame.Bottom > _canvas.Height)
        {
            return Refusal.Broken;
        }
        _frames++;
        // A viewer repaints the canvas for each frame, however small the frame is.
        _framePixels += (long)_canvas.Width * _canvas.Height;
        if (_framePixels > PictureLimits.MaxAnimatedPixels && _frames > 1)
        {
            return Refusal.TooManyPixels;
        }
        WebPChunk.Write(_body, "ANMF"u8, frame.Rebuilt);
        return null;
    }

    private readonly CleanResult.Cleaned Cleaned()
    {
        var file = new ArrayBufferWriter<byte>(_body.WrittenCount + 128);
        file.Write("RIFF\0\0\0\0WEBP"u8);
        if (_canvas is not null)
        {
            WebPChunk.Write(file, "VP8X"u8, _canvas.Payload(_orientation != Orientation.Upright));
        }
        file.Write(_body.WrittenSpan);
        if (_canvas is not null && _orientation != Orientation.Upright)
        {
            WebPChunk.Write(file, "EXIF"u8, Orientation.Block(_orientation));
        }
        byte[] bytes = file.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        (int width, int height) = _canvas is null ? _still!.Value : (_canvas.Width, _canvas.Height);
        return new CleanResult.Cleaned(bytes, EvidenceFormat.WebP, width, height);
    }
}
