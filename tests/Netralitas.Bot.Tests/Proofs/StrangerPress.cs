using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>
/// Proof "stranger press": whoever presses a button that is not his, with data that he saw, guessed or forged, changes nothing and learns nothing.
/// Every button that the bot has ever shown to others is tried, so new buttons are tried too.
/// </summary>
public sealed class StrangerPress : TipScenario
{
    [Fact]
    public async Task A_strangers_press_of_anybodys_button_changes_nothing_and_tells_nothing()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimChat moderators = bot.Telegram.Group("Moderator Netralitas");
        SimUser stranger = bot.Telegram.AddUser("Asing", started: true);
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));
        await moderators.WaitForMessageAsync(m => m.Text.Contains(Account, StringComparison.Ordinal));
        await AskAsync(bot.Sari, "/status " + code);
        await FollowAsync(bot.Sari, bot.Sari.Messages()[^1], TipTexts.Withdraw); // one press from the end of the tip
        await ToPreviewAsync(bot.Rina, "Bupati meminta kepala desa menyiapkan massa RAHASIA.");
        SimMessage own = await AskAsync(stranger, "/start");
        await UntilPostedAsync(bot, stranger);
        string[] seen = [.. new[] { bot.Budi.Chat, bot.Sari.Chat, bot.Rina.Chat, moderators }.SelectMany(c => c.AllMessages()).SelectMany(DataOf).Distinct().Where(TipCallback.Owns)];
        Assert.Contains(seen, d => d.EndsWith(TipCodes.WithdrawYes, StringComparison.Ordinal));
        Assert.Contains(seen, d => d.EndsWith(TipCodes.Send, StringComparison.Ordinal));
        string before = Snapshot(bot, stranger);
        int strangersMessages = stranger.Messages().Count;

        foreach (string data in seen.Concat(Forged(seen)))
        {
            CallbackAnswer answer = await stranger.PressDataAsync(own, data);
            Assert.True(answer.Text is null or TipTexts.DraftGoneToast or CommandTexts.ButtonExpired, $"{data}: {answer.Text}");
        }
        await bot.SettleAsync();

        Assert.Equal(before, Snapshot(bot, stranger));
        string[] told = [.. stranger.Messages().Skip(strangersMessages).Where(m => m.FromBot).Select(m => m.Text).Distinct()];
        Assert.All(told, text => Assert.Contains(text, (string[])[TipTexts.DraftGone, TipTexts.EraseTooLate, TipTexts.StatusOver]));
        // What the others were at goes on as if nothing had been.
        SimMessage gone = await FollowAsync(bot.Sari, bot.Sari.Messages()[^1], TipTexts.WithdrawYes);
        Assert.StartsWith(TipTexts.Withdrawn, gone.Text);
    }

    [Fact]
    public async Task A_press_in_the_moderators_chat_by_somebody_else_does_nothing_either()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimChat moderators = bot.Telegram.Group("Moderator Netralitas");
        SimUser stranger = bot.Telegram.AddUser("Asing", started: true);
        await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));
        SimMessage card = await moderators.WaitForMessageAsync(m => m.Text.Contains("K-", StringComparison.Ordinal));
        await moderators.WaitForMessageAsync(m => m.Text.Contains(Account, StringComparison.Ordinal));
        await UntilPostedAsync(bot, stranger);
        string[] data = [.. moderators.AllMessages().SelectMany(DataOf), .. bot.Budi.Chat.AllMessages().SelectMany(DataOf).Where(TipCallback.Owns)];
        string before = Snapshot(bot, stranger);

        foreach (string one in data.Concat(Forged(data)).Distinct())
        {
            CallbackAnswer answer = await stranger.PressDataAsync(card, one);
            Assert.DoesNotContain(Account[..20], answer.Text ?? "");
        }
        await bot.SettleAsync();

        Assert.Equal(before, Snapshot(bot, stranger));
        Assert.DoesNotContain(stranger.Messages(), m => m.Text.Contains(Account[..20], StringComparison.Ordinal));
    }

    /// <summary>Talks on until the bot has noted what it posted, and has looked once for what is over.</summary>
    private static async Task UntilPostedAsync(BotApplication bot, SimUser person)
    {
        for (int i = 0; bot.Services.GetRequiredService<OutboxStore>().CountWaiting() > 0 || bot.Services.GetRequiredService<TipStore>().LastSweepDay() is null; i++)
        {
            Assert.True(i < 200, "the outbox does not empty");
            await AskAsync(person, "/start");
        }
        await bot.SettleAsync();
    }

    /// <summary>Variations on what was seen, and inventions.</summary>
    private static IEnumerable<string> Forged(IReadOnlyList<string> seen)
    {
        string[] codes = [.. typeof(TipCodes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
        string name = TipCallback.NewName();
        return
        [
            .. codes.Select(c => TipCallback.Data(name, c)),
            .. codes.Select(c => TipCallback.Data(name, TipCodes.With(c, int.MaxValue))),
            .. seen.Take(5).Select(d => d[..^1]),
            .. seen.Take(5).Select(d => d + "9999999999"),
            "~", "~~~~", $"~{name}", $"~{name}\u0000k", $"~{new string('x', 60)}", "~' or 1=1 --", $"~{name}k-1",
        ];
    }

    /// <summary>All that is stored but the numbers of updates, and all that others see.</summary>
    private static string Snapshot(BotApplication bot, SimUser stranger)
    {
        var database = bot.Services.GetRequiredService<Database>();
        string[] tables = [.. database.Read(s => s.Query("select name from sqlite_master where type = 'table' and name <> 'seen_update' order by name", r => r.GetString(0)))];
        IEnumerable<string> rows = tables.SelectMany(table => database.Read(s => s.Query(
            $"select * from {table}", r => $"{table}: {string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.GetValue(i) is byte[] b ? Convert.ToHexString(b) : r.GetValue(i).ToString()))}"))).Order(StringComparer.Ordinal);
        IEnumerable<string> messages = bot.Telegram.Users.Where(u => u.Id != stranger.Id).Select(u => u.Chat).Concat(bot.Telegram.Groups)
            .SelectMany(c => c.AllMessages()).Select(m => $"{m.ChatId}/{m.Id} {m.Deleted} {m.Text} {m.ReplyMarkup?.ToJsonString()}");
        return string.Join('\n', rows.Concat(messages));
    }

    private static IEnumerable<string> DataOf(SimMessage message) =>
        (message.ReplyMarkup?["inline_keyboard"] as JsonArray ?? []).OfType<JsonArray>().SelectMany(row => row).Select(button => (string?)button!["callback_data"]).OfType<string>();
}
