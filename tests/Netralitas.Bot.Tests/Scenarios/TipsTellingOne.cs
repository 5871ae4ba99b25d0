using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Somebody tells a tip from the first screen to the receipt, and cleans up.</summary>
public sealed class TipsTellingOne : TipScenario
{
    [Theory]
    [InlineData("penuh", "isi laporan dan berkas")]
    [InlineData("kartu", "hanya jenis, wilayah, dan kelengkapan")]
    public async Task The_first_screen_is_honest_and_says_what_is_posted(string mode, string says)
    {
        BotApplication bot = await StartWithModeratorsAsync(mode: mode);

        SimMessage screen = await AskAsync(bot.Budi, "/lapor");

        Assert.Contains(says, screen.Text);
        Assert.Contains("Telegram tahu", screen.Text);
        Assert.Contains("informasi awal", screen.Text);
        Assert.Contains("7 hari kerja (Pemilu) atau 7 hari (Pilkada)", screen.Text);
        Assert.Contains("LPSK", screen.Text);
        Assert.Equal([TipTexts.Begin, "Batal"], screen.Buttons);
    }

    [Fact]
    public async Task A_tip_is_previewed_sent_once_noted_down_and_its_traces_deleted()
    {
        BotApplication bot = await StartWithModeratorsAsync();

        SimMessage preview = await ToPreviewAsync(bot.Budi);
        Assert.Contains(Account, preview.Text);
        Assert.Contains("Kabupaten Bogor, Jawa Barat", preview.Text);
        Assert.Contains("aula kecamatan", preview.Text);
        Assert.Contains("Kelengkapan 6/7", preview.Text);
        Assert.Contains("Kirim", preview.Buttons);

        (string code, SimMessage noted) = await SendAsync(bot.Budi, preview);
        SimMessage receipt = bot.Budi.Messages().Single(m => m.Text.Contains(code, StringComparison.Ordinal));
        Assert.Contains(receipt.Entities, e => e.Type == "spoiler" && receipt.Text.Substring(e.Offset, e.Length) == code);

        Assert.Equal(TipTexts.NotedWrong, (await AskAsync(bot.Budi, "AAAA BBBB")).Text);
        SimMessage offer = await AskAsync(bot.Budi, GroupsOf(code, noted));
        Assert.StartsWith(TipTexts.NotedRight, offer.Text);
        Assert.DoesNotContain(bot.Budi.Messages(), m => m.Text.Contains(code, StringComparison.Ordinal));

        SimMessage last = await FollowAsync(bot.Budi, offer, TipTexts.Erase);
        Assert.Equal(TipTexts.Erased(0), last.Text);
        Assert.Equal(last.Id, Assert.Single(bot.Budi.Messages()).Id);
    }

    [Fact]
    public async Task A_second_press_of_Kirim_sends_nothing_twice()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage preview = await ToPreviewAsync(bot.Budi);
        await SendAsync(bot.Budi, preview);

        CallbackAnswer again = await bot.Budi.PressAsync(preview, TipTexts.Send);

        Assert.Equal(TipTexts.AlreadySent, again.Text);
        await bot.SettleAsync();
        Assert.Single(bot.Budi.Messages(), m => CodePattern().IsMatch(m.Text));
    }

    [Fact]
    public async Task A_receipt_that_could_not_be_sent_comes_with_the_next_press()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage preview = await ToPreviewAsync(bot.Budi);
        bot.Telegram.Fail("sendMessage", Fault.Error(403, "Forbidden: bot was blocked by the user"));
        await bot.Budi.PressAsync(preview, TipTexts.Send);
        await bot.SettleAsync();
        Assert.DoesNotContain(bot.Budi.Messages(), m => CodePattern().IsMatch(m.Text));

        await bot.Budi.PressAsync(preview, TipTexts.Send);

        await bot.Budi.WaitForMessageAsync(m => CodePattern().IsMatch(m.Text));
    }

    [Fact]
    public async Task Words_that_point_at_the_reporter_are_marked_and_masked_with_one_tap()
    {
        BotApplication bot = await StartWithModeratorsAsync();

        SimMessage preview = await ToPreviewAsync(bot.Budi, "Camat pidato ajak pilih nomor dua. Hubungi saya di 0812-3456-7890 atau budi.rekaan@example.com.");
        Assert.Contains(preview.Entities, e => e.Type == "underline" && preview.Text.Substring(e.Offset, e.Length).Contains("0812-3456-7890", StringComparison.Ordinal));
        SimMessage masked = await FollowAsync(bot.Budi, preview, TipTexts.MaskAll);

        Assert.DoesNotContain("0812", masked.Text);
        Assert.DoesNotContain("budi.rekaan", masked.Text);
        Assert.DoesNotContain(TipTexts.MaskAll, masked.Buttons);
    }

    [Fact]
    public async Task One_mark_can_be_masked_alone_and_shown_again()
    {
        BotApplication bot = await StartWithModeratorsAsync();

        SimMessage preview = await ToPreviewAsync(bot.Budi, "Hubungi saya di 0812-3456-7890 atau budi.rekaan@example.com. Camat pidato ajak pilih nomor dua.");
        Assert.Contains("1. nomor telepon: 0812-3456-7890", preview.Text);
        Assert.Contains("2. surel: budi.rekaan@example.com", preview.Text);

        SimMessage all = await FollowAsync(bot.Budi, preview, TipTexts.MaskAll);
        Assert.Contains("di [disamarkan] atau [disamarkan]. Camat", all.Text);
        SimMessage one = await FollowAsync(bot.Budi, all, all.Buttons.Single(b => b.StartsWith(TipTexts.Unmask(2), StringComparison.Ordinal)));
        Assert.Contains("di [disamarkan] atau budi.rekaan@example.com. Camat", one.Text);
        Assert.DoesNotContain("0812", one.Text);
        SimMessage other = await FollowAsync(bot.Budi, one, one.Buttons.Single(b => b.StartsWith(TipTexts.Unmask(1), StringComparison.Ordinal)));
        Assert.Contains("di 0812-3456-7890 atau budi.rekaan@example.com. Camat", other.Text);
        SimMessage masked = await FollowAsync(bot.Budi, other, TipTexts.MaskOne(2));
        Assert.Contains("di 0812-3456-7890 atau [disamarkan]. Camat", masked.Text);
    }

    [Fact]
    public async Task What_was_masked_is_forgotten_when_the_account_is_written_anew()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await ToAccountAsync(bot.Budi);
        SimMessage told = await bot.Budi.SayAsync("Camat pidato di aula. HP saya 0812-3456-7890.");
        SimMessage screen = await FollowAsync(bot.Budi, await bot.Budi.WaitForMessageAsync(), TipTexts.Next);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Skip);
        SimMessage masked = await FollowAsync(bot.Budi, await FollowAsync(bot.Budi, screen, TipTexts.No), TipTexts.MaskAll);
        Assert.Contains("HP saya [disamarkan].", masked.Text);

        await bot.Budi.EditAsync(told, "Camat pidato di gudang.");
        SimMessage preview = await bot.Budi.WaitForMessageAsync();

        Assert.Contains("pidato di gudang", preview.Text);
        Assert.DoesNotContain(preview.Buttons, b => b.StartsWith("Buka lagi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_or_evidence_must_be_there_and_all_else_may_be_skipped()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage screen = await FollowAsync(bot.Budi, await AskAsync(bot.Budi, "/lapor"), TipTexts.Begin);

        for (int i = 0; i < 7; i++)
        {
            screen = await FollowAsync(bot.Budi, screen, TipTexts.Skip);
        }
        Assert.StartsWith(TipTexts.AccountNeeded, screen.Text);
        screen = await AskAsync(bot.Budi, Account);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);

        Assert.Contains(Account, screen.Text);
        Assert.Contains("Kelengkapan 1/7", screen.Text);
    }

    [Fact]
    public async Task Kembali_goes_back_a_step_and_Batal_ends_it_all()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage account = await ToAccountAsync(bot.Budi);

        SimMessage when = await FollowAsync(bot.Budi, account, "Kembali");
        Assert.Contains(TipTexts.WhenTitle, when.Text);
        SimMessage end = await AskAsync(bot.Budi, "/batal");

        Assert.Equal(TipTexts.Cancelled, end.Text);
        SimMessage answer = await AskAsync(bot.Budi, "boleh ga saya like postingan caleg?");
        Assert.StartsWith("🔴", answer.Text);
    }

    [Fact]
    public async Task Days_to_come_and_days_long_past_are_questioned()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await ToAccountAsync(bot.Budi);
        SimMessage when = await FollowAsync(bot.Budi, bot.Budi.Messages()[^1], "Kembali");

        SimMessage future = await AskAsync(bot.Budi, "12 Oktober 2199");
        Assert.Contains("belum tiba", future.Text);
        SimMessage ancient = await AskAsync(bot.Budi, "12/10/2010");
        Assert.Contains("sudah lama berlalu", ancient.Text);
        SimMessage unread = await AskAsync(bot.Budi, "entah");
        Assert.StartsWith("Saya belum paham tanggalnya", unread.Text);
        SimMessage next = await AskAsync(bot.Budi, "kemarin");

        Assert.Contains(TipTexts.AccountTitle, next.Text);
        Assert.Contains(TipTexts.WhenTitle, when.Text);
    }

    [Fact]
    public async Task Editing_a_message_changes_the_draft()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await ToAccountAsync(bot.Budi);
        SimMessage told = await bot.Budi.SayAsync("Camat pidato di kantor.");
        SimMessage screen = await bot.Budi.WaitForMessageAsync();

        await bot.Budi.EditAsync(told, "Camat pidato di aula.");
        Assert.Equal(TipTexts.Editing, (await bot.Budi.WaitForMessageAsync()).Text);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Skip);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.No);
        Assert.Contains("pidato di aula", screen.Text);

        await bot.Budi.EditAsync(told, "Camat pidato di gudang.");
        SimMessage preview = await bot.Budi.WaitForMessageAsync();
        Assert.Contains("pidato di gudang", preview.Text);
        Assert.DoesNotContain("pidato di aula", preview.Text);
    }

    [Fact]
    public async Task A_text_that_reads_like_a_tip_is_offered_and_not_taken()
    {
        const string text = "lapor, kemarin Pak Camat Rekaan pidato ajak pilih paslon 1, ada videonya";
        BotApplication bot = await StartWithModeratorsAsync();
        SimMessage card = await AskAsync(bot.Sari, text);
        Assert.Contains("Ini laporan?", card.Text);

        SimMessage screen = await FollowAsync(bot.Sari, card, "Lapor");
        screen = await FollowAsync(bot.Sari, screen, TipTexts.Begin);
        for (int i = 0; i < 4; i++)
        {
            screen = await FollowAsync(bot.Sari, screen, TipTexts.Skip);
        }
        Assert.Contains(TipTexts.UseThisText, screen.Buttons);
        screen = await FollowAsync(bot.Sari, screen, TipTexts.UseThisText);
        screen = await FollowAsync(bot.Sari, screen, TipTexts.Next);
        screen = await FollowAsync(bot.Sari, screen, TipTexts.Skip);
        screen = await FollowAsync(bot.Sari, screen, TipTexts.Skip);

        Assert.Contains(text, screen.Text);
    }

    [Fact]
    public async Task Too_many_links_are_not_taken()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await ToAccountAsync(bot.Budi);

        SimMessage answer = await AskAsync(bot.Budi, string.Join(' ', Enumerable.Range(1, 11).Select(i => $"https://contoh{i}.id/berita")));

        Assert.StartsWith(TipTexts.LinkFarm, answer.Text);
    }

    [Fact]
    public async Task What_only_reads_like_a_tip_is_answered_when_it_was_a_question()
    {
        BotApplication bot = await StartWithModeratorsAsync();

        SimMessage card = await AskAsync(bot.Sari, "ada pns ngumpulin KTP warga RT kami buat calon perseorangan, ditugasin pak RT");
        Assert.Contains("Ini laporan?", card.Text);
        SimMessage answer = await FollowAsync(bot.Sari, card, "Tanya");

        Assert.StartsWith("🔴", answer.Text);
    }
}
