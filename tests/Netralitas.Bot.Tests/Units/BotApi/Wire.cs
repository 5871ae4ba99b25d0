using System.Net;
using System.Text;
using Netralitas.Bot.Tests.Support;
using Telegram.Bot;

namespace Netralitas.Bot.Tests.Units.BotApi;

/// <summary>Stands for the network: answers as it was told, in order, and keeps what was asked.</summary>
internal sealed class Wire : HttpMessageHandler
{
    public const string Token = "4242:AAsecret-SECRET_secret";

    private readonly Queue<Func<Task<HttpResponseMessage>>> _answers = new();

    public List<Asked> Requests { get; } = [];

    public FakeTime Time { get; } = new();

    public TelegramBotClientOptions Options => field ??= new(Token) { TimeProvider = Time, Jitter = () => 0 };

    public TelegramBotClient Client => field ??= new(Options, new HttpClient(this, disposeHandler: false));

    public string LastBody => Requests[^1].Body;

    public Wire Answers(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
    {
        _answers.Enqueue(() => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        }));
        return this;
    }

    public Wire Answers(byte[] body)
    {
        _answers.Enqueue(() => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(body) }));
        return this;
    }

    public Wire AnswersResult(string result) => Answers($$"""{"ok":true,"result":{{result}}}""");

    public Wire AnswersMessage() => AnswersResult("""{"message_id":7,"date":1764000000,"chat":{"id":5,"type":"private"}}""");

    public Wire Floods(int seconds) => Answers(
        $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}""",
        HttpStatusCode.TooManyRequests);

    public Wire BadGateway() => Answers("<html><head><title>502 Bad Gateway</title></head></html>", HttpStatusCode.BadGateway, "text/html");

    public Wire Throws(Exception exception)
    {
        _answers.Enqueue(() => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new(
            request.Method,
            request.RequestUri!,
            body ?? "",
            request.Content?.Headers.ContentType?.ToString(),
            request.Content?.Headers.ContentLength));
        if (_answers.Count == 0)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken); // says nothing
        }

        return await _answers.Dequeue()();
    }

    internal sealed record Asked(HttpMethod HttpMethod, Uri Address, string Body, string? ContentType, long? ContentLength)
    {
        public string Method => Address.Segments[^1];
    }
}
