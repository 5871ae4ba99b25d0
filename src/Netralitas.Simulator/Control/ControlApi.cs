using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Netralitas.Simulator.State;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator.Control;

/// <summary>What the page (and any test over HTTP) can ask and do. People are named by key, chats by id.</summary>
internal sealed class ControlApi(SimulatorServer server, World world)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public async Task HandleAsync(HttpContext context, string[] path)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            if (path is ["files", var id])
                await DownloadAsync(context, id);
            else
                await WriteAsync(context, 200, await AnswerAsync(context, path));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page has gone.
        }
        catch (Exception exception) when (exception is InvalidOperationException or ApiException or KeyNotFoundException or FormatException or JsonException or TimeoutException or OperationCanceledException or NullReferenceException)
        {
            await WriteAsync(context, 400, new JsonObject { ["error"] = exception.Message });
        }
    }

    private async Task<JsonNode> AnswerAsync(HttpContext context, string[] path)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            return path switch
            {
                ["events"] => await EventsAsync(request, context.RequestAborted),
                ["calls"] => new JsonArray([.. server.Calls.Select(CallLog.Line)]),
                ["violations"] => new JsonArray([.. server.Violations.Select(violation => new JsonObject { ["kind"] = violation.Kind, ["detail"] = violation.Detail })]),
                ["pending"] => server.PendingUpdates,
                _ => throw new KeyNotFoundException("Unknown address."),
            };
        }

        if (!HttpMethods.IsPost(request.Method))
            throw new InvalidOperationException("GET or POST.");
        if (path is ["upload"])
            return await UploadAsync(request, context.RequestAborted);
        var body = await ApiRequest.ReadAsync("control", request, context.RequestAborted);
        return await ActAsync(path is [var action] ? action : "", body.Parameters);
    }

    private async Task<JsonNode> ActAsync(string action, JsonObject body)
    {
        switch (action)
        {
            case "say":
                return Id(await Actor(body).SayAsync(Text(body, "text"), Chat(body), Message(body, "reply_to"), (long?)body["topic"]));
            case "edit":
                return Id(await Actor(body).EditAsync(Message(body, "message")!, Text(body, "text")));
            case "delete":
                await Actor(body).DeleteAsync(Message(body, "message")!);
                break;
            case "forward":
                return Id(await Actor(body).ForwardAsync(Message(body, "message")!, world.Chats[body["to"]!.GetValue<long>()]));
            case "press":
                return await PressAsync(body);
            case "block":
                Actor(body).BlockBot();
                break;
            case "unblock":
                Actor(body).UnblockBot();
                break;
            case "reset":
                server.Reset();
                break;
            case "fault":
                server.Fail(Text(body, "method"), Fault.Parse(Text(body, "fault"), (int?)body["number"] ?? 0) ?? throw new KeyNotFoundException("Unknown fault."));
                break;
            case "duplicate":
                return server.DuplicateLast((int?)body["count"] ?? 1);
            default:
                throw new KeyNotFoundException("Unknown action.");
        }

        return new JsonObject { ["ok"] = true };
    }

    private async Task<JsonNode> PressAsync(JsonObject body)
    {
        var answer = await Actor(body).PressDataAsync(Message(body, "message")!, Text(body, "data"));
        return new JsonObject { ["text"] = answer.Text, ["alert"] = answer.ShowAlert, ["url"] = answer.Url };
    }

    private async Task<JsonNode> UploadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await ApiRequest.ReadAsync("control", request, cancellationToken);
        var fields = new JsonObject();
        foreach (var (name, value) in body.Parameters)
            fields[name] = name is "actor" or "caption" ? (string)value! : long.Parse((string)value!, CultureInfo.InvariantCulture);
        var actor = Actor(fields);
        var caption = (string?)fields["caption"];
        SimMessage? last = null;
        var album = body.Files.Count > 1 ? Random.Shared.NextInt64(10_000_000_000_000, long.MaxValue).ToString(CultureInfo.InvariantCulture) : null;
        foreach (var file in body.Files)
        {
            var (chat, reply, topic) = (Chat(fields), Message(fields, "reply_to"), (long?)fields["topic"]);
            last = ImageFormat.Read(file.Bytes) is not null
                ? await actor.SendPhotoAsync(file.Bytes, last is null ? caption : null, chat, reply, topic, album)
                : await actor.SendDocumentAsync(file.Bytes, file.FileName, last is null ? caption : null, chat, reply, topic, file.ContentType ?? "application/octet-stream", album);
        }

        return Id(last ?? throw new InvalidOperationException("No file."));
    }

    private async Task DownloadAsync(HttpContext context, string id)
    {
        SimFile? file;
        lock (world.Gate)
            file = world.Files.GetValueOrDefault(id);
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Only what really is an image is shown; all else must not run in the page's origin.
        var image = ImageFormat.Read(file.Bytes.Span);
        context.Response.ContentType = image?.MimeType ?? "application/octet-stream";
        if (image is null)
            context.Response.Headers.ContentDisposition = new ContentDisposition { FileName = "berkas" }.ToString();
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    /// <summary>Waits until there is something newer than the page knows, then tells all of it.</summary>
    private async Task<JsonNode> EventsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var after = long.TryParse(request.Query["after"], CultureInfo.InvariantCulture, out var version) ? version : 0;
        var epoch = long.TryParse(request.Query["epoch"], CultureInfo.InvariantCulture, out var known) ? known : 0;
        if (epoch == world.Epoch)
        {
            try
            {
                await world.WhenNewerThan(after).WaitAsync(LongestWait, cancellationToken);
            }
            catch (TimeoutException)
            {
                // An empty answer tells the page that the server is still there.
            }
        }

        lock (world.Gate)
            return Snapshot.Write(world, epoch == world.Epoch ? after : 0);
    }

    private SimUser Actor(JsonObject body) => server.User(Text(body, "actor"));

    private SimChat? Chat(JsonObject body)
    {
        lock (world.Gate)
            return body["chat"] is { } id ? world.Chats[id.GetValue<long>()] : null;
    }

    private SimMessage? Message(JsonObject body, string field) => body[field] is { } id
        ? world.Find((Chat(body) ?? Actor(body).Chat).Id, id.GetValue<long>()) ?? throw new InvalidOperationException("The message is gone.")
        : null;

    private static string Text(JsonObject body, string field) => (string?)body[field] ?? throw new FormatException($"{field} is missing.");

    private static JsonObject Id(SimMessage message) => new() { ["id"] = message.Id, ["chat"] = message.ChatId };

    private static Task WriteAsync(HttpContext context, int status, JsonNode json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }
}
