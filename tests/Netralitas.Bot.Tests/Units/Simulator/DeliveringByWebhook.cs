using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class DeliveringByWebhook
{
    [Fact]
    public async Task Updates_arrive_in_order_with_the_secret()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await using var bot = await Receiver.StartAsync();
        await telegram.ResultAsync("setWebhook", new { url = bot.Url, secret_token = "rahasia_1", max_connections = 2 });
        for (var i = 0; i < 5; i++)
            await telegram.Sari.SayAsync($"{i}");

        await telegram.Server.WaitUntilIdleAsync();
        Assert.Equal(["0", "1", "2", "3", "4"], bot.Received.Select(update => update.Text));
        Assert.All(bot.Received, update => Assert.Equal("rahasia_1", update.Secret));
        Assert.Equal(bot.Url, (string?)(await telegram.ResultAsync("getWebhookInfo"))["url"]);
    }

    [Fact]
    public async Task A_refused_update_comes_again_while_others_go_on()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await using var bot = await Receiver.StartAsync();
        bot.Refusals.Enqueue(503);
        bot.Refusals.Enqueue(500);
        await telegram.ResultAsync("setWebhook", new { url = bot.Url });
        await telegram.Sari.SayAsync("penting");
        await RefusedAsync();
        telegram.Time.Advance(TimeSpan.FromSeconds(1));
        await telegram.Budi.SayAsync("lain");
        await RefusedAsync();
        await telegram.Server.WaitUntilAsync(() => telegram.Server.PendingUpdates == 1);

        // The second pause is longer than the first: one more second does nothing.
        telegram.Time.Advance(TimeSpan.FromSeconds(1));
        await telegram.Budi.SayAsync("lagi");
        await telegram.Server.WaitUntilAsync(() => telegram.Server.PendingUpdates == 1);
        telegram.Time.Advance(TimeSpan.FromSeconds(1));
        await telegram.Budi.SayAsync("akhir");
        await telegram.Server.WaitUntilIdleAsync();
        Assert.Equal(3, bot.Received.Count(update => update.Text == "penting"));
        Assert.Equal(["lain", "lagi", "akhir"], bot.Received.Where(update => update.Text != "penting").Select(update => update.Text));

        async Task RefusedAsync()
        {
            var now = telegram.Time.GetUtcNow();
            await telegram.Server.WaitUntilAsync(() => telegram.Server.WebhookFailedAt == now);
        }
    }

    [Fact]
    public async Task Only_this_machine_is_called()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        Assert.Contains("An HTTPS URL must be provided", await telegram.ErrorAsync("setWebhook", new { url = "http://contoh.id/x" }), StringComparison.Ordinal);
        Assert.Contains("unallowed characters", await telegram.ErrorAsync("setWebhook", new { url = "http://127.0.0.1:1/x", secret_token = "a b" }), StringComparison.Ordinal);
    }

    private sealed record Delivery(string? Text, string Secret);

    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<Delivery> Received { get; } = new();

        public ConcurrentQueue<int> Refusals { get; } = new();

        public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/telegram/update";

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var receiver = new Receiver(builder.Build());
            await receiver.RunAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task RunAsync()
        {
            app.Run(async context =>
            {
                var update = await JsonNode.ParseAsync(context.Request.Body);
                var text = (string?)update!["message"]!["text"];
                if (text == "penting" && Refusals.TryDequeue(out var status))
                    context.Response.StatusCode = status;
                Received.Enqueue(new(text, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()));
            });
            await app.StartAsync();
        }
    }
}
