using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>What the holder of a receipt can do, from any account.</summary>
public sealed class TipsAfterwards : TipScenario
{
    [Fact]
    public async Task The_state_is_shown_to_whoever_has_the_receipt_and_its_message_is_deleted()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));

        SimMessage ask = await AskAsync(bot.Sari, "/status");
        Assert.Equal(TipTexts.StatusAsk, ask.Text);
        SimMessage state = await AskAsync(bot.Sari, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());

        Assert.StartsWith(TipTexts.StateName("baru"), state.Text);
        Assert.Contains(TipTexts.Reply, state.Buttons);
        await bot.SettleAsync();
        Assert.DoesNotContain(bot.Sari.Messages(), m => m.Text.Contains(code[..4], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Wrong_and_unknown_receipts_get_the_same_words()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await AskAsync(bot.Sari, "/status");

        SimMessage unknown = await AskAsync(bot.Sari, "AAAA-BBBB-CCCC-DD1D");
        SimMessage wrong = await AskAsync(bot.Sari, "ini apa");
        SimMessage direct = await AskAsync(bot.Sari, "/status 12");

        Assert.Equal(TipTexts.StatusUnknown, unknown.Text);
        Assert.Equal(unknown.Text, wrong.Text);
        Assert.Equal(unknown.Text, direct.Text);
        await bot.SettleAsync();
        Assert.DoesNotContain(bot.Sari.Messages(), m => m.Text is "ini apa" or "/status 12");
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage answer = await AskAsync(bot.Sari, "/status");

        for (int i = 0; i < 11; i++)
        {
            answer = await AskAsync(bot.Sari, $"AAAA-BBBB-CCCC-0D{i:00}");
        }

        Assert.Equal(TipTexts.StatusTooOften, answer.Text);
    }

    [Fact]
    public async Task An_answer_is_previewed_sent_and_stands_in_the_letters()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));

        SimMessage state = await AskAsync(bot.Sari, "/status " + code);
        await FollowAsync(bot.Sari, state, TipTexts.Reply);
        SimMessage preview = await AskAsync(bot.Sari, "Kejadiannya pukul sepuluh pagi di aula.");
        Assert.StartsWith("Balasan yang akan dilihat pengawas", preview.Text);
        SimMessage sent = await FollowAsync(bot.Sari, preview, TipTexts.Send);
        Assert.Equal(TipTexts.ReplySent, sent.Text);
        SimMessage again = await FollowAsync(bot.Sari, sent, TipTexts.Back);

        Assert.Contains("pukul sepuluh pagi", again.Text);
    }

    [Fact]
    public async Task Withdrawing_asks_first_and_ends_the_receipt()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));

        SimMessage state = await AskAsync(bot.Budi, "/status " + code);
        SimMessage sure = await FollowAsync(bot.Budi, state, TipTexts.Withdraw);
        SimMessage gone = await FollowAsync(bot.Budi, sure, TipTexts.WithdrawYes);
        Assert.StartsWith(TipTexts.Withdrawn, gone.Text);

        SimMessage answer = await AskAsync(bot.Budi, "/status " + code);
        Assert.Equal(TipTexts.StatusUnknown, answer.Text);
    }

    [Fact]
    public async Task Being_told_has_its_price_said_in_one_sentence()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));

        SimMessage state = await AskAsync(bot.Budi, "/status " + code);
        SimMessage price = await FollowAsync(bot.Budi, state, TipTexts.Push);
        Assert.Contains("paling lama 14 hari", price.Text);
        SimMessage on = await FollowAsync(bot.Budi, price, TipTexts.PushYes);

        Assert.Equal(TipTexts.PushOn, on.Text);
    }

    [Fact]
    public async Task What_is_kept_is_told_to_everybody()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Sari, "/apa_yang_disimpan");

        Assert.Contains("Yang tidak pernah disimpan", answer.Text);
        Assert.Contains("dihapus 90 hari", answer.Text);
    }

    [Fact]
    public async Task What_is_kept_is_told_with_the_times_that_are_set()
    {
        BotApplication bot = await StartAsync(new()
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Tips:RetentionDays"] = "21", ["Tips:DraftMinutes"] = "45" },
        });

        SimMessage answer = await AskAsync(bot.Sari, "/apa_yang_disimpan");

        Assert.Contains("dihapus 21 hari", answer.Text);
        Assert.Contains("draf (45 menit)", answer.Text);
    }
}
