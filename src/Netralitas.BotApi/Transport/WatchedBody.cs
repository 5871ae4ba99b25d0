using System.Net;
using System.Net.Http.Headers;

namespace Telegram.Bot.Transport;

/// <summary>A body that says when it leaves.</summary>
internal sealed class WatchedBody : HttpContent
{
    private readonly byte[] _json;
    private readonly SendWatch _watch;

    public WatchedBody(byte[] json, MediaTypeHeaderValue type, SendWatch watch)
    {
        (_json, _watch) = (json, watch);
        Headers.ContentType = type;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _watch.Leaving();
        return stream.WriteAsync(_json, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
