using System.Net;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class ThingsGoingWrong
{
    [Fact]
    public async Task Too_many_requests_names_the_pause_and_has_no_effect()
    {
        await using var telegram = await StartedAsync();
        telegram.Server.Fail("sendMessage", Fault.TooManyRequests(7));
        var refusal = await telegram.CallAsync("sendMessage", Message(telegram));
        Assert.Equal(429, (int)refusal["error_code"]!);
        Assert.Equal(7, (int)refusal["parameters"]!["retry_after"]!);
        Assert.Single(telegram.Sari.Messages());

        telegram.Time.Advance(TimeSpan.FromSeconds(7));
        await telegram.ResultAsync("sendMessage", Message(telegram));
        Assert.Empty(telegram.Server.Violations);
    }

    [Fact]
    public async Task Not_keeping_the_pause_is_a_violation()
    {
        await using var telegram = await StartedAsync();
        telegram.Server.Fail("*", Fault.TooManyRequests(7));
        await telegram.CallAsync("sendMessage", Message(telegram));
        await telegram.CallAsync("sendMessage", Message(telegram));
        Assert.Equal("retry_after_ignored", Assert.Single(telegram.Server.Violations).Kind);
    }

    [Fact]
    public async Task A_proxy_answers_with_a_page()
    {
        await using var telegram = await StartedAsync();
        telegram.Server.Fail("getMe", Fault.ServerError(502));
        using var response = await telegram.GetAsync($"/bot{telegram.Server.Token}/getMe");
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("reset_before", 1)]
    [InlineData("reset_after", 2)]
    [InlineData("truncated", 2)]
    public async Task A_connection_breaks_before_or_behind_the_effect(string fault, int messages)
    {
        await using var telegram = await StartedAsync();
        telegram.Server.Fail("sendMessage", fault switch { "reset_before" => Fault.ResetBefore(), "reset_after" => Fault.ResetAfter(), _ => Fault.Truncated() });
        await Assert.ThrowsAnyAsync<Exception>(() => telegram.CallAsync("sendMessage", Message(telegram)));
        Assert.Equal(messages, telegram.Sari.Messages().Count);
        var call = telegram.Server.Calls[^1];
        Assert.Equal((fault, 0), (call.Fault, call.Status));
        await telegram.ResultAsync("sendMessage", Message(telegram));
    }

    [Fact]
    public async Task A_delay_follows_the_clock()
    {
        await using var telegram = await StartedAsync();
        telegram.Server.Fail("sendMessage", Fault.Delay(TimeSpan.FromSeconds(3)));
        var sending = telegram.CallAsync("sendMessage", Message(telegram));
        Assert.Single(telegram.Sari.Messages());
        while (!sending.IsCompleted)
        {
            telegram.Time.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }

        Assert.Equal(2, telegram.Sari.Messages().Count);
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_method_are_told_apart()
    {
        await using var telegram = await StartedAsync();
        using var stranger = await telegram.GetAsync("/bot42:WRONG/getMe");
        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", await stranger.Content.ReadAsStringAsync());
        Assert.Equal("Not Found", await telegram.ErrorAsync("getMoney"));
    }

    [Fact]
    public async Task Foreign_pages_may_not_play_the_people()
    {
        await using var telegram = await StartedAsync();
        using var rebound = new HttpRequestMessage(HttpMethod.Get, new Uri(telegram.Server.BaseAddress, "/simulator"));
        rebound.Headers.Host = "jahat.example";
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(telegram.Server.BaseAddress, "/simulator/api/reset"));
        foreign.Headers.Add("Origin", "https://jahat.example");
        foreach (var request in new[] { rebound, foreign })
        {
            using var response = await telegram.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => SimulatorServer.StartAsync(new() { Url = "http://0.0.0.0:0" }, CancellationToken.None));
    }

    private static object Message(SimulatedTelegram telegram) => new { chat_id = telegram.Sari.Id, text = "halo" };

    private static async Task<SimulatedTelegram> StartedAsync()
    {
        var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SayAsync("/start");
        return telegram;
    }
}
