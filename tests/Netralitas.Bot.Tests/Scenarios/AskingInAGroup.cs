using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>The bot in an office group: silent until spoken to.</summary>
public sealed class AskingInAGroup : Scenario
{
    [Fact]
    public async Task It_answers_a_mention_a_reply_and_a_command_and_nothing_else()
    {
        BotApplication bot = await StartAsync();
        string me = "@" + bot.Telegram.BotUsername;

        await bot.Sari.SayAsync("boleh ga like postingan caleg?", bot.Office);
        SimMessage mention = await bot.Sari.SayAsync($"{me} boleh ga like postingan caleg?", bot.Office);
        SimMessage card = await bot.Sari.WaitForMessageAsync(chat: bot.Office);
        Assert.StartsWith("🔴 TIDAK BOLEH", card.Text);
        Assert.Equal(mention.Id, card.ReplyTo);

        SimMessage reply = await AskAsync(bot.Budi, "kalau PNS nyoblos boleh?", bot.Office, replyTo: card);
        Assert.StartsWith("🟢 BOLEH", reply.Text);
        Assert.Contains("Netralitas", (await AskAsync(bot.Sari, "/tentang" + me, bot.Office)).Text);
        await bot.Sari.SayAsync("/tentang@BotLain", bot.Office);

        await bot.SettleAsync();
        Assert.Equal(3, bot.Sari.Messages(bot.Office).Count(m => m.FromBot));
    }

    [Fact]
    public async Task What_reads_like_a_report_gets_only_the_link_to_the_private_chat()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Sari, $"@{bot.Telegram.BotUsername} lapor, kemarin Pak Camat Rekaan pidato ajak pilih paslon 1, ada videonya", bot.Office);
        SimMessage command = await AskAsync(bot.Budi, "/lapor@" + bot.Telegram.BotUsername, bot.Office);

        Assert.Equal(CommandTexts.GroupReport, answer.Text);
        Assert.Equal([CommandTexts.OpenPrivateChat], answer.Buttons);
        Assert.Equal(answer.Text, command.Text);
    }
}
