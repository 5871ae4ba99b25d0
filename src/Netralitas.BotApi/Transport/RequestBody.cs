using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Transport;

/// <summary>The body of a call: serialized once, sent as often as it takes.</summary>
internal sealed class RequestBody
{
    private const int LargestBufferToKeep = 64 * 1024;

    private static readonly MediaTypeHeaderValue s_json = new("application/json"); // without a charset: JSON is UTF-8 by definition

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    private readonly byte[] _json;
    private readonly InputFileStream[] _uploads;

    private RequestBody(byte[] json, InputFileStream[] uploads)
    {
        _json = json;
        _uploads = uploads;
    }

    public bool IsUpload => _uploads.Length > 0;

    /// <summary>A stream that cannot seek is gone once reading it has begun.</summary>
    public bool CanRepeat => Started is false || Array.TrueForAll(_uploads, upload => upload.Content.CanSeek);

    public bool Started { get; set; }

    /// <summary>What the caller's own stream threw while it was read.</summary>
    public Exception? ReadFault { get; set; }

    /// <summary>The body of a call, or null for a call without parameters.</summary>
    public static RequestBody? Of<TResponse>(RequestBase<TResponse> request)
    {
        if (request is ParameterlessRequest<TResponse>)
        {
            return null;
        }

        var uploads = ((IRequestTraits)request).Files.OfType<InputFileStream>().Distinct().ToArray();
        return new RequestBody(Serialize(request), uploads);
    }

    public HttpContent ToHttpContent(Action? onProgress = null, SendWatch? watch = null)
    {
        if (IsUpload)
        {
            return MultipartBody.Create(_json, _uploads, this, onProgress);
        }

        if (watch is not null)
        {
            return new WatchedBody(_json, s_json, watch);
        }

        var content = new ByteArrayContent(_json);
        content.Headers.ContentType = s_json;
        return content;
    }

    // The bytes are copied out at their exact length and not rented: a cancelled send may still be reading them when the buffer is used again.
    private static byte[] Serialize(IRequest request)
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(4096);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
            {
                JsonSerializer.Serialize(writer, request, JsonBotAPI.Options.GetTypeInfo(request.GetType()));
            }

            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            if (buffer.Capacity > LargestBufferToKeep)
            {
                t_buffer = null;
            }

            buffer.Clear(); // also wipes what somebody wrote
        }
    }
}
