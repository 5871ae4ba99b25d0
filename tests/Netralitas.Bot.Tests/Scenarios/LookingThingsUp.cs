using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>The commands beside the questions, through the whole bot.</summary>
public sealed class LookingThingsUp : Scenario
{
    [Fact]
    public async Task The_pledge_brings_a_form_to_print()
    {
        BotApplication bot = await StartAsync();

        SimMessage card = await AskAsync(bot.Sari, "/ikrar");
        SimMessage form = await bot.Sari.WaitForMessageAsync(after: card);

        Assert.StartsWith("Ikrar netralitas ASN", card.Text);
        Assert.Equal(("document", ReferenceTexts.PledgeCaption), (form.Kind, form.Text));
    }

    [Fact]
    public async Task A_briefing_opens_from_the_list_and_leads_to_a_card()
    {
        BotApplication bot = await StartAsync();
        SimMessage list = await AskAsync(bot.Sari, "/briefing");

        SimMessage briefing = await FollowAsync(bot.Sari, list, list.Buttons[^1]);
        SimMessage card = await FollowAsync(bot.Sari, briefing, briefing.Buttons[0]);

        Assert.StartsWith("📋 Rakor netralitas ASN", briefing.Text);
        Assert.Contains("Dasar hukum", card.Text);
    }

    [Fact]
    public async Task An_answer_offers_the_briefing_that_speaks_to_it()
    {
        BotApplication bot = await StartAsync();
        SimMessage answer = await AskAsync(bot.Sari, "ikrar netralitas ASN isinya apa?");

        string button = Assert.Single(answer.Buttons, b => b.StartsWith("📋 Briefing", StringComparison.Ordinal));

        Assert.Contains("Tanjungpinang", (await FollowAsync(bot.Sari, answer, button)).Text);
    }

    [Fact]
    public async Task A_question_for_an_earlier_day_is_answered_by_the_law_of_that_day()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Sari, "per tanggal 1 Maret 2019 boleh ga saya like postingan caleg?");

        Assert.Contains("Menurut aturan pada 1 Maret 2019", answer.Text);
        Assert.Contains("PP 53/2010", answer.Text);
        Assert.DoesNotContain("• PP 94/2021", answer.Text);
        Assert.Contains("Per tanggal 1 Maret 2019", answer.Text);
    }
}
