using System.Net;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Telegram stumbles in the middle of a dialogue, and the bot does not.</summary>
public sealed class ServingThroughTrouble : Scenario
{
    [Fact]
    public async Task By_webhook_too_a_dialogue_survives_limits_gateways_and_broken_connections()
    {
        BotApplication bot = await StartAsync(new() { Webhook = true });
        bot.Telegram.Fail("sendMessage", Fault.TooManyRequests(1));
        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");
        bot.Telegram.Fail("answerCallbackQuery", Fault.ServerError());
        SimMessage basis = await FollowAsync(bot.Sari, card, "Lihat dasar hukum");
        bot.Telegram.Fail("sendMessage", Fault.ResetBefore());
        SimMessage vote = await AskAsync(bot.Sari, "PNS boleh nyoblos?");

        await bot.SettleAsync();
        Assert.Equal([card.Id, basis.Id, vote.Id], bot.Sari.Messages().Where(m => m.FromBot).Select(m => m.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_update_that_comes_twice_in_a_row_is_answered_once(bool webhook)
    {
        BotApplication bot = await StartAsync(new() { Webhook = webhook });
        bot.Telegram.DuplicateNext();

        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Theory]
    [InlineData("Forbidden: bot was blocked by the user")]
    [InlineData("Forbidden: user is deactivated")]
    public async Task Whoever_cannot_be_reached_is_let_go_without_a_fuss(string reason)
    {
        BotApplication bot = await StartAsync();
        bot.Telegram.Fail("sendMessage", Fault.Error(403, reason));

        await bot.Budi.SayAsync("boleh ga saya like postingan caleg?");
        await bot.SettleAsync();

        Assert.DoesNotContain(bot.Budi.Messages(), m => m.FromBot);
        Assert.StartsWith("🟢 BOLEH", (await AskAsync(bot.Budi, "PNS boleh nyoblos?")).Text);
        Assert.DoesNotContain(bot.Logs, line => line.Level > Microsoft.Extensions.Logging.LogLevel.Information);
    }

    [Fact]
    public async Task It_is_not_ready_before_Telegram_answers()
    {
        var time = new FakeTime();
        BotApplication bot = await StartAsync(new() { Time = time });
        await bot.StopHostAsync();
        int before = bot.Logs.Count;
        bot.Telegram.Fail("deleteWebhook", Fault.TooManyRequests(20));
        await bot.StartHostAsync();

        using (HttpResponseMessage live = await bot.GetAsync("/health/live"))
        using (HttpResponseMessage ready = await bot.GetAsync("/health/ready"))
        {
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("\"updates\":\"belum terhubung", await ready.Content.ReadAsStringAsync());
        }

        await time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
        Task polling = bot.WaitForLogAsync(line => line.Text.StartsWith("Polling as bot", StringComparison.Ordinal), after: before);
        time.Advance(TimeSpan.FromSeconds(21));
        await polling;
        using HttpResponseMessage now = await bot.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
    }
}
