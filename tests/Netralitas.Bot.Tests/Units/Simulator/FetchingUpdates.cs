using System.Text.Json.Nodes;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class FetchingUpdates
{
    [Fact]
    public async Task A_poll_waits_for_a_message_and_ends_with_it()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        var poll = telegram.ResultAsync("getUpdates", new { timeout = 30 });
        await telegram.Sari.SayAsync("halo");

        var update = Assert.Single((JsonArray)await poll)!;
        Assert.Equal("halo", (string?)update["message"]!["text"]);
        Assert.Equal(telegram.Sari.Id, (long)update["message"]!["from"]!["id"]!);
    }

    [Fact]
    public async Task An_update_comes_again_until_the_offset_confirms_it()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SayAsync("satu");
        await telegram.Sari.SayAsync("dua");

        var first = (JsonArray)await telegram.ResultAsync("getUpdates");
        var again = (JsonArray)await telegram.ResultAsync("getUpdates", new { limit = 1 });
        Assert.Equal(2, first.Count);
        Assert.Equal((long)first[0]!["update_id"]!, (long)again.Single()!["update_id"]!);

        var rest = (JsonArray)await telegram.ResultAsync("getUpdates", new { offset = (long)first[1]!["update_id"]! });
        Assert.Equal("dua", (string?)rest.Single()!["message"]!["text"]);
        Assert.Equal(1, telegram.Server.PendingUpdates);
    }

    [Fact]
    public async Task A_negative_offset_forgets_all_but_the_last()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        for (var i = 0; i < 5; i++)
            await telegram.Sari.SayAsync($"{i}");

        var last = (JsonArray)await telegram.ResultAsync("getUpdates", new { offset = -1 });
        Assert.Equal("4", (string?)last.Single()!["message"]!["text"]);
        Assert.Equal(1, telegram.Server.PendingUpdates);
    }

    [Fact]
    public async Task A_second_poll_ends_the_first_with_409()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        using var first = new HttpRequestMessage(HttpMethod.Post, telegram.Method("getUpdates?timeout=30"));
        var older = telegram.SendAsync(first);
        // The older poll is surely there when it takes this message.
        await telegram.Sari.SayAsync("halo");
        (await older).Dispose();

        var waiting = telegram.ErrorAsync("getUpdates", new { timeout = 30, offset = 2_000_000_000 });
        await telegram.Server.WaitUntilIdleAsync();
        var newer = telegram.ResultAsync("getUpdates", new { timeout = 30 });
        Assert.StartsWith("Conflict: terminated by other getUpdates request", await waiting, StringComparison.Ordinal);
        await telegram.Sari.SayAsync("lagi");
        Assert.Single((JsonArray)await newer);
    }

    [Fact]
    public async Task Polling_beside_a_webhook_is_a_conflict()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.ResultAsync("setWebhook", new { url = "http://127.0.0.1:1/telegram" });
        Assert.StartsWith("Conflict: can't use getUpdates", await telegram.ErrorAsync("getUpdates"), StringComparison.Ordinal);
        await telegram.ResultAsync("deleteWebhook");
        await telegram.ResultAsync("getUpdates");
    }

    [Fact]
    public async Task An_update_can_come_twice()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SayAsync("sekali");
        var first = (await telegram.TakeUpdatesAsync()).Single();
        Assert.Equal(1, telegram.Server.DuplicateLast());

        // The offset is already behind it, and still it comes.
        var repeat = (JsonArray)await telegram.ResultAsync("getUpdates", new { offset = (long)first["update_id"]! + 1 });
        Assert.Equal((long)first["update_id"]!, (long)repeat.Single()!["update_id"]!);
        Assert.Empty((JsonArray)await telegram.ResultAsync("getUpdates"));
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_delivered()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        await telegram.ResultAsync("getUpdates", new { allowed_updates = new[] { "callback_query" } });
        await telegram.Sari.SayAsync("tidak terdengar");
        Assert.Empty((JsonArray)await telegram.ResultAsync("getUpdates"));
    }

    [Fact]
    public async Task In_a_group_privacy_mode_hides_the_chatter()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        var office = telegram.Office;
        var answer = await telegram.SendAsync(office, "jawaban");
        await telegram.Sari.SayAsync("obrolan biasa", office);
        await telegram.Sari.SayAsync("hai @netralitasbot", office);
        await telegram.Sari.SayAsync("/topik", office);
        await telegram.Sari.SayAsync("/topik@BotLain", office);
        await telegram.Budi.SayAsync("balasan", office, replyTo: office.VisibleMessages().Single(message => message.Id == (long)answer["message_id"]!));
        Assert.Equal(["hai @netralitasbot", "/topik", "balasan"], await Heard());

        await telegram.Rina.SayAsync("administrator mendengar semua", telegram.Moderators);
        Assert.Equal(["administrator mendengar semua"], await Heard());

        async Task<List<string?>> Heard() => [.. (await telegram.TakeUpdatesAsync()).Select(update => (string?)update["message"]!["text"])];
    }
}
