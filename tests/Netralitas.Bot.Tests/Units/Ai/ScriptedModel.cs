using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Ai;

/// <summary>A request as it arrived.</summary>
internal sealed record ModelRequest(string Path, string Authorization, string Body)
{
    private JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>All that the model was told, as text.</summary>
    public string Told => string.Join('\n', Json["messages"]?.AsArray().Select(m => TextOf(m!["content"]!)) ?? Json["input"]!.AsArray().Select(i => (string)i!));

    /// <summary>What the last message says.</summary>
    public string Last => TextOf(Json["messages"]!.AsArray()[^1]!["content"]!);

    /// <summary>The composed text of a request to re-word, or null for a request to choose.</summary>
    public string? Composed => Last.IndexOf("Penjelasan:\n", StringComparison.Ordinal) is >= 0 and var at ? Last[(at + "Penjelasan:\n".Length)..] : null;

    /// <summary>The ids of the closed list of a request to choose.</summary>
    public string[] Ids => [.. JsonNode.Parse(Last)!["kartu"]!.AsArray().Select(k => (string)k!["id"]!)];

    private static string TextOf(JsonNode content) => content is JsonArray parts ? string.Concat(parts.Select(p => (string?)p!["text"])) : (string)content!;
}

/// <summary>An OpenAI-compatible endpoint over real HTTP that says and does what the test wants, well or badly.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private const int Dimensions = 64;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();

    private ScriptedModel(WebApplication app) => _app = app;

    /// <summary>Answers a chat request; by default it echoes nothing useful.</summary>
    public Func<ModelRequest, HttpContext, Task> OnChat { get; set; } = (_, context) => SayAsync(context, "baik");

    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    public string Url => _app.Urls.First() + "/v1";

    public static async Task<ScriptedModel> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new ScriptedModel(builder.Build());
        model._app.MapPost("/v1/chat/completions", async (HttpContext context) => await model.OnChat(await model.ReadAsync(context), context));
        model._app.MapPost("/v1/embeddings", async (HttpContext context) => await EmbedAsync(await model.ReadAsync(context), context));
        await model._app.StartAsync();
        return model;
    }

    /// <summary>From now on every chat request gets this answer.</summary>
    public void Says(Func<ModelRequest, string> answer) => OnChat = (request, context) => SayAsync(context, answer(request));

    /// <summary>Answers as it was asked: in one piece, or word by word as server-sent events.</summary>
    public static async Task SayAsync(HttpContext context, string text, string? finish = "stop", bool done = true)
    {
        if (!context.Items.ContainsKey("stream"))
        {
            await context.Response.WriteAsJsonAsync(new
            {
                id = "c",
                @object = "chat.completion",
                created = 1,
                model = "m",
                choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
                usage = new { prompt_tokens = 7, completion_tokens = 3, total_tokens = 10 },
            });
            return;
        }
        context.Response.ContentType = "text/event-stream";
        for (int at = 0; at < text.Length;)
        {
            int space = text.IndexOf(' ', at);
            int end = space < 0 ? text.Length : space + 1;
            await EventAsync(context, new { content = text[at..end] }, null);
            at = end;
        }
        if (finish is not null)
        {
            await EventAsync(context, new { }, finish);
        }
        if (done)
        {
            await context.Response.WriteAsync("data: [DONE]\n\n");
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task EventAsync(HttpContext context, object delta, string? finish)
    {
        string json = JsonSerializer.Serialize(new { id = "c", @object = "chat.completion.chunk", created = 1, model = "m", choices = new[] { new { index = 0, delta, finish_reason = finish } } });
        await context.Response.WriteAsync($"data: {json}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private async Task<ModelRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new ModelRequest(context.Request.Path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync(context.RequestAborted));
        _requests.Enqueue(request);
        if (JsonNode.Parse(request.Body)!["stream"]?.GetValue<bool>() == true)
        {
            context.Items["stream"] = true;
        }
        return request;
    }

    /// <summary>A vector that counts words: texts with the same words are near to each other.</summary>
    private static Task EmbedAsync(ModelRequest request, HttpContext context)
    {
        string[] texts = [.. JsonNode.Parse(request.Body)!["input"]!.AsArray().Select(i => (string)i!)];
        var data = texts.Select((text, index) =>
        {
            float[] vector = new float[Dimensions];
            foreach (string word in TextCleaner.Tokens(text))
            {
                vector[word.Aggregate(7, (hash, c) => unchecked((hash * 31) + c)) & (Dimensions - 1)] += 1;
            }
            return new { @object = "embedding", index, embedding = Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)) };
        });
        return context.Response.WriteAsJsonAsync(new { @object = "list", model = "e", data, usage = new { prompt_tokens = 1, total_tokens = 1 } });
    }
}
