using System.Text.Json.Nodes;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class PressingButtons
{
    [Fact]
    public async Task The_answer_reaches_the_one_who_pressed_and_only_once()
    {
        await using var telegram = await WithButtonAsync();
        var press = telegram.Sari.PressAsync(telegram.Sari.Messages()[^1], "Lihat");
        var query = (await telegram.TakeUpdatesAsync()).Single()["callback_query"]!;
        Assert.Equal("hukum", (string?)query["data"]);
        Assert.Equal("kartu", (string?)query["message"]!["text"]);

        var id = (string?)query["id"];
        await telegram.ResultAsync("answerCallbackQuery", new { callback_query_id = id, text = "siap", show_alert = true });
        var answer = await press;
        Assert.Equal(("siap", true), (answer.Text, answer.ShowAlert));
        Assert.Contains("query is too old", await telegram.ErrorAsync("answerCallbackQuery", new { callback_query_id = id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_while_it_is_too_late_to_answer()
    {
        await using var telegram = await WithButtonAsync();
        _ = telegram.Sari.PressAsync(telegram.Sari.Messages()[^1], "Lihat dasar hukum");
        var query = (await telegram.TakeUpdatesAsync()).Single()["callback_query"]!;
        telegram.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            await telegram.ErrorAsync("answerCallbackQuery", new { callback_query_id = (string?)query["id"] }));
    }

    [Fact]
    public async Task A_button_that_is_not_there_cannot_be_pressed()
    {
        await using var telegram = await WithButtonAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => telegram.Sari.PressAsync(telegram.Sari.Messages()[^1], "Kirim"));
        Assert.Contains("Lihat dasar hukum", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<SimulatedTelegram> WithButtonAsync()
    {
        var telegram = await SimulatedTelegram.StartAsync();
        await telegram.Sari.SayAsync("/start");
        await telegram.TakeUpdatesAsync();
        await telegram.SendAsync(telegram.Sari.Chat, "kartu", SimulatedTelegram.Buttons("Lihat dasar hukum", "hukum"));
        return telegram;
    }
}
