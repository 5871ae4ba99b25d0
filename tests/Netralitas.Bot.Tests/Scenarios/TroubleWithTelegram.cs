using System.Net;
using System.Text;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Limits, gateways, broken connections, repeats: every reply arrives exactly once.</summary>
public sealed class TroubleWithTelegram : Scenario
{
    public static TheoryData<string> Misfortunes => ["429", "502", "reset before", "html 503"];

    [Theory]
    [MemberData(nameof(Misfortunes))]
    public async Task A_misfortune_before_the_effect_costs_no_answer_and_doubles_none(string kind)
    {
        BotApplication bot = await StartAsync();
        bot.Telegram.Fail("sendMessage", kind switch
        {
            "429" => Fault.TooManyRequests(1),
            "502" => Fault.ServerError(),
            "html 503" => Fault.ServerError(503),
            _ => Fault.ResetBefore(),
        });

        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Fact]
    public async Task A_connection_lost_behind_the_effect_repeats_the_answer_once_at_most()
    {
        BotApplication bot = await StartAsync();
        bot.Telegram.Fail("sendMessage", Fault.ResetAfter());

        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        await bot.SettleAsync();
        Assert.InRange(bot.Sari.Messages().Count(m => m.FromBot), 1, 2);
    }

    [Fact]
    public async Task An_update_delivered_twice_is_answered_once()
    {
        BotApplication bot = await StartAsync();
        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");
        await bot.SettleAsync();

        Assert.Equal(1, bot.Telegram.DuplicateLast());
        await bot.SettleAsync();

        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Thirty_people_at_once_get_one_answer_each(bool webhook)
    {
        BotApplication bot = await StartAsync(new() { Webhook = webhook });
        SimUser[] people = [.. Enumerable.Range(0, 30).Select(i => bot.Telegram.AddUser($"Orang{i}", started: true))];

        await Task.WhenAll(people.Select(p => p.SayAsync("boleh ga saya like postingan caleg?")));
        foreach (SimUser person in people)
        {
            Assert.StartsWith("🔴 TIDAK BOLEH", (await person.WaitForMessageAsync()).Text);
        }

        await bot.SettleAsync();
        Assert.All(people, p => Assert.Single(p.Messages(), m => m.FromBot));
    }

    [Fact]
    public async Task Someone_who_blocked_the_bot_stops_nobody_else()
    {
        BotApplication bot = await StartAsync();
        await bot.Budi.SayAsync("boleh ga saya like postingan caleg?");
        bot.Budi.BlockBot();

        Assert.StartsWith("🔴", (await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?")).Text);
        await bot.SettleAsync();
    }

    [Fact]
    public async Task A_restart_neither_loses_nor_repeats_an_answer()
    {
        BotApplication bot = await StartAsync();
        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");
        await bot.SettleAsync();
        await bot.StopHostAsync();
        await bot.Budi.SayAsync("PNS boleh nyoblos?");
        bot.Telegram.DuplicateLast(2);

        await bot.StartHostAsync();
        Assert.StartsWith("🟢 BOLEH", (await bot.Budi.WaitForMessageAsync()).Text);

        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
        Assert.Single(bot.Budi.Messages(), m => m.FromBot);
    }

    [Theory]
    [InlineData("salah", """{"update_id":1}""", HttpStatusCode.Unauthorized)]
    [InlineData(null, """{"update_id":1}""", HttpStatusCode.Unauthorized)]
    [InlineData(BotApplication.WebhookSecret, "bukan json", HttpStatusCode.BadRequest)]
    [InlineData(BotApplication.WebhookSecret, "{}", HttpStatusCode.BadRequest)]
    [InlineData(BotApplication.WebhookSecret, """{"update_id":1}""", HttpStatusCode.OK)]
    public async Task The_webhook_lets_in_what_knows_the_secret_and_is_an_update(string? secret, string body, HttpStatusCode expected)
    {
        BotApplication bot = await StartAsync(new() { Webhook = true });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/telegram/update"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using HttpResponseMessage response = await bot.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_health_pages_tell_how_things_are()
    {
        BotApplication bot = await StartAsync();
        await AskAsync(bot.Sari, "halo");

        using HttpResponseMessage live = await bot.GetAsync("/health/live");
        using HttpResponseMessage ready = await bot.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"knowledge\":\"ok\"", await ready.Content.ReadAsStringAsync());
    }
}
