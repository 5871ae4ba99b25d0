using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public sealed class TakingATip : IAsyncDisposable
{
    private readonly TipHouse _house = new();

    private FakeTime Time => (FakeTime)_house.Time;

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_is_there_with_its_receipt_also_after_a_restart()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7);
        await _house.ReopenAsync();

        TipView view = (await _house.OpenAsync(receipt))!;
        Assert.Equal(number, view.Number);
        Assert.Equal(new DateOnly(2026, 11, 24), view.ReceivedDay);
        Assert.Equal(TipStates.New, view.State);
        Assert.NotEmpty(view.PublicSentence);
        Assert.Equal(TipHouse.Account, _house.Reader.Open(number.Value)!.Content!.Report.Account);
        Assert.Equal(1, _house.CountOutbox());
    }

    [Fact]
    public async Task The_repeated_update_gets_the_same_receipt_and_files_nothing_twice()
    {
        var first = Assert.IsType<IntakeResult.Accepted>(await _house.SubmitAsync(7));
        await _house.ReopenAsync();

        var recalled = Assert.IsType<IntakeResult.Repeated>(await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None));
        var second = Assert.IsType<IntakeResult.Repeated>(await _house.SubmitAsync(7));

        Assert.Equal(first.Receipt.Reveal(), recalled.Receipt.Reveal());
        Assert.Equal(first.Receipt.Reveal(), second.Receipt.Reveal());
        Assert.Equal(first.Number, second.Number);
        Assert.Equal(1, _house.CountTips());
        Assert.Equal(1, _house.CountOutbox());
    }

    [Fact]
    public async Task Once_shown_the_receipt_is_gone_and_a_repeat_files_nothing()
    {
        await _house.KeepTipAsync(7);
        await _house.ReopenAsync();

        Assert.IsType<IntakeResult.AlreadyReceived>(await _house.SubmitAsync(7));
        Assert.IsType<IntakeResult.AlreadyReceived>(await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None));
        Assert.Equal(1, _house.CountTips());
        Assert.Equal(0L, _house.Database.Read(s => s.Scalar("select count(*) from pending_receipt")));
    }

    [Fact]
    public async Task A_receipt_that_nobody_saw_is_forgotten_after_a_quarter_of_an_hour()
    {
        await _house.SubmitAsync(7);
        Time.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(1, await _house.Get<PendingReceiptStore>().ExpireAsync(CancellationToken.None));
        Assert.IsType<IntakeResult.AlreadyReceived>(await _house.SubmitAsync(7));
        Assert.Equal(1, _house.CountTips());
    }

    [Fact]
    public async Task An_update_that_is_not_known_is_not_recalled() =>
        Assert.Null(await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None));

    [Fact]
    public async Task Twins_of_one_update_at_the_same_time_file_one_tip()
    {
        IntakeResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _house.SubmitAsync(7)));

        string receipt = Assert.Single(results.OfType<IntakeResult.Accepted>()).Receipt.Reveal();
        Assert.All(results.OfType<IntakeResult.Repeated>(), r => Assert.Equal(receipt, r.Receipt.Reveal()));
        Assert.Equal(1, _house.CountTips());
    }

    [Theory]
    [InlineData(CrashPoints.Sealed)]
    [InlineData(CrashPoints.Committed)]
    [InlineData(CrashPoints.ReceiptForgotten)]
    public async Task A_crash_between_any_two_steps_loses_no_confirmed_tip_and_doubles_none(string point)
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        TipReport report = TipHouse.Report(evidence: await _house.StoreAsync(draft, [1, 2, 3]));
        _house.CrashAt(point);
        string? shown = null;
        await Assert.ThrowsAsync<CrashException>(async () =>
        {
            shown = Assert.IsType<IntakeResult.Accepted>(await _house.SubmitAsync(7, report, draft)).Receipt.Reveal();
            await _house.Intake.ReceiptShownAsync(TipHouse.Bot, 7, CancellationToken.None);
        });
        await _house.ReopenAsync();
        IntakeResult? recalled = await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None);

        switch (point)
        {
            case CrashPoints.Sealed: // nothing was promised, nothing is there: the reporter starts again
                Assert.Null(recalled);
                Assert.Equal(0, _house.CountTips());
                break;
            case CrashPoints.Committed:
                shown = Assert.IsType<IntakeResult.Repeated>(recalled).Receipt.Reveal();
                goto default;
            default:
                Assert.NotNull(await _house.OpenAsync(ReceiptCode.TryParse(shown!)));
                Assert.Equal(1, _house.CountTips());
                break;
        }
        _house.Vault.WipeLeftovers();
        int files = Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)).Length;
        Assert.Equal(_house.CountTips(), files);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_keeps_nothing_half()
    {
        await _house.KeepTipAsync(1);
        _house.Get<IntakeJournal>().MostLogBytes = 100_000;
        string large = new('x', 200_000);

        var failure = await Assert.ThrowsAsync<StorageException>(() => _house.SubmitAsync(7, TipHouse.Report(large)));
        Assert.Equal(StorageProblem.DiskFull, failure.Problem);
        Assert.Contains("kosongkan ruang", failure.Message);
        Assert.Null(await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None));

        _house.Get<IntakeJournal>().MostLogBytes = long.MaxValue;
        Assert.IsType<IntakeResult.Accepted>(await _house.SubmitAsync(7, TipHouse.Report(large)));
        Assert.Equal(2, _house.CountTips());
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_told()
    {
        await _house.Database.WriteAsync(s => s.Scalar("pragma query_only = on"), CancellationToken.None);

        Assert.Equal(StorageProblem.ReadOnly, (await Assert.ThrowsAsync<StorageException>(() => _house.SubmitAsync(7))).Problem);
    }

    [Fact]
    public async Task A_damaged_row_is_shown_as_such_and_costs_no_other_tip()
    {
        (TipNumber damaged, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        (TipNumber whole, _) = await _house.KeepTipAsync(2);
        await _house.Database.WriteAsync(
            s => s.Execute("update tip set body = zeroblob(2076) where number = $number", ("$number", damaged.Value)), CancellationToken.None);

        OpenedTip opened = _house.Reader.Open(damaged.Value)!;
        Assert.Equal(TipKeyState.Damaged, opened.Readable);
        Assert.Null(opened.Content);
        Assert.NotNull(_house.Reader.Open(whole.Value)!.Content);
        Assert.NotNull(await _house.OpenAsync(receipt)); // its mailbox still works
    }

    [Fact]
    public async Task Many_at_once_all_get_their_own_number_and_receipt()
    {
        IntakeResult[] results = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => _house.SubmitAsync(i)));

        var accepted = results.Cast<IntakeResult.Accepted>().ToList();
        Assert.Equal(200, accepted.Select(a => a.Number.Value).Distinct().Count());
        Assert.Equal(200, accepted.Select(a => a.Receipt.Reveal()).Distinct().Count());
        Assert.Equal(200, _house.Database.Read(s => s.Query("select distinct share from tip", r => r.GetString(0))).Count);
    }
}
