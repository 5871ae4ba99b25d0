namespace Netralitas.Bot.Storage.Backups;

/// <summary>Opens what was sealed, piece by piece; a piece is given out only when it is known to be whole.</summary>
internal sealed class ArchiveReader(Stream input, ArchiveCipher cipher) : Stream
{
    private readonly byte[] _sealed = new byte[ArchiveCipher.PieceBytes + ArchiveCipher.TagBytes];
    private ReadOnlyMemory<byte> _plain;
    private bool _ended;

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
        while (_plain.IsEmpty && !_ended)
        {
            int count = input.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
            _ended = input.Position >= input.Length;
            _plain = cipher.Open(_sealed.AsSpan(0, count), _ended);
        }
        int taken = Math.Min(buffer.Length, _plain.Length);
        _plain.Span[..taken].CopyTo(buffer);
        _plain = _plain[taken..];
        return taken;
    }

    /// <summary>Reads what is left, so that a cut or changed end is noticed.</summary>
    public void ReadToEnd()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
