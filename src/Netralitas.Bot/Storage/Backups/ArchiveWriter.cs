namespace Netralitas.Bot.Storage.Backups;

/// <summary>Seals what is written, piece by piece.</summary>
internal sealed class ArchiveWriter(Stream output, ArchiveCipher cipher) : Stream
{
    private readonly byte[] _piece = new byte[ArchiveCipher.PieceBytes];
    private int _filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _piece.Length)
            {
                output.Write(cipher.Seal(_piece, last: false));
                _filled = 0;
            }
            int taken = Math.Min(buffer.Length, _piece.Length - _filled);
            buffer[..taken].CopyTo(_piece.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Writes the last piece; without it the archive counts as cut off.</summary>
    public void Finish() => output.Write(cipher.Seal(_piece.AsSpan(0, _filled), last: true));

    public override void Flush()
    {
        // Pieces are written when they are full.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
