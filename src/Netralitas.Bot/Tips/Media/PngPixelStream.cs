namespace Netralitas.Bot.Tips.Media;

/// <summary>The content of all IDAT chunks in a row, without copying them together.</summary>
internal sealed class PngPixelStream : Stream
{
    private readonly byte[] _png;
    private int _next = PngContainer.Signature.Length;
    private int _at;
    private int _end;

    public PngPixelStream(byte[] png)
    {
        _png = png;
        int at = _next;
        PngChunk.TryRead(png, ref at, out PngChunk header);
        Header = PngHeader.Read(header.Payload) ?? throw new InvalidDataException("PNG without a header");
    }

    public PngHeader Header { get; }

    /// <summary>The last four bytes that were read.</summary>
    public uint LastFour { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end && !MoveOn())
        {
            return 0;
        }
        int count = Math.Min(buffer.Length, _end - _at);
        ReadOnlySpan<byte> part = _png.AsSpan(_at, count);
        part.CopyTo(buffer);
        foreach (byte b in part[Math.Max(0, count - 4)..])
        {
            LastFour = (LastFour << 8) | b;
        }
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool MoveOn()
    {
        int start = _next;
        while (PngChunk.TryRead(_png, ref _next, out PngChunk chunk))
        {
            if (chunk.Is("IDAT"u8) && !chunk.Payload.IsEmpty)
            {
                _at = start + 8;
                _end = _at + chunk.Payload.Length;
                return true;
            }
            start = _next;
        }
        return false;
    }
}
