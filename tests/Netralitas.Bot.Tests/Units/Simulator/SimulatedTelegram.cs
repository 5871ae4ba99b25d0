using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Units.Simulator;

/// <summary>A simulator and a bare HTTP client in the place of the bot.</summary>
internal sealed class SimulatedTelegram : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private SimulatedTelegram(SimulatorServer server)
    {
        Server = server;
    }

    public SimulatorServer Server { get; }

    public SteppedTime Time { get; private init; } = new();

    public SimUser Sari => Server.User("asn");

    public SimUser Budi => Server.User("citizen");

    public SimUser Rina => Server.User("moderator");

    public SimChat Moderators => Server.Group("Moderator Netralitas");

    public SimChat Office => Server.Group("Kantor Dinas");

    public static async Task<SimulatedTelegram> StartAsync(Func<SimulatorOptions, SimulatorOptions>? configure = null)
    {
        var time = new SteppedTime();
        var options = new SimulatorOptions { Url = "http://127.0.0.1:0", TimeProvider = time };
        return new(await SimulatorServer.StartAsync(configure?.Invoke(options) ?? options, CancellationToken.None)) { Time = time };
    }

    public Uri Method(string method) => new(Server.BaseAddress, $"/bot{Server.Token}/{method}");

    public async Task<JsonObject> CallAsync(string method, object? parameters = null)
    {
        using var response = await _http.PostAsJsonAsync(Method(method), parameters ?? new { });
        var answer = (JsonObject)(await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal((int?)answer["error_code"] ?? 200, (int)response.StatusCode);
        return answer;
    }

    public Task<HttpResponseMessage> PostAsync(string method, HttpContent content) => _http.PostAsync(Method(method), content);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(Server.BaseAddress, path));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<JsonNode> ResultAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return answer["result"]!;
    }

    public async Task<string> ErrorAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.False((bool)answer["ok"]!, answer.ToJsonString());
        return (string)answer["description"]!;
    }

    /// <summary>The updates that wait now, confirmed at once.</summary>
    public async Task<List<JsonObject>> TakeUpdatesAsync()
    {
        var updates = ((JsonArray)await ResultAsync("getUpdates")).OfType<JsonObject>().ToList();
        if (updates.Count > 0)
            await ResultAsync("getUpdates", new { offset = (long)updates[^1]["update_id"]! + 1 });
        return updates;
    }

    public async Task<JsonNode> SendAsync(SimChat chat, string text, object? markup = null) => markup is null
        ? await ResultAsync("sendMessage", new { chat_id = chat.Id, text, parse_mode = "HTML" })
        : await ResultAsync("sendMessage", new { chat_id = chat.Id, text, parse_mode = "HTML", reply_markup = markup });

    public static object Buttons(string label, string data) => new { inline_keyboard = new[] { new[] { new { text = label, callback_data = data } } } };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
