using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Drafts that are left, resumed, forgotten; and what a group gets to see.</summary>
public sealed class TipsComingAndGoing : TipScenario
{
    private readonly FakeTime _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Whoever_asks_something_in_between_finds_the_draft_again()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        await ToAccountAsync(bot.Budi);
        await AskAsync(bot.Budi, "/topik");
        Assert.StartsWith("🔴", (await AskAsync(bot.Budi, "boleh ga saya like postingan caleg?")).Text);
        await bot.SettleAsync();
        _time.Advance(TimeSpan.FromMinutes(20));

        SimMessage question = await AskAsync(bot.Budi, "/lapor");
        Assert.Equal(TipTexts.DraftOpen, question.Text);
        SimMessage screen = await FollowAsync(bot.Budi, question, TipTexts.Resume);

        Assert.Contains(TipTexts.AccountTitle, screen.Text);
    }

    [Fact]
    public async Task After_half_an_hour_of_silence_the_draft_is_gone_and_an_old_button_says_so()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage screen = await ToAccountAsync(bot.Budi);

        await bot.SettleAsync();
        _time.Advance(TimeSpan.FromMinutes(31));
        SimMessage gone = await FollowAsync(bot.Budi, screen, "Kembali");
        Assert.Equal(TipTexts.DraftGone, gone.Text);

        Assert.Contains("Sebelum mulai", (await AskAsync(bot.Budi, "/lapor")).Text);
    }

    [Fact]
    public async Task An_old_button_of_what_was_sent_does_not_say_that_nothing_was_sent()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage preview = await ToPreviewAsync(bot.Budi);
        (_, SimMessage noted) = await SendAsync(bot.Budi, preview);
        SimMessage offer = await FollowAsync(bot.Budi, noted, TipTexts.NotedLater);
        await bot.Budi.PressAsync(offer, TipTexts.Done);
        await bot.SettleAsync();

        SimMessage gone = await FollowAsync(bot.Budi, preview, $"{TipTexts.Change}: {TipTexts.LabelAccount}");

        Assert.Contains("sudah dikirim", gone.Text);
        Assert.Contains("Tanpa kode bukti terima, tidak ada yang terkirim", gone.Text);
    }

    [Fact]
    public async Task After_a_restart_the_draft_is_gone_and_an_old_button_says_so()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage screen = await ToAccountAsync(bot.Budi);

        await bot.StopHostAsync();
        await bot.StartHostAsync();

        Assert.Equal(TipTexts.DraftGone, (await FollowAsync(bot.Budi, screen, "Kembali")).Text);
    }

    [Fact]
    public async Task An_hour_after_the_receipt_the_bot_has_forgotten_what_to_delete()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage preview = await ToPreviewAsync(bot.Budi);
        (string code, SimMessage noted) = await SendAsync(bot.Budi, preview);
        SimMessage offer = await AskAsync(bot.Budi, GroupsOf(code, noted));

        await bot.SettleAsync();
        _time.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(TipTexts.EraseTooLate, (await FollowAsync(bot.Budi, offer, TipTexts.Erase)).Text);
    }

    [Fact]
    public async Task What_Telegram_does_not_delete_is_counted_and_said()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage preview = await ToPreviewAsync(bot.Budi);
        (string code, SimMessage noted) = await SendAsync(bot.Budi, preview);
        SimMessage offer = await AskAsync(bot.Budi, GroupsOf(code, noted));
        bot.Telegram.Fail("deleteMessages", Fault.Error(400, "Bad Request: message can't be deleted"));
        bot.Telegram.Fail("deleteMessage", Fault.Error(400, "Bad Request: message can't be deleted"));

        Assert.Equal(TipTexts.Erased(1), (await FollowAsync(bot.Budi, offer, TipTexts.Erase)).Text);
    }

    [Theory]
    [InlineData("/lapor")]
    [InlineData("/status AAAA-BBBB-CCCC-DD1D")]
    public async Task In_a_group_everybody_gets_the_same_link_and_it_is_gone_soon(string said)
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        int before = bot.Office.VisibleMessages().Count;

        SimMessage answer = await AskAsync(bot.Budi, said, bot.Office);
        Assert.Equal(CommandTexts.GroupReport, answer.Text);
        Assert.Equal([CommandTexts.OpenPrivateChat], answer.Buttons);
        Assert.Null(answer.ReplyTo);
        await _time.UntilSomebodyWaitsAsync(ShortLived.Life);
        _time.Advance(ShortLived.Life);
        await WaitUntilAsync(() => bot.Office.VisibleMessages().All(m => !m.FromBot));

        Assert.True(bot.Office.VisibleMessages().Count <= before + 1);
        Assert.Empty(bot.Budi.Messages());
    }

    [Fact]
    public async Task Without_a_moderators_chat_nothing_is_accepted()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Budi, "/lapor");

        Assert.Contains("kanal resmi", answer.Text);
        Assert.DoesNotContain(TipTexts.Begin, answer.Buttons);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(SimulatorServer.Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
