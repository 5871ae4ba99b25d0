using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Brings updates to the bot as Telegram does: until it has confirmed each. Several instances take turns, and who does not answer is passed over.</summary>
internal sealed class Deliveries(FakeTelegram telegram, IReadOnlyList<Child> instances, bool webhook) : IDisposable
{
    public const string Secret = "rahasia-beban";
    public const string CeilingWord = "ceiling";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static int s_updates = 1;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 4096, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(60) };
    private int _turn;

    /// <summary>Deliveries that were tried again.</summary>
    public int Repeats { get; private set; }

    public Task SayAsync(long chat, string text, CancellationToken cancellation) =>
        BringAsync(id => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":{{{Now()}}},"chat":{"id":{{{chat}}},"type":"private","first_name":"A"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"A"},"text":{{{JsonSerializer.Serialize(text)}}}}}"""), cancellation);

    public Task PressAsync(long chat, int message, string data, CancellationToken cancellation) =>
        BringAsync(id => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{"id":{{{chat}}},"is_bot":false,"first_name":"A"},"chat_instance":"1","message":{"message_id":{{{message}}},"date":{{{Now()}}},"chat":{"id":{{{chat}}},"type":"private","first_name":"A"},"from":{"id":4242,"is_bot":true,"first_name":"N"},"text":"x"},"data":{{{JsonSerializer.Serialize(data)}}}}}"""), cancellation);

    public void Dispose() => _http.Dispose();

    private async Task BringAsync(Func<int, string> update, CancellationToken cancellation)
    {
        if (!webhook)
        {
            await telegram.Polled.AddAsync(id => Encoding.UTF8.GetBytes(update(id))).WaitAsync(cancellation);
            return;
        }
        byte[] body = Encoding.UTF8.GetBytes(update(Interlocked.Increment(ref s_updates)));
        while (!await PostAsync(body, cancellation))
        {
            Repeats++;
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task<bool> PostAsync(byte[] body, CancellationToken cancellation)
    {
        Child to = instances[(int)((uint)Interlocked.Increment(ref _turn) % instances.Count)];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{to.Address}/telegram/update") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", Secret);
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request, cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
}
