using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>A press of <i>Kirim</i> that finds no room on the disk.</summary>
public sealed class TipsOnAFullDisk : TipScenario
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_tip_waits_with_telegram_and_is_filed_once_when_there_is_room(bool webhook)
    {
        await using BotApplication bot = await BotApplication.StartAsync(new()
        {
            Webhook = webhook,
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Moderation:ChatId"] = "-1002000000001",
                ["Moderation:PostingMode"] = "penuh",
                ["Tips:PostingDelay"] = "0",
            },
        });
        var database = bot.Services.GetRequiredService<Database>();
        SimMessage preview = await ToPreviewAsync(bot.Budi, string.Concat(Enumerable.Repeat(Account + " ", 1 + (1_800 / Account.Length)))); // needs a page of its own
        await FillAsync(database);
        var journal = bot.Services.GetRequiredService<IntakeJournal>();
        journal.MostLogBytes = 0;

        Task pressed = bot.Budi.PressAsync(preview, TipTexts.Send);
        await bot.WaitForLogAsync(l => l is { Level: LogLevel.Error } && l.ToString().Contains("waits: Disk penuh", StringComparison.Ordinal));
        Assert.Equal(0L, database.Read(s => s.Scalar("select count(*) from tip")));
        await database.WriteAsync(s => s.Scalar("pragma max_page_count = 1000000"), CancellationToken.None);
        journal.MostLogBytes = long.MaxValue;
        SimMessage receipt = await bot.Budi.WaitForMessageAsync(m => CodePattern().IsMatch(m.Text));
        await pressed;
        await bot.SettleAsync();

        Assert.Single(bot.Budi.Messages(), m => CodePattern().IsMatch(m.Text));
        SimMessage state = await AskAsync(bot.Sari, "/status " + CodePattern().Match(receipt.Text).Value);
        Assert.StartsWith(TipTexts.StateName("baru"), state.Text);
        Assert.Equal(1L, database.Read(s => s.Scalar("select count(*) from tip")));
        Assert.Empty(bot.Telegram.Violations);
    }

    /// <summary>Takes all the room there is.</summary>
    private static async Task FillAsync(Database database)
    {
        await database.WriteAsync(s => s.Scalar("pragma max_page_count = 1"), CancellationToken.None);
        int rows = 0;
        await Assert.ThrowsAsync<StorageException>(async () =>
        {
            while (true)
            {
                string card = $"{rows++} {new string('x', 500)}";
                await database.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day, up, down) values ($card, '2026-11-24', 1, 0)", ("$card", card)), CancellationToken.None);
            }
        });
    }
}
