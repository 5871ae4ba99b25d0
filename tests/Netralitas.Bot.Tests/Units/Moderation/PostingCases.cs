using Netralitas.Bot.Moderation;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Units.Tips;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Units.Moderation;

public sealed class PostingCases : IAsyncDisposable
{
    private readonly List<Desk> _desks = [];

    public async ValueTask DisposeAsync()
    {
        foreach (Desk desk in _desks)
        {
            await desk.DisposeAsync();
            Assert.Empty(desk.Telegram.Violations);
        }
    }

    [Fact]
    public async Task A_full_case_bears_number_text_and_files_uploaded_anew_and_protected()
    {
        Desk desk = await OpenAsync();
        (TipNumber number, _) = await TipWithFilesAsync(desk, "jpeg", "jpeg", "webp");
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        Assert.All(desk.Posts, m => Assert.True(m.ProtectContent));
        Assert.All(desk.Posts.Where(m => m.MediaGroupId is null || m.Text.Length > 0), m => Assert.Contains(number.Value, m.Text));
        SimMessage card = desk.Posts[0];
        foreach (string part in (string[])["mengajak memilih", "Kabupaten Bogor", "24 November 2026", "20 November 2026", "CANARY-KANTOR", "CANARY-TEMPAT", "CANARY-TAUTAN", "1/2", "7 hari kerja"])
        {
            Assert.Contains(part, card.Text);
        }
        Assert.Contains(TipHouse.Account, desk.Posts[1].Text);
        Assert.Equal(["photo", "photo", "document"], desk.Posts.Skip(2).Select(m => m.Kind));
        SimCall album = desk.Sends.Single(c => c.Method == "sendMediaGroup");
        Assert.Equal([$"{number}-1.jpg", $"{number}-2.jpg"], album.Files.Select(f => f.FileName));
        Assert.DoesNotContain(desk.Telegram.Calls, c => c.Parameters.ToJsonString().Contains("\"file_id\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_tells_no_account_office_place_or_link()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu);
        (TipNumber number, _) = await TipWithFilesAsync(desk, "jpeg", "png");
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        SimMessage card = Assert.Single(desk.Posts);
        Assert.Contains(number.Value, card.Text);
        Assert.Contains("2 gambar", card.Text);
        Assert.DoesNotContain(desk.Telegram.Calls, c => c.Parameters.ToJsonString().Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Full_cases_are_refused_where_anybody_reads_along()
    {
        Desk desk = await OpenAsync(options: (o, telegram) => o.ChatId = telegram.AddChannel("Umum", [telegram.User("moderator")], username: "kanal_umum").Id);
        await desk.House.KeepTipAsync(1);
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        SimMessage card = Assert.Single(desk.Telegram.Group("Umum").VisibleMessages(), m => m.Kind != "service");
        Assert.Contains(CaseTexts.OnlyCard, card.Text);
        Assert.DoesNotContain("CANARY", card.Text);
    }

    [Fact]
    public async Task Cases_of_a_region_go_to_its_chat()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu, (o, telegram) =>
            o.Regions.Add(new RegionOptions { Province = "Jawa Barat", ChatId = telegram.AddGroup("Jabar", forum: false, [telegram.User("moderator")]).Id }));
        await desk.House.KeepTipAsync(1);
        await desk.House.KeepTipAsync(2, TipHouse.Report() with { RegionCode = "51.71", RegionName = "Kota Denpasar, Bali" });
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        Assert.Contains("Bogor", Assert.Single(desk.Telegram.Group("Jabar").VisibleMessages(), m => m.FromBot && m.Kind != "service").Text);
        Assert.Contains("Denpasar", Assert.Single(desk.Posts).Text);
    }

    [Fact]
    public async Task A_long_account_is_cut_into_messages_in_order()
    {
        Desk desk = await OpenAsync();
        string account = string.Join(' ', Enumerable.Range(1, 1800).Select(i => $"kata{i:0000}<&>"));
        await desk.House.KeepTipAsync(1, TipHouse.Report(account));
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        IReadOnlyList<SimMessage> pieces = [.. desk.Posts.Skip(1)];
        Assert.True(pieces.Count > 4);
        Assert.All(pieces, p => Assert.True(p.Text.Length <= 4096));
        Assert.Equal(account, string.Join(' ', pieces.Select(p => p.Text[(p.Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..])));
    }

    [Fact]
    public async Task A_picture_that_is_no_photo_for_telegram_goes_as_a_file()
    {
        Desk desk = await OpenAsync();
        DraftKey draft = await desk.House.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle broken = await desk.House.StoreAsync(draft, [1, 2, 3, 4]); // IMAGE_PROCESS_FAILED
        await desk.House.KeepTipAsync(1, TipHouse.Report(evidence: broken), draft);
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        Assert.Equal("document", desk.Posts[^1].Kind);
    }

    [Fact]
    public async Task A_file_that_is_gone_and_a_tip_that_is_damaged_are_told_not_dropped()
    {
        Desk desk = await OpenAsync();
        (TipNumber withFile, _) = await TipWithFilesAsync(desk, "jpeg");
        Directory.GetFiles(Path.Combine(desk.House.DataPath, EvidenceVault.Folder)).ToList().ForEach(File.Delete);
        (TipNumber damaged, _) = await desk.House.KeepTipAsync(2);
        await desk.House.Database.WriteAsync(
            s => s.Execute("update tip set body = zeroblob(2076) where number = $number", ("$number", damaged.Value)), CancellationToken.None);
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        Assert.Contains(desk.Posts, m => m.Text == CaseTexts.EvidenceUnreadable(withFile.Value, 1));
        Assert.Contains(desk.Posts, m => m.Text.Contains(damaged.Value, StringComparison.Ordinal) && m.Text.Contains(CaseTexts.Damaged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trouble_without_effect_is_waited_out_and_each_message_comes_once()
    {
        Desk desk = await OpenAsync();
        foreach (Fault fault in (Fault[])[Fault.ServerError(), Fault.Error(500, "Internal Server Error"), Fault.TooManyRequests(30)])
        {
            desk.Telegram.Fail("sendMessage", fault);
        }
        await desk.House.KeepTipAsync(1);
        await desk.StartRelayAsync();
        await PassAsync(desk, TimeSpan.FromSeconds(1));
        await PassAsync(desk, TimeSpan.FromSeconds(2));
        await PassAsync(desk, TimeSpan.FromSeconds(30.5));
        await desk.SettleAsync();

        Assert.Equal(2, desk.Posts.Count);
        Assert.DoesNotContain(desk.Posts, m => m.Text.Contains(CaseTexts.Repeat, StringComparison.Ordinal));
        Assert.Single(desk.Log.AboveInformation);
    }

    [Fact]
    public async Task Where_the_connection_broke_behind_a_message_the_second_is_marked_and_bears_the_same_number()
    {
        Desk desk = await OpenAsync();
        desk.Telegram.Fail("sendMessage", Fault.ResetAfter());
        (TipNumber number, _) = await desk.House.KeepTipAsync(1);
        await desk.StartRelayAsync();
        await PassAsync(desk, TimeSpan.FromSeconds(1));
        await desk.SettleAsync();

        Assert.Equal(3, desk.Posts.Count);
        Assert.All(desk.Posts, m => Assert.Contains(number.Value, m.Text));
        Assert.DoesNotContain(CaseTexts.Repeat, desk.Posts[0].Text);
        Assert.StartsWith(CaseTexts.Repeat, desk.Posts[1].Text);
        Assert.Equal(desk.Posts[0].Text, desk.Posts[1].Text[(CaseTexts.Repeat.Length + 1)..]);
        Assert.DoesNotContain(CaseTexts.Repeat, desk.Posts[2].Text);
    }

    [Fact]
    public async Task An_album_in_doubt_is_marked_too()
    {
        Desk desk = await OpenAsync();
        desk.Telegram.Fail("sendMediaGroup", Fault.ResetAfter());
        await TipWithFilesAsync(desk, "jpeg", "jpeg");
        await desk.StartRelayAsync();
        await PassAsync(desk, TimeSpan.FromSeconds(1));
        await desk.SettleAsync();

        Assert.Equal(4, desk.Posts.Count(m => m.Kind == "photo"));
        Assert.Single(desk.Posts, m => m.Text.Contains(CaseTexts.Repeat, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CrashPoints.PostBegun, 0)]
    [InlineData(CrashPoints.PostSent, 1)]
    [InlineData(CrashPoints.PostNoted, 0)]
    public async Task A_crash_around_a_message_loses_none_and_marks_what_may_be_there_twice(string point, int doubled)
    {
        Desk desk = await OpenAsync();
        (TipNumber number, _) = await TipWithFilesAsync(desk, "jpeg");
        desk.House.CrashAt(point);
        // The relay would catch the crash and go on, so it goes on in vain: the parts below are of the next life.
        await desk.StartRelayAsync();
        await desk.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(1));
        await desk.RestartAsync();
        await desk.SettleAsync();

        Assert.Equal(3 + doubled, desk.Posts.Count);
        bool mayBeTwice = point != CrashPoints.PostNoted;
        Assert.Equal(mayBeTwice ? 1 : 0, desk.Posts.Count(m => m.Text.Contains(CaseTexts.Repeat, StringComparison.Ordinal)));
        Assert.All(desk.Posts, m => Assert.Contains(number.Value, m.Text));
    }

    [Fact]
    public async Task Days_without_telegram_lose_nothing_and_keep_the_order_of_each_case()
    {
        Desk desk = await OpenAsync();
        List<TipNumber> numbers = [];
        for (int i = 1; i <= 5; i++)
        {
            (TipNumber number, ReceiptCode receipt) = await desk.House.KeepTipAsync(i);
            await desk.House.Mailbox.ReplyAsync(receipt, $"jawaban pertama {number}", [], null, CancellationToken.None);
            await desk.House.Mailbox.ReplyAsync(receipt, $"jawaban kedua {number}", [], null, CancellationToken.None);
            numbers.Add(number);
        }
        desk.Time.Advance(TimeSpan.FromDays(3));
        desk.Telegram.Fail("sendMessage", Fault.ServerError());
        desk.Telegram.Fail("sendMessage", Fault.ServerError());
        await desk.RestartAsync();
        await PassAsync(desk, TimeSpan.FromSeconds(1));
        await PassAsync(desk, TimeSpan.FromSeconds(2));
        await desk.SettleAsync();

        foreach (TipNumber number in numbers)
        {
            string[] texts = [.. desk.Posts.Select(m => m.Text).Where(t => t.Split('\n')[0].Contains(number.Value, StringComparison.Ordinal))];
            Assert.Equal(4, texts.Length);
            Assert.Contains(CaseTexts.NewCase, texts[0]);
            Assert.Contains("jawaban pertama", texts[2]);
            Assert.Contains("jawaban kedua", texts[3]);
        }
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_is_followed_also_after_a_restart()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu, (o, telegram) => o.ChatId = telegram.AddGroup("Lama", forum: false, [telegram.User("moderator")]).Id);
        SimChat now = desk.Telegram.Group("Lama").Migrate();
        await desk.House.KeepTipAsync(1);
        await desk.StartRelayAsync();
        await desk.SettleAsync();
        await desk.House.KeepTipAsync(2);
        await desk.RestartAsync();
        await desk.SettleAsync();

        Assert.Equal(2, now.VisibleMessages().Count(m => m.FromBot && m.Kind != "service"));
        Assert.Equal(3, desk.Sends.Count); // the old number was tried once
    }

    [Fact]
    public async Task Withdrawing_deletes_what_was_posted_and_says_so()
    {
        Desk desk = await OpenAsync();
        (TipNumber number, ReceiptCode receipt) = await TipWithFilesAsync(desk, "jpeg", "jpeg");
        await desk.StartRelayAsync();
        await desk.SettleAsync();

        Assert.True(await desk.House.Mailbox.WithdrawAsync(receipt, CancellationToken.None));
        await desk.SettleAsync();

        Assert.Equal(CaseTexts.Withdrawn(number.Value, 0), Assert.Single(desk.Posts).Text);
        Assert.Equal(0L, desk.House.Database.Read(s => s.Scalar("select count(*) from case_message")));
    }

    [Fact]
    public async Task What_telegram_does_not_let_the_bot_delete_is_reported()
    {
        Desk desk = await OpenAsync();
        (TipNumber number, ReceiptCode receipt) = await desk.House.KeepTipAsync(1);
        await desk.StartRelayAsync();
        await desk.SettleAsync();
        desk.Telegram.Fail("deleteMessage", Fault.Error(400, "Bad Request: message can't be deleted"));
        await desk.House.Mailbox.WithdrawAsync(receipt, CancellationToken.None);
        await desk.SettleAsync();

        Assert.Contains(desk.Posts, m => m.Text == CaseTexts.Withdrawn(number.Value, 1));
    }

    [Fact]
    public async Task What_is_withdrawn_before_its_post_is_never_posted()
    {
        Desk desk = await OpenAsync();
        (_, ReceiptCode receipt) = await desk.House.KeepTipAsync(1);
        await desk.House.Mailbox.WithdrawAsync(receipt, CancellationToken.None);
        await desk.StartRelayAsync();
        (TipNumber later, _) = await desk.House.KeepTipAsync(2);
        await desk.SettleAsync();

        Assert.All(desk.Posts, m => Assert.Contains(later.Value, m.Text));
    }

    [Fact]
    public async Task A_post_waits_a_random_time_in_its_span_and_a_digest_until_morning()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu);
        desk.House.Tips.PostingDelay = "00:10-01:00";
        (TipNumber usual, _) = await desk.House.KeepTipAsync(1);
        (TipNumber digest, _) = await desk.House.KeepTipAsync(2, withDigest: true);
        var delay = desk.House.Get<PostingDelay>();
        IReadOnlyList<OutboxRow> rows = desk.House.Get<OutboxStore>().FirstOfEachCase();

        Assert.InRange(delay.Left(rows.Single(r => r.Number == usual.Value)), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(60));
        Assert.Equal(TimeSpan.FromHours(21), delay.Left(rows.Single(r => r.Number == digest.Value))); // 10.00 WIB → 07.00 WIB
        await desk.StartRelayAsync();
        await desk.Time.UntilSomebodyWaitsAsync(delay.Left(rows.Single(r => r.Number == usual.Value)));
        Assert.Empty(desk.Posts);
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.UntilAsync(() => desk.Posts.Count == 1);
        Assert.Contains(usual.Value, desk.Posts[0].Text);
        for (int hour = 0; hour < 20; hour++)
        {
            await PassAsync(desk, TimeSpan.FromHours(1)); // an hour at most, then it looks again
        }

        await desk.UntilAsync(() => desk.Posts.Count == 2);
        Assert.Contains(digest.Value, desk.Posts[1].Text);
    }

    [Fact]
    public async Task A_bot_that_was_put_out_keeps_its_cases_and_asks_again_later()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu);
        desk.Group.SetBot("kicked");
        for (int i = 1; i <= 3; i++)
        {
            await desk.House.KeepTipAsync(i);
        }
        await desk.StartRelayAsync();
        await desk.Time.UntilSomebodyWaitsAsync(TimeSpan.FromMinutes(5));
        Assert.Single(desk.Sends); // one refusal speaks for the chat
        Assert.Single(desk.Log.AboveInformation);

        desk.Group.SetBot("administrator");
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.SettleAsync();
        Assert.Equal(3, desk.Posts.Count);
    }

    [Fact]
    public async Task A_reporter_who_asked_for_word_gets_it_once_and_a_blocked_bot_forgets_the_chat()
    {
        Desk desk = await OpenAsync(PostingMode.Kartu);
        SimUser budi = desk.Telegram.User("citizen");
        await budi.SayAsync("/start");
        (TipNumber number, ReceiptCode receipt) = await desk.House.KeepTipAsync(1);
        await desk.House.Mailbox.EnablePushAsync(receipt, budi.Id, CancellationToken.None);
        await desk.StartRelayAsync();
        await desk.House.Get<ModeratorLetters>().WriteAsync(number, "Kapan?", CancellationToken.None);
        await desk.SettleAsync();
        Assert.Equal(MailboxTexts.News, Assert.Single(budi.Messages(), m => m.FromBot).Text);

        budi.BlockBot();
        await desk.House.Get<ModeratorLetters>().WriteAsync(number, "Di mana?", CancellationToken.None);
        await desk.SettleAsync();
        Assert.Null(desk.House.Get<TipStore>().FindPush(number.Value));
    }

    private async Task<Desk> OpenAsync(PostingMode mode = PostingMode.Penuh, Action<ModerationOptions, SimulatorServer>? options = null)
    {
        Desk desk = await Desk.OpenAsync(mode, options);
        _desks.Add(desk);
        return desk;
    }

    private static async Task PassAsync(Desk desk, TimeSpan wait)
    {
        await desk.Time.UntilSomebodyWaitsAsync(wait);
        desk.Time.Advance(wait);
    }

    private static async Task<(TipNumber Number, ReceiptCode Receipt)> TipWithFilesAsync(Desk desk, params string[] kinds)
    {
        DraftKey draft = await desk.House.Vault.OpenDraftAsync(CancellationToken.None);
        List<EvidenceHandle> files = [];
        foreach (string kind in kinds)
        {
            files.Add(await desk.House.StoreAsync(draft, kind == "webp" ? SmallPictures.Lossy : SmallPictures.Baseline, kind));
        }
        return await desk.House.KeepTipAsync(1, TipHouse.Report(evidence: [.. files]), draft);
    }
}
