using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Somebody asks in a private chat.</summary>
public sealed class AskingAQuestion : Scenario
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_gets_a_card_with_verdict_basis_and_buttons(bool webhook)
    {
        BotApplication bot = await StartAsync(new() { Webhook = webhook });
        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        Assert.StartsWith("🔴 TIDAK BOLEH — ", card.Text);
        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }
}
