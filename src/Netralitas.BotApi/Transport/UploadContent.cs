using System.Buffers;
using System.Net;
using Telegram.Bot.Types;

namespace Telegram.Bot.Transport;

/// <summary>A stream as a part of a body. It is passed on piece by piece, rewound before a repeat, and left open.</summary>
internal sealed class UploadContent(InputFileStream file, RequestBody body, Action? onProgress) : HttpContent
{
    private const int PieceLength = 64 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        body.Started = true;
        file.Rewind();
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        while (await ReadAsync(piece, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            await stream.WriteAsync(piece.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            onProgress?.Invoke();
        }

        ArrayPool<byte>.Shared.Return(piece, clearArray: true); // only on success: after a failure somebody may still be reading it
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }

    private async ValueTask<int> ReadAsync(byte[] piece, CancellationToken cancellationToken)
    {
        try
        {
            return await file.Content.ReadAsync(piece, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            body.ReadFault = fault;
            throw;
        }
    }
}
