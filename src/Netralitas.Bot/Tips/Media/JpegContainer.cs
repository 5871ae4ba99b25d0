using System.Buffers;
using System.Buffers.Binary;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Baseline and progressive JPEG, segment by segment. Kept: tables, frame, scans. JFIF, Adobe and orientation are
/// written afresh. A colour profile is dropped (its text fields name devices and people), so wide-gamut colours may shift.
/// What follows the first picture's end — a second picture (MPF), a motion photo's video, a trailer — is not looked at.
/// </summary>
internal ref struct JpegContainer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly ArrayBufferWriter<byte> _body;
    private int _at = 2;
    private int _scans;
    private bool _jfif;
    private int _adobe = -1;
    private int _orientation = Orientation.Upright;
    private JpegFrame? _frame;

    private JpegContainer(ReadOnlySpan<byte> source)
    {
        _source = source;
        _body = new ArrayBufferWriter<byte>(source.Length);
    }

    public static CleanResult Rebuild(ReadOnlySpan<byte> source)
    {
        var container = new JpegContainer(source);
        return container.Read() is { } refusal ? new CleanResult.Refused(refusal) : container.Cleaned();
    }

    private Refusal? Read()
    {
        while (NextMarker() is { } marker)
        {
            if (marker == 0xD9)
            {
                return _scans > 0 ? null : Refusal.Broken;
            }
            if (!TryReadSegment(out ReadOnlySpan<byte> payload))
            {
                return Refusal.Broken;
            }
            if (Segment(marker, payload) is { } refusal)
            {
                return refusal;
            }
        }
        return Refusal.Broken;
    }

    /// <summary>Skips fill bytes; null where no marker stands.</summary>
    private byte? NextMarker()
    {
        if (_at >= _source.Length || _source[_at] != 0xFF)
        {
            return null;
        }
        while (_at < _source.Length && _source[_at] == 0xFF)
        {
            _at++;
        }
        return _at < _source.Length ? _source[_at++] : null;
    }

    private bool TryReadSegment(out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (_at + 2 > _source.Length)
        {
            return false;
        }
        int length = BinaryPrimitives.ReadUInt16BigEndian(_source[_at..]);
        if (length < 2 || _at + length > _source.Length)
        {
            return false;
        }
        payload = _source.Slice(_at + 2, length - 2);
        _at += length;
        return true;
    }

    private Refusal? Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        switch (marker)
        {
            case 0xE0:
                _jfif |= payload.StartsWith("JFIF\0"u8) && _scans == 0;
                return null;
            case 0xE1:
                if (_scans == 0 && _orientation == Orientation.Upright && payload.StartsWith("Exif\0\0"u8))
                {
                    _orientation = Orientation.Read(payload);
                }
                return null;
            case 0xEE:
                return Adobe(payload);
            case (>= 0xE2 and <= 0xEF) or 0xFE:
                return null;
            case 0xDB:
                return Keep(marker, payload, JpegTables.AreQuantisation(payload));
            case 0xC4:
                return Keep(marker, payload, JpegTables.AreHuffman(payload));
            case 0xDD:
                return Keep(marker, payload, payload.Length == 2);
            case 0xC0 or 0xC1 or 0xC2:
                return Frame(marker, payload);
            case 0xDA:
                return Scan(marker, payload);
            // Lossless, hierarchical, arithmetic: real JPEG that hardly any viewer opens.
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCF):
                return Refusal.OtherPicture;
            default:
                return Refusal.Broken;
        }
    }

    private Refusal? Adobe(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("Adobe"u8) || _scans > 0)
        {
            return null;
        }
        if (payload.Length < 12 || payload[11] > 2)
        {
            return Refusal.Broken;
        }
        _adobe = payload[11];
        return null;
    }

    private Refusal? Frame(byte marker, ReadOnlySpan<byte> payload)
    {
        if (_frame is not null || JpegFrame.Read(payload) is not { } frame)
        {
            return Refusal.Broken;
        }
        if (!frame.IsEightBit)
        {
            return Refusal.OtherPicture;
        }
        if (!PictureLimits.Allow(frame.Width, frame.Height))
        {
            return frame.Width == 0 || frame.Height == 0 ? Refusal.Broken : Refusal.TooManyPixels;
        }
        _frame = frame;
        return Keep(marker, payload, true);
    }

    private Refusal? Scan(byte marker, ReadOnlySpan<byte> payload)
    {
        if (_frame is null || !_frame.AllowsScan(payload))
        {
            return Refusal.Broken;
        }
        if (++_scans > PictureLimits.MaxScans)
        {
            return Refusal.TooManyPixels;
        }
        Keep(marker, payload, true);
        int length = EntropyLength(_source[_at..]);
        if (length <= 0)
        {
            return Refusal.Broken;
        }
        _body.Write(_source.Slice(_at, length));
        _at += length;
        return null;
    }

    /// <summary>Compressed pixels run up to the first marker that is neither a stuffed byte nor a restart.</summary>
    private static int EntropyLength(ReadOnlySpan<byte> rest)
    {
        int at = 0;
        while (rest[at..].IndexOf((byte)0xFF) is >= 0 and var next)
        {
            at += next;
            if (at + 1 >= rest.Length)
            {
                return -1;
            }
            if (rest[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
            at += 2;
        }
        return -1;
    }

    private readonly Refusal? Keep(byte marker, ReadOnlySpan<byte> payload, bool valid)
    {
        if (!valid)
        {
            return Refusal.Broken;
        }
        Write(_body, marker, payload);
        return null;
    }

    private readonly CleanResult.Cleaned Cleaned()
    {
        var file = new ArrayBufferWriter<byte>(_body.WrittenCount + 128);
        file.Write((ReadOnlySpan<byte>)[0xFF, 0xD8]);
        if (_jfif)
        {
            Write(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        }
        if (_orientation != Orientation.Upright)
        {
            Write(file, 0xE1, [.. "Exif\0\0"u8, .. Orientation.Block(_orientation)]);
        }
        if (_adobe >= 0)
        {
            Write(file, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)_adobe]);
        }
        file.Write(_body.WrittenSpan);
        file.Write((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        return new CleanResult.Cleaned(file.WrittenSpan.ToArray(), EvidenceFormat.Jpeg, _frame!.Width, _frame.Height);
    }

    private static void Write(ArrayBufferWriter<byte> target, byte marker, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = target.GetSpan(4);
        head[0] = 0xFF;
        head[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payload.Length + 2));
        target.Advance(4);
        target.Write(payload);
    }
}
