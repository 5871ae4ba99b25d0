using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Updates;

/// <summary>Telegram cannot reach the bot, which hears nothing of it by itself.</summary>
public sealed class WatchingTheWebhook : IAsyncLifetime, IDisposable
{
    private const string Address = "https://bot.example.id/telegram/update";

    private readonly FakeTime _time = new();
    private readonly TelegramDouble _telegram = new();
    private readonly LogLines<WebhookWatch> _log = new();
    private readonly WebhookWatch _watch;
    private readonly UpdateFlow _flow;

    public WatchingTheWebhook()
    {
        _flow = new UpdateFlow(_time);
        _flow.WebhookSet();
        _watch = new WebhookWatch(_telegram, new TelegramOptions { WebhookUrl = "https://bot.example.id" }, _flow, _time, _log);
    }

    public Task InitializeAsync() => _watch.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => _watch.StopAsync(CancellationToken.None);

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task An_expired_certificate_is_one_clear_line_an_hour_and_its_end_another()
    {
        for (int i = 0; i < 3; i++)
        {
            await LookAsync(Failing("SSL error {error:0A000086:SSL routines::certificate verify failed}"));
        }
        await LookTwiceAsync(new WebhookInfo { Url = Address });

        Assert.Collection(
            _log.All,
            line => Assert.StartsWith("Telegram cannot deliver to the webhook (SSL error", line, StringComparison.Ordinal),
            line => Assert.Equal("Telegram reaches the webhook again", line));
        Assert.Equal([_log.All[0]], _log.AboveInformation);
    }

    [Fact]
    public async Task A_failure_of_long_ago_is_none()
    {
        await LookTwiceAsync(new WebhookInfo { Url = Address, LastErrorMessage = "Connection refused", LastErrorDate = _time.GetUtcNow().UtcDateTime.AddHours(-2) });

        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task A_webhook_that_somebody_else_has_set_is_told()
    {
        await LookTwiceAsync(new WebhookInfo { Url = "https://lain.example" });

        Assert.Contains("set to another address by somebody else", Assert.Single(_log.All), StringComparison.Ordinal);
    }

    private WebhookInfo Failing(string why) => new() { Url = Address, LastErrorMessage = why, LastErrorDate = _time.GetUtcNow().UtcDateTime.AddMinutes(4), PendingUpdateCount = 7 };

    /// <summary>The second look begins when the first is judged.</summary>
    private async Task LookTwiceAsync(WebhookInfo state)
    {
        await LookAsync(state);
        await LookAsync(state);
    }

    private async Task LookAsync(WebhookInfo state)
    {
        int looks = _telegram.WebhookLooks.Count;
        _telegram.Webhook = state;
        await _time.UntilSomebodyWaitsAsync(TimeSpan.Zero, WebhookWatch.Pause);
        _time.Advance(WebhookWatch.Pause);
        await _telegram.UntilAsync(() => _telegram.WebhookLooks.Count > looks);
    }
}
