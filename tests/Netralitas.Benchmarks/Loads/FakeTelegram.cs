using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Netralitas.Benchmarks.Loads;

/// <summary>A Bot API server that does no more than it must, so that what is measured is the bot: it notes what comes, and says yes.</summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    public const string Token = "4242:AAload_AAload_AAload_AAload_AAload";
    public const long Moderators = -1002000000001;

    private const string Administrator =
        """{"status":"administrator","user":{"id":4242,"is_bot":true,"first_name":"Netralitas"},"can_be_edited":false,"is_anonymous":false,"can_manage_chat":true,"can_delete_messages":true,"can_manage_video_chats":true,"can_restrict_members":true,"can_promote_members":true,"can_change_info":true,"can_invite_users":true,"can_pin_messages":true,"can_manage_topics":true,"can_post_stories":true,"can_edit_stories":true,"can_delete_stories":true}""";

    private static readonly byte[] True = """{"ok":true,"result":true}"""u8.ToArray();

    private readonly WebApplication _app;
    private int _messages;

    private FakeTelegram(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What waits to be polled.</summary>
    public PolledUpdates Polled { get; } = new();

    /// <summary>Everything that was sent or edited, as it comes: chat, method, text, keyboard, number of the message.</summary>
    public Action<Said> OnSaid { get; set; } = _ => { };

    public static async Task<FakeTelegram> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        WebApplication app = builder.Build();
        var telegram = new FakeTelegram(app);
        app.Run(telegram.AnswerAsync);
        await app.StartAsync();
        return telegram;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        string method = path[(path.LastIndexOf('/') + 1)..];
        byte[] answer = method switch
        {
            "sendMessage" or "editMessageText" => await SaidAsync(method, context),
            "getUpdates" => await UpdatesAsync(context),
            "getMe" => Json("""{"ok":true,"result":{"id":4242,"is_bot":true,"first_name":"Netralitas","username":"netralitas_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}"""),
            "getWebhookInfo" => Json("""{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}"""),
            "getChat" => Json($$$"""{"ok":true,"result":{"id":{{{Moderators}}},"type":"supergroup","title":"Pengawas","accent_color_id":0,"max_reaction_count":0}}"""),
            "getChatMember" => Json($$$"""{"ok":true,"result":{{{Administrator}}}}"""),
            _ => True,
        };
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private async Task<byte[]> SaidAsync(string method, HttpContext context)
    {
        (byte[] body, int length) = await ReadAsync(context);
        var said = Said.Read(method, body.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(body);
        if (said.Message == 0)
        {
            said = said with { Message = Interlocked.Increment(ref _messages) };
        }
        OnSaid(said);
        return Json(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"ok":true,"result":{"message_id":{{{said.Message}}},"date":1764000000,"chat":{"id":{{{said.Chat}}},"type":"{{{(said.Chat < 0 ? "supergroup" : "private")}}}","title":"x"},"text":"x"}}"""));
    }

    private async Task<byte[]> UpdatesAsync(HttpContext context)
    {
        (byte[] body, int length) = await ReadAsync(context);
        using var request = JsonDocument.Parse(length == 0 ? "{}"u8.ToArray() : body.AsMemory(0, length));
        int offset = request.RootElement.TryGetProperty("offset", out JsonElement o) ? o.GetInt32() : 0;
        int limit = request.RootElement.TryGetProperty("limit", out JsonElement l) ? l.GetInt32() : 100;
        int timeout = request.RootElement.TryGetProperty("timeout", out JsonElement t) ? t.GetInt32() : 0;
        ArrayPool<byte>.Shared.Return(body);
        return await Polled.TakeAsync(offset, limit, TimeSpan.FromSeconds(Math.Min(timeout, 20)), context.RequestAborted);
    }

    private static async Task<(byte[] Body, int Length)> ReadAsync(HttpContext context)
    {
        byte[] body = ArrayPool<byte>.Shared.Rent((int)(context.Request.ContentLength ?? 16 * 1024));
        int length = 0;
        while (await context.Request.Body.ReadAsync(body.AsMemory(length)) is var count and > 0)
        {
            length += count;
            if (length == body.Length)
            {
                break;
            }
        }
        return (body, length);
    }

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
