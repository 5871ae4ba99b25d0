using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>What follows a first answer: choosing, editing late, rating; and messages at the edges of what Telegram carries.</summary>
public sealed class AskingFurther : Scenario
{
    private const string Like = "boleh ga saya like postingan caleg?";

    [Fact]
    public async Task Where_a_fact_is_missing_its_choices_are_offered_and_decide()
    {
        BotApplication bot = await StartAsync();
        SimMessage card = await AskAsync(bot.Sari, "gedung kantor dipinjam untuk kampanye boleh?");

        Assert.StartsWith("🟠 TERGANTUNG — ", card.Text);
        Assert.Contains("❓ Untuk pemilihan apa gedung itu diminta?", card.Text);
        Assert.Equal(["Pemilu", "Pilkada"], card.Buttons.Take(2));

        SimMessage general = await FollowAsync(bot.Sari, card, "Pemilu");
        SimMessage local = await FollowAsync(bot.Sari, card, "Pilkada");

        Assert.DoesNotContain("❓", general.Text);
        Assert.DoesNotContain("❓", local.Text);
        Assert.NotEqual(general.Text, local.Text);
        Assert.NotEqual(general.Text.Split(" — ")[0], local.Text.Split(" — ")[0]);
    }

    [Fact]
    public async Task Who_told_a_role_or_asked_before_is_not_given_the_answer_of_a_stranger()
    {
        const string Team = "boleh jadi tim sukses calon bupati?";
        BotApplication bot = await StartAsync();
        SimMessage strangers = await AskAsync(bot.Sari, Team);
        await AskAsync(bot.Budi, "saya pensiunan PNS");
        SimMessage pensioners = await AskAsync(bot.Budi, Team);
        SimMessage again = await AskAsync(bot.Rina, Team);

        Assert.Contains("seperti yang Anda sebut tadi", pensioners.Text);
        Assert.DoesNotContain("seperti yang Anda sebut tadi", strangers.Text);
        Assert.Equal(strangers.Text, again.Text);

        SimMessage further = await AskAsync(bot.Sari, "kalau PPPK?");
        Assert.Contains(AnswerTexts.AsFollowUp, further.Text);
    }

    [Fact]
    public async Task A_question_edited_after_half_an_hour_is_answered_anew()
    {
        var time = new FakeTime();
        BotApplication bot = await StartAsync(new() { Time = time, Webhook = true });
        SimMessage question = await bot.Sari.SayAsync(Like);
        SimMessage card = await bot.Sari.WaitForMessageAsync();
        await bot.SettleAsync();

        time.Advance(TimeSpan.FromMinutes(31));
        await bot.Sari.EditAsync(question, "PNS boleh nyoblos?");
        SimMessage anew = await bot.Sari.WaitForMessageAsync();

        Assert.NotEqual(card.Id, anew.Id);
        Assert.StartsWith("🟢 BOLEH — ", anew.Text);
        await bot.SettleAsync();
        Assert.Equal([card.Text, anew.Text], bot.Sari.Messages().Where(m => m.FromBot).Select(m => m.Text));
    }

    [Fact]
    public async Task A_question_edited_before_its_answer_is_answered_as_edited()
    {
        BotApplication bot = await StartAsync();
        await bot.StopHostAsync();
        SimMessage question = await bot.Sari.SayAsync(Like);
        await bot.Sari.EditAsync(question, "PNS boleh nyoblos?");

        await bot.StartHostAsync();
        await bot.SettleAsync();

        Assert.StartsWith("🟢 BOLEH — ", Assert.Single(bot.Sari.Messages(), m => m.FromBot).Text);
    }

    [Fact]
    public async Task Ratings_are_numbers_of_a_card()
    {
        BotApplication bot = await StartAsync();
        SimMessage card = await AskAsync(bot.Sari, Like);
        SimMessage same = await AskAsync(bot.Budi, Like);

        await bot.Sari.PressAsync(card, "👍");
        await bot.Budi.PressAsync(same, "👍");
        await bot.Budi.PressAsync(same, "👎");

        Assert.Equal((2, 1), bot.Services.GetRequiredService<CardFeedback>().Count("medsos-like"));
    }

    [Fact]
    public async Task Every_condition_of_a_card_can_be_opened_by_its_number()
    {
        BotApplication bot = await StartAsync();
        SimMessage conditions = await FollowAsync(bot.Sari, await AskAsync(bot.Sari, Like), CardTexts.WhatIf);

        Assert.Equal(Enumerable.Range(1, conditions.Buttons.Count).Select(i => $"{i}"), conditions.Buttons);
        foreach (string number in conditions.Buttons)
        {
            SimMessage answer = await FollowAsync(bot.Sari, conditions, number);
            Assert.Contains(CardTexts.ShowBasis, answer.Buttons);
        }
    }

    [Fact]
    public async Task Five_thousand_characters_arrive_as_two_messages_and_get_two_answers()
    {
        BotApplication bot = await StartAsync();
        string story = "Begini min, " + string.Concat(Enumerable.Repeat("atasan saya sering cerita di kantor. ", 140)) + Like;
        string all = story[^5000..];

        await bot.Sari.SayAsync(all[..4096]); // as Telegram's apps split it
        await bot.Sari.SayAsync(all[4096..]);
        await bot.SettleAsync();

        Assert.Equal(2, bot.Sari.Messages().Count(m => m.FromBot));
        Assert.StartsWith("🔴 TIDAK BOLEH", bot.Sari.Messages()[^1].Text);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("😀")]
    [InlineData("<b>")]
    [InlineData("&amp; ")]
    [InlineData("/pasal ")]
    public async Task A_message_of_exactly_4096_is_answered_once(string piece)
    {
        BotApplication bot = await StartAsync();
        string text = string.Concat(Enumerable.Repeat(piece, 4096 / piece.Length));

        await AskAsync(bot.Sari, text.PadRight(4096, '?'));

        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Fact]
    public async Task An_edit_in_a_group_changes_the_card_there()
    {
        BotApplication bot = await StartAsync();
        string me = "@" + bot.Telegram.BotUsername;
        SimMessage question = await bot.Sari.SayAsync($"{me} {Like}", bot.Office);
        SimMessage card = await bot.Sari.WaitForMessageAsync(chat: bot.Office);

        await bot.Sari.EditAsync(question, $"{me} PNS boleh nyoblos?");
        SimMessage changed = await bot.Sari.WaitForMessageAsync(chat: bot.Office);

        Assert.Equal(card.Id, changed.Id);
        Assert.StartsWith("🟢 BOLEH", changed.Text);
    }

    [Theory]
    [InlineData("/topik")]
    [InlineData("/bantuan")]
    [InlineData("/start")]
    public async Task Commands_in_a_group_answer_the_one_who_asked(string command)
    {
        BotApplication bot = await StartAsync();
        SimMessage asked = await bot.Budi.SayAsync($"{command}@{bot.Telegram.BotUsername}", bot.Office);

        Assert.Equal(asked.Id, (await bot.Budi.WaitForMessageAsync(chat: bot.Office)).ReplyTo);
    }
}
