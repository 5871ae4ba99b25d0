using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Benchmarks.Loads;

/// <summary>
/// <c>ceiling</c>: the least that a bot in .NET can do: Kestrel or a long poll, the chat read out of the update, and one or more calls by HttpClient.
/// It keeps nothing, knows nothing and would lose everything in a crash.
/// </summary>
internal static class Ceiling
{
    public const string Sign = "ceiling is ready";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static Command Create()
    {
        var api = new Option<string>("--api") { Required = true };
        var listen = new Option<string>("--listen") { DefaultValueFactory = _ => "" };
        var calls = new Option<int>("--calls") { DefaultValueFactory = _ => 1 };
        var command = new Command("ceiling", "The bare minimum that load compares with; started by it") { api, listen, calls };
        command.SetAction((parsed, cancellation) => RunAsync(
            $"{parsed.GetValue(api)}/bot{FakeTelegram.Token}", parsed.GetValue(listen)!, parsed.GetValue(calls), cancellation));
        return command;
    }

    private static async Task RunAsync(string api, string listen, int calls, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromMinutes(2) };
        if (listen.Length == 0)
        {
            await PollAsync(http, api, calls, cancellation);
            return;
        }
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(listen);
        await using WebApplication app = builder.Build();
        app.MapPost("/telegram/update", async (HttpContext context) =>
        {
            using JsonDocument update = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await SendAsync(http, api, ChatOf(update.RootElement), calls);
        });
        await app.StartAsync(cancellation);
        Console.WriteLine(Sign);
        await app.WaitForShutdownAsync(cancellation);
    }

    private static async Task PollAsync(HttpClient http, string api, int calls, CancellationToken cancellation)
    {
        Console.WriteLine(Sign);
        for (int offset = 0; !cancellation.IsCancellationRequested;)
        {
            using var ask = new StringContent($$"""{"offset":{{offset}},"limit":100,"timeout":20}""", Json);
            using HttpResponseMessage answer = await http.PostAsync(new Uri($"{api}/getUpdates"), ask, cancellation);
            using JsonDocument page = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            foreach (JsonElement update in page.RootElement.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt32() + 1;
                long chat = ChatOf(update);
                _ = SendAsync(http, api, chat, calls);
            }
        }
    }

    private static long ChatOf(JsonElement update) =>
        (update.TryGetProperty("callback_query", out JsonElement query) ? query : update).GetProperty("message").GetProperty("chat").GetProperty("id").GetInt64();

    private static async Task SendAsync(HttpClient http, string api, long chat, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"chat_id":{{chat}},"text":"{{Deliveries.CeilingWord}}"}"""));
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = Json;
            using HttpResponseMessage answer = await http.PostAsync(new Uri($"{api}/sendMessage"), content);
            await answer.Content.ReadAsByteArrayAsync();
        }
    }
}
