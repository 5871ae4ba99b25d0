using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Transport;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>
/// The client. It waits when Telegram asks for it, tries again after failures of the network, and logs nothing: the token is part of every
/// address, so that a line about a request would give the bot away.
/// </summary>
public class TelegramBotClient : ITelegramBotClient
{
    /// <summary>What a long poll may take beyond the time that it was asked to wait.</summary>
    private static readonly TimeSpan s_pollMargin = TimeSpan.FromSeconds(20);

    private readonly TelegramBotClientOptions _options;
    private readonly HttpMessageInvoker _http; // an HttpClient only where one was given: it costs more and does nothing here
    private readonly CancellationToken _stopping;
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);

    /// <summary>A client with options.</summary>
    /// <param name="options">Token, server, patience.</param>
    /// <param name="httpClient">
    /// In place of the client's own. Its time-out must be longer than a long poll, and nothing in it may log or trace addresses.
    /// </param>
    /// <param name="cancellationToken">Ends all calls.</param>
    public TelegramBotClient(TelegramBotClientOptions options, HttpClient? httpClient = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _http = httpClient ?? CreateInvoker();
        _stopping = cancellationToken;
    }

    /// <summary>A client for Telegram's own server.</summary>
    public TelegramBotClient(string token, HttpClient? httpClient = default, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken)
    {
    }

    /// <inheritdoc/>
    public long BotId => _options.BotId;

    /// <inheritdoc/>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <inheritdoc/>
    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var traits = request as IRequestTraits;
        var (pace, chat) = traits is null ? (null, null) : (_options.Pace, (request as IChatTargetable)?.ChatId);
        var body = request is RequestBase<TResponse> known ? RequestBody.Of(known) : null;
        var patience = new Patience(_options, traits?.RetriesFailures ?? true, traits?.EffectRepeats ?? true);
        var watch = traits is { EffectRepeats: true } ? SendWatch.Current : null;
        while (true)
        {
            if (pace is not null)
            {
                await pace.EnterAsync(traits!, chat, cancellationToken).ConfigureAwait(false);
            }

            var begun = Stopwatch.GetTimestamp();
            var (result, failure) = await AttemptAsync(request, traits, body, watch, cancellationToken).ConfigureAwait(false);
            TelegramMeter.Note(failure?.Kind, traits is { WaitSeconds: > 0 } ? null : Stopwatch.GetElapsedTime(begun));
            if (failure is null)
            {
                return result!;
            }

            if (failure.Kind is FailureKind.Flood or FailureKind.Undone || failure.Exception is ApiRequestException)
            {
                watch?.HadNoEffect();
            }

            var isHeld = failure.Kind == FailureKind.Flood && pace?.Flooded(traits, chat, failure.RetryAfter) is true;
            if (body is { CanRepeat: false } || patience.Next(failure) is not { } wait)
            {
                throw failure.Exception;
            }

            await Task.Delay(isHeld ? TimeSpan.Zero : wait, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DownloadFile(file.FilePath ?? throw new ArgumentException("The file has no path: call getFile first", nameof(file)), destination, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var address = FileAddress(filePath);
        var patience = new Patience(_options, retriesFailures: true, effectRepeats: false);
        while (true)
        {
            var (begun, failure) = await AttemptDownloadAsync(address, destination, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                return;
            }

            if (begun || patience.Next(failure) is not { } wait)
            {
                throw failure.Exception;
            }

            await Task.Delay(wait, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(TResponse? Result, Failure? Failure)> AttemptAsync<TResponse>(
        IRequest<TResponse> request,
        IRequestTraits? traits,
        RequestBody? body,
        SendWatch? watch,
        CancellationToken cancellationToken)
    {
        var method = request.MethodName;
        using var deadline = new Deadline(Limit(traits), _options.TimeProvider, _stopping, cancellationToken);
        HttpStatusCode? status = null;
        try
        {
            using var message = new HttpRequestMessage(request.HttpMethod, Address(method))
            {
                Content = body is not null ? body.ToHttpContent(body.IsUpload ? deadline.Extend : null, watch) : request.ToHttpContent(),
            };
            using var response = await SendAsync(message, deadline.Token).ConfigureAwait(false);
            status = response.StatusCode;
            var bytes = await ResponseBody.ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            var answer = ApiAnswer<TResponse>.Read(bytes.Bytes);
            bytes.Return();
            return Judge(method, response.StatusCode, answer);
        }
        catch (Exception problem)
        {
            return (default, Explain(method, problem, status, body, deadline, cancellationToken));
        }
    }

    private (TResponse? Result, Failure? Failure) Judge<TResponse>(string method, HttpStatusCode status, ApiAnswer<TResponse> answer)
    {
        switch (answer)
        {
            case { Ok: true, HasResult: true, IsBroken: false }:
                return (answer.Result, null);

            case { Ok: false, IsBroken: false }:
                return (default, Refusal(status, answer.Description, answer.ErrorCode, answer.Parameters));

            case { Ok: null, IsBroken: false }:
                return (default, Foreign(method, status));

            default:
                // A truncated answer, or one without its result. With a good status the call was carried out.
                var what = answer.IsBroken ? "an answer that cannot be read" : "an answer without a result";
                var kind = (int)status < 300 ? FailureKind.Done : (int)status >= 500 ? FailureKind.Undone : FailureKind.Final;
                return (default, new Failure(kind, new RequestException($"{method}: {what} from {_options.Host} (status {(int)status})", status)));
        }
    }

    private Failure Refusal(HttpStatusCode status, string? description, int errorCode, ResponseParameters? parameters)
    {
        var code = errorCode != 0 ? errorCode : (int)status;
        var exception = new ApiRequestException(WithoutToken(description ?? $"Error {code}"), code, parameters);
        return code switch
        {
            429 => new Failure(FailureKind.Flood, exception, TimeSpan.FromSeconds(Math.Max(1, parameters?.RetryAfter ?? 1))),
            >= 500 => new Failure(FailureKind.Undone, exception),
            _ => new Failure(FailureKind.Final, exception),
        };
    }

    /// <summary>
    /// A page of something in between: a proxy, a gateway, a hotel's sign-in. Telegram never saw the call, so that a good status of such a page
    /// is not passed on: it would say that the call was carried out.
    /// </summary>
    private Failure Foreign(string method, HttpStatusCode status) => new(
        (int)status is < 300 or 429 or >= 500 ? FailureKind.Undone : FailureKind.Final,
        new RequestException(
            $"{method}: {_options.Host} gave no answer of the Bot API (status {(int)status})",
            (int)status < 300 ? HttpStatusCode.BadGateway : status));

    /// <summary>
    /// What became of an attempt that threw. The exception itself is dropped: the transport may have put the address into it.
    /// </summary>
    private Failure Explain(
        string method,
        Exception problem,
        HttpStatusCode? status,
        RequestBody? body,
        Deadline deadline,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _stopping.ThrowIfCancellationRequested();
        if (deadline.Expired)
        {
            return new(FailureKind.Final, new RequestException($"{method}: no answer from {_options.Host} in time"));
        }

        if (body?.ReadFault is { } fault)
        {
            return new(FailureKind.Final, new RequestException($"{method}: the file to upload could not be read", fault));
        }

        return problem switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } unconnected =>
                new(FailureKind.Undone, Unconnected($"{method}: no connection to {_options.Host} ({Cause(unconnected)})", unconnected.HttpRequestError)),
            OperationCanceledException => new(FailureKind.Undone, Unconnected($"{method}: no connection to {_options.Host} in time", HttpRequestError.ConnectionError)),
            HttpRequestException or IOException when status is null =>
                new(FailureKind.Doubtful, new RequestException($"{method}: the connection to {_options.Host} broke ({Cause(problem)})")),
            HttpRequestException or IOException when (int)status.Value < 300 =>
                new(FailureKind.Done, new RequestException($"{method}: the connection to {_options.Host} broke within the answer ({Cause(problem)})", status.Value)),
            HttpRequestException or IOException =>
                new(FailureKind.Undone, new RequestException($"{method}: the connection to {_options.Host} broke within the answer ({Cause(problem)})", status.Value)),
            _ => new(FailureKind.Final, new RequestException($"{method}: failed with {problem.GetType().Name}")),
        };
    }

    private async Task<(bool Begun, Failure? Failure)> AttemptDownloadAsync(Uri address, Stream destination, CancellationToken cancellationToken)
    {
        const string Download = "download";
        using var deadline = new Deadline(Timeout, _options.TimeProvider, _stopping, cancellationToken);
        var begun = false;
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await SendAsync(message, deadline.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return (begun, await ReadRefusalAsync(Download, response, deadline.Token).ConfigureAwait(false));
            }

            (destination as BoundedStream)?.Expect(response.Content.Headers.ContentLength ?? 0);
            var source = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            await using var _ = source.ConfigureAwait(false);
            var piece = new byte[64 * 1024];
            while (await source.ReadAsync(piece, deadline.Token).ConfigureAwait(false) is var count and > 0)
            {
                begun = true;
                try
                {
                    await destination.WriteAsync(piece.AsMemory(0, count), deadline.Token).ConfigureAwait(false);
                }
                catch (Exception problem) when (problem is not OperationCanceledException and not FileTooLargeException)
                {
                    throw new DestinationException(problem);
                }

                deadline.Extend();
            }

            return (begun, null);
        }
        catch (FileTooLargeException)
        {
            throw;
        }
        catch (DestinationException problem)
        {
            // The caller's own stream; its exception is the caller's too.
            return (true, new Failure(FailureKind.Final, new RequestException($"{Download}: the destination could not be written", problem.InnerException!)));
        }
        catch (Exception problem)
        {
            return (begun, Explain(Download, problem, status: null, body: null, deadline, cancellationToken));
        }
    }

    private async Task<Failure> ReadRefusalAsync(string method, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var answer = ApiAnswer<bool>.Read(bytes.Bytes);
        bytes.Return();
        return answer is { Ok: false, IsBroken: false }
            ? Refusal(response.StatusCode, answer.Description, answer.ErrorCode, answer.Parameters)
            : Foreign(method, response.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => _http is HttpClient client
        ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : _http.SendAsync(message, cancellationToken);

    private TimeSpan Limit(IRequestTraits? traits) => traits is { WaitSeconds: > 0 and var seconds }
        ? TimeSpan.FromSeconds(seconds) + (Timeout < s_pollMargin && Timeout > TimeSpan.Zero ? Timeout : s_pollMargin)
        : Timeout;

    // Always absolute: "bot123:abc/getMe" on its own is read as an address with the scheme "bot123".
    private Uri Address(string method) =>
        _addresses.GetOrAdd(method, static (method, options) => new Uri($"{options.BaseRequestUrl}/{method}"), _options);

    private Uri FileAddress(string filePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(filePath);
        var segments = filePath.Split('/');
        if (Array.Exists(segments, static segment => segment is "." or ".."))
        {
            throw new ArgumentException("A file path does not climb", nameof(filePath));
        }

        return new Uri($"{_options.BaseFileUrl}/{string.Join('/', segments.Select(Uri.EscapeDataString))}");
    }

    private string WithoutToken(string text) => text.Replace(_options.Token, "<token>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind of the transport's failure goes along in an exception of our own, so that callers can tell that nothing was done.</summary>
    private static RequestException Unconnected(string message, HttpRequestError error) => new(message, new HttpRequestException(error));

    private static string Cause(Exception problem) => problem switch
    {
        HttpRequestException { InnerException: SocketException socket } => socket.SocketErrorCode.ToString(),
        HttpRequestException { InnerException: IOException { InnerException: SocketException socket } } => socket.SocketErrorCode.ToString(),
        HttpRequestException http => http.HttpRequestError.ToString(),
        HttpIOException io => io.HttpRequestError.ToString(),
        _ => problem.GetType().Name,
    };

    private static HttpMessageInvoker CreateInvoker() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // would carry the token to wherever it is told to go
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change of address is noticed
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ActivityHeadersPropagator = null, // no trace spans: they carry the address, and so the token
    });

    private sealed class DestinationException(Exception inner) : Exception(null, inner);
}
