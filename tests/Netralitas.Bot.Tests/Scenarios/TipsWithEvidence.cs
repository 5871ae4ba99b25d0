using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Media;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Photos and files in a draft. The clock stands still but where silence is what the bot waits for.</summary>
public sealed class TipsWithEvidence : TipScenario
{
    private readonly FakeTime _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task An_album_is_answered_once_when_it_is_complete()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        await ToAccountAsync(bot.Budi);

        await bot.Budi.SendAlbumAsync([Pictures.Jpeg, Pictures.Jpeg, Pictures.Jpeg], "Ini di aula");
        SimMessage answer = await QuietAsync(bot);

        Assert.StartsWith(TipTexts.EvidenceTaken(3), answer.Text);
        Assert.Contains(TipTexts.EvidenceReminder, answer.Text);
        SimMessage preview = await ToPreviewFromAccountAsync(bot, answer);
        Assert.Contains("Ini di aula", preview.Text);
        Assert.Contains("Berkas: 3", preview.Text);
    }

    [Fact]
    public async Task What_cannot_be_cleaned_is_refused_with_the_reason()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        await ToAccountAsync(bot.Budi);

        await bot.Budi.SendVoiceAsync([1, 2, 3]);
        SimMessage voice = await QuietAsync(bot);
        Assert.Contains(RefusalTexts.Of(Refusal.Voice), voice.Text);

        await bot.Budi.SendDocumentAsync([0x50, 0x4B, 3, 4, 0, 0, 0, 0], "foto.jpg", mimeType: "image/jpeg");
        SimMessage disguised = await QuietAsync(bot);
        Assert.DoesNotContain(TipTexts.EvidenceTaken(1), disguised.Text);
        Assert.StartsWith(TipTexts.EvidenceRefused(1), disguised.Text);
    }

    [Fact]
    public async Task Evidence_alone_is_enough_and_one_piece_can_be_removed()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage screen = await FollowAsync(bot.Budi, await AskAsync(bot.Budi, "/lapor"), TipTexts.Begin);
        for (int i = 0; i < 5; i++)
        {
            screen = await FollowAsync(bot.Budi, screen, TipTexts.Skip);
        }
        await bot.Budi.SendAlbumAsync([Pictures.Jpeg, Pictures.Jpeg]);
        screen = await QuietAsync(bot);

        screen = await FollowAsync(bot.Budi, screen, TipTexts.RemoveEvidence(1));
        Assert.StartsWith(TipTexts.EvidenceRemoved(1), screen.Text);
        screen = await AskAsync(bot.Budi, "https://www.instagram.com/p/Abc123/?igsh=rahasia");
        Assert.Contains("Bukti sejauh ini: 1 berkas, 1 tautan.", screen.Text);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);
        SimMessage preview = await FollowAsync(bot.Budi, screen, TipTexts.Skip);

        Assert.Contains("Berkas: 1", preview.Text);
        Assert.Contains("instagram.com/p/Abc123", preview.Text);
        Assert.DoesNotContain("rahasia", preview.Text);
        (string code, _) = await SendAsync(bot.Budi, preview);
        Assert.NotEmpty(code);
    }

    [Fact]
    public async Task An_eleventh_file_is_one_too_many()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        await ToAccountAsync(bot.Budi);

        await bot.Budi.SendAlbumAsync([.. Enumerable.Repeat(Pictures.Jpeg, 6)]);
        await bot.Budi.SendAlbumAsync([.. Enumerable.Repeat(Pictures.Jpeg, 5)]);
        SimMessage answer = await QuietAsync(bot);

        Assert.Contains(TipTexts.EvidenceFull, answer.Text);
        Assert.Contains(TipTexts.EvidenceTaken(10), answer.Text);
    }

    [Fact]
    public async Task The_answer_to_an_album_comes_also_when_the_connection_breaks_under_it()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await ToAccountAsync(bot.Budi);
        bot.Telegram.Fail("sendMessage", Fault.ResetBefore());
        bot.Telegram.Fail("sendMessage", Fault.ResetBefore());
        bot.Telegram.Fail("sendMessage", Fault.ResetBefore());

        await bot.Budi.SendAlbumAsync([Pictures.Jpeg, Pictures.Jpeg]);
        SimMessage answer = await bot.Budi.WaitForMessageAsync();

        Assert.StartsWith(TipTexts.EvidenceTaken(2), answer.Text);
    }

    [Fact]
    public async Task A_pdf_is_taken_with_a_word_about_what_stays_in_it()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage account = await ToAccountAsync(bot.Budi);
        SimMessage evidence = await FollowAsync(bot.Budi, account, TipTexts.Skip);
        Assert.Contains("PDF bisa memuat nama penerima", evidence.Text);

        await bot.Budi.SendDocumentAsync(Pictures.Pdf, "undangan.pdf", mimeType: "application/pdf");
        SimMessage answer = await QuietAsync(bot);

        Assert.StartsWith(TipTexts.EvidenceTaken(1), answer.Text);
        Assert.Contains(TipTexts.PdfTaken, answer.Text);
    }

    [Fact]
    public async Task Editing_the_message_of_a_link_replaces_the_link()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimMessage account = await ToAccountAsync(bot.Budi);
        await FollowAsync(bot.Budi, account, TipTexts.Skip);
        SimMessage link = await bot.Budi.SayAsync("https://contoh.id/keliru");
        SimMessage screen = await bot.Budi.WaitForMessageAsync();

        await bot.Budi.EditAsync(link, "https://contoh.id/benar");
        await bot.Budi.WaitForMessageAsync();
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);
        SimMessage preview = await FollowAsync(bot.Budi, screen, TipTexts.Yes);

        Assert.Contains("contoh.id/benar", preview.Text);
        Assert.DoesNotContain("contoh.id/keliru", preview.Text);
    }

    /// <summary>Lets the silence pass after the last file was taken, and waits for the answer.</summary>
    private async Task<SimMessage> QuietAsync(BotApplication bot)
    {
        await bot.SettleAsync();
        await _time.UntilSomebodyWaitsAsync(QuietChats.Silence);
        _time.Advance(QuietChats.Silence);
        return await bot.Budi.WaitForMessageAsync();
    }

    private static async Task<SimMessage> ToPreviewFromAccountAsync(BotApplication bot, SimMessage screen)
    {
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);
        screen = await FollowAsync(bot.Budi, screen, TipTexts.Next);
        return await FollowAsync(bot.Budi, screen, TipTexts.Yes);
    }
}
