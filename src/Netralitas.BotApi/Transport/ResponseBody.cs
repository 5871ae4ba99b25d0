using System.Buffers;

namespace Telegram.Bot.Transport;

/// <summary>The body of an answer in a rented buffer.</summary>
internal struct ResponseBody
{
    private const int Largest = 32 * 1024 * 1024;

    private byte[] _buffer;

    private ResponseBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        Length = length;
    }

    public int Length { get; }

    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > Largest)
        {
            throw new InvalidDataException("an answer that large is none of the Bot API");
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(announced + 1 ?? 16 * 1024)); // one more, so that the end shows without growing
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            length += count;
            if (length > Largest)
            {
                throw new InvalidDataException("an answer that large is none of the Bot API");
            }

            if (length == buffer.Length)
            {
                buffer = Grow(buffer);
            }
        }

        return new ResponseBody(buffer, length);
    }

    /// <summary>Gives the buffer back. Only when nothing reads it any more, and wiped: somebody wrote it.</summary>
    public void Return()
    {
        _buffer.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}
