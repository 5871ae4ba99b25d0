using System.Diagnostics;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public abstract class TheMailbox(bool postgres) : IAsyncDisposable
{
    private readonly TipHouse _house = new(kind: postgres ? TestDatabase.Postgres() : TestDatabase.Usual());

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _house.DisposeAsync();
    }

    [DatabaseFact]
    public async Task Letters_go_both_ways_in_their_order()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7);
        var letters = _house.Get<ModeratorLetters>();

        Assert.True(await letters.WriteAsync(number, "Kapan kejadiannya?", CancellationToken.None));
        Assert.True(await _house.Mailbox.ReplyAsync(receipt, "Hari Jumat.", [], null, CancellationToken.None));
        Assert.True(await letters.ChangeStateAsync(number, "dibaca", CancellationToken.None));
        await _house.ReopenAsync();

        TipView view = (await _house.OpenAsync(receipt))!;
        Assert.Equal([(true, "Kapan kejadiannya?"), (false, "Hari Jumat.")], view.Letters.Select(l => (l.FromModerator, l.Text)));
        Assert.Equal("dibaca", view.State);
    }

    [DatabaseFact]
    public async Task An_answer_may_bring_files_that_moderators_can_open()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7);
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [9, 8, 7], "png");
        await _house.Mailbox.ReplyAsync(receipt, "Ini fotonya.", [file], draft, CancellationToken.None);
        await _house.ReopenAsync();
        _house.Vault.WipeLeftovers();

        StoredLetter letter = _house.Reader.OpenLetter(number.Value, 1)!;
        Assert.Equal([9, 8, 7], _house.Reader.ReadEvidence(Assert.Single(letter.Evidence), letter.EvidenceKey)!);
    }

    [DatabaseFact]
    public async Task Wrong_unknown_and_missing_codes_get_the_same_nothing()
    {
        await _house.KeepTipAsync(7);
        foreach (ReceiptCode? code in (ReceiptCode?[])[null, ReceiptCode.New()])
        {
            Assert.Null(await _house.OpenAsync(code));
            Assert.False(await _house.Mailbox.ReplyAsync(code, "x", [], null, CancellationToken.None));
            Assert.False(await _house.Mailbox.WithdrawAsync(code, CancellationToken.None));
            Assert.False(await _house.Mailbox.EnablePushAsync(code, 1, CancellationToken.None));
        }
        Assert.Equal(1, _house.CountTips());
        Assert.Equal(0L, _house.Database.Read(s => s.Scalar("select count(*) from letter")));
    }

    [DatabaseFact]
    public async Task Right_unknown_and_missing_codes_take_like_time()
    {
        (_, ReceiptCode right) = await _house.KeepTipAsync(7);
        ReceiptCode?[] codes = [right, ReceiptCode.New(), null];

        // A difference that is there shows in each series; one that a busy machine makes does not.
        List<string> seen = [];
        for (int series = 0; series < 5; series++)
        {
            double[] medians = await MediansAsync(codes);
            if (medians.Max() / medians.Min() < 1.6)
            {
                return;
            }
            seen.Add(string.Join(", ", medians.Select(m => $"{m:0} µs")));
        }
        Assert.Fail($"right, unknown, missing: {string.Join("; ", seen)}");
    }

    [DatabaseFact]
    public async Task Withdrawing_leaves_nothing()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [1, 2, 3]);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7, TipHouse.Report(evidence: file), draft);
        await _house.Mailbox.EnablePushAsync(receipt, 700_000_002, CancellationToken.None);
        await _house.Mailbox.ReplyAsync(receipt, "tambahan", [], null, CancellationToken.None);

        Assert.True(await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));

        Assert.Null(await _house.OpenAsync(receipt));
        Assert.Null(_house.Reader.Open(number.Value));
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)));
        foreach (StoredColumn column in StorageCatalogue.Read(_house.Storage).Where(c => c.Table is "tip" or "letter" or "evidence" or "push" or "outbox"))
        {
            Assert.Equal(0, column.Rows);
        }
        // Not even in the log of SQLite or in free pages.
        Assert.Empty(TipHouse.FilesHolding(_house.Root, TipHouse.Mark(number.Value)));
    }

    [Theory]
    [InlineData(CrashPoints.ShareDestroyed)]
    [InlineData(CrashPoints.RowsDeleted)]
    public async Task A_withdrawal_that_a_crash_cut_is_finished_at_the_next_sweep(string point)
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [1, 2, 3]);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7, TipHouse.Report(evidence: file), draft);
        _house.CrashAt(point);
        await Assert.ThrowsAsync<CrashException>(() => _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));
        await _house.ReopenAsync();

        Assert.Null(_house.Reader.Open(number.Value)?.Content);
        _house.Vault.WipeLeftovers();
        await _house.Sweep.SweepAsync(CancellationToken.None);
        await _house.ReopenAsync();
        _house.Vault.WipeLeftovers();

        Assert.Equal(0, _house.CountTips());
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)));
    }

    [DatabaseFact]
    public async Task A_chat_that_wants_word_is_known_for_fourteen_days_and_ends_with_the_tip()
    {
        var time = (Support.FakeTime)_house.Time;
        var pushes = _house.Get<PushHandles>();
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7);
        Assert.True(await _house.Mailbox.EnablePushAsync(receipt, 111, CancellationToken.None));
        Assert.True(await _house.Mailbox.EnablePushAsync(receipt, 222, CancellationToken.None)); // another account takes over
        DateOnly today = StorageDay.Today(time);

        Assert.Equal(222, pushes.Find(number.Value, today));
        Assert.Equal(222, pushes.Find(number.Value, today.AddDays(14)));
        Assert.Null(pushes.Find(number.Value, today.AddDays(15)));

        time.Advance(TimeSpan.FromDays(15));
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Null(_house.Get<TipStore>().FindPush(number.Value));
        Assert.NotNull(await _house.OpenAsync(receipt));
    }

    [DatabaseFact]
    public async Task News_are_announced_only_where_somebody_asked_for_it()
    {
        (TipNumber quiet, _) = await _house.KeepTipAsync(1);
        (TipNumber told, ReceiptCode receipt) = await _house.KeepTipAsync(2);
        await _house.Mailbox.EnablePushAsync(receipt, 222, CancellationToken.None);
        foreach (TipNumber number in (TipNumber[])[quiet, told])
        {
            await _house.Get<ModeratorLetters>().WriteAsync(number, "Ada pertanyaan.", CancellationToken.None);
        }

        Assert.Equal([told.Value], _house.Database.Read(s => s.Query($"select number from outbox where kind = '{OutboxKind.News}'", r => r.GetString(0))));
    }

    private async Task<double[]> MediansAsync(ReceiptCode?[] codes)
    {
        List<double>[] times = [.. codes.Select(_ => new List<double>())];
        for (int round = 0; round < 600; round++)
        {
            for (int i = 0; i < codes.Length; i++)
            {
                int turn = (i + round) % codes.Length;
                long begun = Stopwatch.GetTimestamp();
                await _house.OpenAsync(codes[turn]);
                times[turn].Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            }
        }
        return [.. times.Select(t => t.Order().ElementAt(t.Count / 2))];
    }
}

public sealed class TheMailboxOnSqlite() : TheMailbox(postgres: false);

public sealed class TheMailboxOnPostgres() : TheMailbox(postgres: true);
