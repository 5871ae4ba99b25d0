using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

/// <summary>New tips wait in one table for a moment before they come into the tables where others find them.</summary>
public sealed class TheIntakeJournal : IAsyncDisposable
{
    private const long Bot = 42;

    private readonly TemporaryFolder _folder = new();
    private readonly LogLines<Database> _log = new();
    private Database _database;
    private IntakeJournal _journal;

    public TheIntakeJournal()
    {
        _database = Open();
        _journal = new IntakeJournal(_database, NullLogger<IntakeJournal>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_waited_when_the_program_died_is_in_the_tables_after_the_next_start()
    {
        await AddAsync(Tip("K-0000-0001", "berkas1"), 7);
        await AddAsync(Tip("K-0000-0002"), 8);
        Assert.Equal((0L, 2L), (Count("tip"), Count("intake")));

        await DieAsync();

        Assert.Equal((2L, 0L, 0L), (Count("tip"), Count("intake"), Count("intake_update")));
        Assert.Equal(["K-0000-0001"], _database.Read(s => s.Query("select number from evidence where file = 'berkas1'", r => r.GetString(0))));
        Assert.Equal((2L, 2L), (Count("outbox"), Count("pending_receipt")));
        TipRow row = new TipStore(_database).Find("K-0000-0001")!;
        TipRow told = Tip("K-0000-0001").Row;
        Assert.Equal(told.Body, row.Body);
        Assert.Equal(
            (told.Share, told.ModeratorKey, told.State, told.ReceivedDay, told.ActiveDay), (row.Share, row.ModeratorKey, row.State, row.ReceivedDay, row.ActiveDay));
        Assert.Equal(told.ReceiptHash, row.ReceiptHash);
        Assert.Equal(told.ModeratorWrap, row.ModeratorWrap);
        Assert.Equal(told.ReceiptWrap, row.ReceiptWrap);
    }

    [Fact]
    public async Task Nothing_is_spread_twice_over_two_starts()
    {
        await AddAsync(Tip("K-0000-0001"), 7);
        await DieAsync();
        await DieAsync();

        Assert.Equal((1L, 1L), (Count("tip"), Count("outbox")));
    }

    [Fact]
    public async Task A_tip_comes_into_the_tables_by_itself_soon_after_it_is_added()
    {
        var spread = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _journal.Spread += (_, _) => spread.TrySetResult();

        await AddAsync(Tip("K-0000-0001"), 7);
        await _journal.AddedAsync();
        await spread.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((1L, 0L), (Count("tip"), Count("intake")));
        Assert.False(_journal.Holds("K-0000-0001"));
        Assert.Null(_journal.Find(Bot, 7));
        Assert.Equal(7, _journal.HighestSpread(Bot));
        Assert.True(_journal.TakeSpread());
        Assert.False(_journal.TakeSpread());
    }

    [Fact]
    public async Task A_hundred_at_once_share_rows_and_all_arrive()
    {
        await Task.WhenAll(Enumerable.Range(1, 100).Select(i => AddAsync(Tip(FormattableString.Invariant($"K-0000-{i:0000}")), i)));
        Assert.InRange(Count("intake"), 7, 100); // at most sixteen to a row

        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal((100L, 100L, 100L, 0L), (Count("tip"), Count("outbox"), Count("pending_receipt"), Count("intake")));
    }

    [Fact]
    public async Task A_failed_transaction_leaves_nothing_waiting_and_nothing_behind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync<int>(
            s =>
            {
                _journal.Add(s, "K-0000-0001", Tip("K-0000-0001").ToBytes(), Receipt(7));
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        Assert.False(_journal.Holds("K-0000-0001"));
        Assert.Null(_journal.Find(Bot, 7));
        await AddAsync(Tip("K-0000-0002"), 8);
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.Equal(["K-0000-0002"], _database.Read(s => s.Query("select number from tip", r => r.GetString(0))));
    }

    [Fact]
    public async Task A_receipt_that_was_shown_before_the_spreading_is_not_pending_afterwards()
    {
        var time = new FakeTime();
        var seen = new SeenUpdates(_database, time);
        var pending = new PendingReceiptStore(_database, seen, _journal, time);
        await AddAsync(Tip("K-0000-0001"), 7, pending.ToKeep(Bot, 7, [1]));
        Assert.NotNull(pending.Find(Bot, 7));

        await pending.ShownAsync(Bot, 7, CancellationToken.None);
        Assert.Null(pending.Find(Bot, 7));
        Assert.True(await _database.WriteAsync(s => pending.IsTaken(s, Bot, 7), CancellationToken.None));
        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal((1L, 0L), (Count("tip"), Count("pending_receipt")));
        Assert.True(pending.IsDone(Bot, 7));
    }

    [Fact]
    public async Task An_update_is_known_as_taken_while_it_waits_and_when_it_is_spread_and_after_a_restart()
    {
        var time = new FakeTime();
        PendingReceiptStore Pending() => new(_database, new SeenUpdates(_database, time), _journal, time);
        Task<bool> TakenAsync(PendingReceiptStore pending, int update) => _database.WriteAsync(s => pending.IsTaken(s, Bot, update), CancellationToken.None);
        PendingReceiptStore pending = Pending();
        Assert.False(await TakenAsync(pending, 7));

        await AddAsync(Tip("K-0000-0001"), 7, pending.ToKeep(Bot, 7, [1]));
        Assert.True(await TakenAsync(pending, 7));
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.True(await TakenAsync(pending, 7));
        await DieAsync();
        Assert.True(await TakenAsync(Pending(), 7));
        Assert.False(await TakenAsync(Pending(), 6));
        Assert.False(await TakenAsync(Pending(), 8));
    }

    [Fact]
    public async Task A_damaged_row_is_kept_and_told_and_costs_no_other_tip()
    {
        await AddAsync(Tip("K-0000-0001"), 7);
        await _database.WriteAsync(s => s.Execute("update intake set body = x'01ff'"), CancellationToken.None);
        await AddAsync(Tip("K-0000-0002"), 8);

        await DieAsync();

        Assert.Equal(["K-0000-0002"], _database.Read(s => s.Query("select number from tip", r => r.GetString(0))));
        Assert.Equal(1L, Count("intake"));
        Assert.Contains(_log.All, l => l.Contains("cannot be read", StringComparison.Ordinal));
        await _journal.SpreadAllAsync(CancellationToken.None); // and does not wait for it for ever
    }

    [Fact]
    public async Task A_place_that_is_used_again_is_not_passed_over()
    {
        for (int i = 1; i <= 3; i++)
        {
            await AddAsync(Tip(FormattableString.Invariant($"K-0000-000{i}")), i);
            await _journal.SpreadAllAsync(CancellationToken.None);
            Assert.Equal(i, Count("tip"));
        }
    }

    [Fact]
    public async Task Two_of_one_number_are_both_kept_and_the_second_is_told()
    {
        await AddAsync(Tip("K-0000-0001"), 7);
        await _journal.SpreadAllAsync(CancellationToken.None);
        await AddAsync(Tip("K-0000-0001"), 8);
        await AddAsync(Tip("K-0000-0002"), 9);

        await DieAsync();

        Assert.Equal(["K-0000-0001", "K-0000-0002"], _database.Read(s => s.Query("select number from tip order by number", r => r.GetString(0))));
        Assert.Equal(1L, Count("intake"));
        Assert.Contains(_log.All, l => l.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_disk_full_behind_it_a_tip_waits_and_is_spread_by_itself_when_there_is_room()
    {
        var spread = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _journal.Spread += (_, _) => spread.TrySetResult();
        await _database.WriteAsync(s => s.Scalar("pragma max_page_count = 1"), CancellationToken.None);

        await AddAsync(Tip("K-0000-0001"), 7); // finds room in a page that is there
        await Assert.ThrowsAsync<StorageException>(async () => await _journal.SpreadAllAsync(CancellationToken.None));
        await _journal.AddedAsync();
        Assert.True(_journal.Holds("K-0000-0001"));
        await _database.WriteAsync(s => s.Scalar("pragma max_page_count = 1000000"), CancellationToken.None);
        await spread.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal((1L, 0L), (Count("tip"), Count("intake")));
    }

    [Fact]
    public async Task What_a_full_disk_leaves_over_a_start_is_known_and_in_use_and_spread_later()
    {
        await AddAsync(Tip("K-0000-0001", "berkas1"), 7);
        await _database.WriteAsync(
            s => s.Execute("create trigger full before insert on tip begin select raise(rollback, 'database or disk is full'); end"), CancellationToken.None);

        await DieAsync();

        var tips = new TipStore(_database);
        Assert.Equal(["0123456789abcdef:1"], tips.SharesInUse());
        Assert.Equal(["berkas1"], tips.FilesInUse());
        Assert.True(_journal.Holds("K-0000-0001"));
        Assert.NotNull(_journal.Find(Bot, 7));
        Assert.Contains(_log.All, l => l.Contains("not spread over the tables yet", StringComparison.Ordinal));
        await _database.WriteAsync(s => s.Execute("drop trigger full"), CancellationToken.None);
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.Equal((1L, 0L), (Count("tip"), Count("intake")));
    }

    private async Task AddAsync(StagedTip tip, int update, StagedReceipt? receipt = null) => await _database.WriteAsync(
        s =>
        {
            _journal.Add(s, tip.Row.Number, tip.ToBytes(), receipt ?? Receipt(update));
            return 0;
        },
        CancellationToken.None);

    /// <summary>The journal does nothing more: the next start finds the tables as they are.</summary>
    private async Task DieAsync()
    {
        await _database.DisposeAsync();
        _database = Open();
        _journal = new IntakeJournal(_database, NullLogger<IntakeJournal>.Instance);
    }

    private static StagedReceipt Receipt(int update) => new(Bot, update, [1, 2, 3], long.MaxValue / 2);

    private static StagedTip Tip(string number, params string[] files)
    {
        byte seed = (byte)number[^1];
        var row = new TipRow(
            number, TipHouse.Mark(number), "0123456789abcdef:1", Enumerable.Repeat(seed, 2076).ToArray(), "kunci", [seed, 2], [seed, 3], TipStates.New, Hold: false,
            new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25));
        return new StagedTip(row, files, "kasus", WithDigest: false);
    }

    private long Count(string table) => _database.Read(s => (long)s.Scalar("select count(*) from " + table)!);

    private Database Open() => Database.Open(new StorageOptions { Path = Path.Combine(_folder.Path, "data"), KeyPath = Path.Combine(_folder.Path, "keys") }, _log);
}
