using System.Buffers.Binary;
using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

/// <summary>New tips wait in a log for a moment before they come into the tables where others find them.</summary>
public sealed class TheIntakeJournal : IAsyncDisposable
{
    private const long Bot = 42;
    private const string Full = "create trigger full before insert on tip begin select raise(rollback, 'database or disk is full'); end";

    private readonly TemporaryFolder _folder = new();
    private readonly LogLines<IntakeJournal> _log = new();
    private readonly IntakeKey _key = new(RandomNumberGenerator.GetBytes(32));
    private Database _database;
    private IntakeJournal _journal;

    public TheIntakeJournal()
    {
        _database = Open();
        _journal = OpenJournal();
    }

    private StorageOptions Options => new() { Path = Path.Combine(_folder.Path, "data"), KeyPath = Path.Combine(_folder.Path, "keys") };

    private string LogFile => Path.Combine(Options.Path, IntakeLog.FileName);

    /// <summary>What was logged, but for what a full database is told to do before a death.</summary>
    private IEnumerable<string> Complaints => _log.All.Where(l => !l.Contains("not spread over the tables yet", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_waited_when_the_program_died_is_in_the_tables_after_the_next_start()
    {
        await DieWithAsync(() => AddAsync(Tip("K-0000-0001", "berkas1"), 7), () => AddAsync(Tip("K-0000-0002"), 8));

        Assert.Equal(2L, Count("tip"));
        Assert.False(IntakeLog.HasContent(Options.Path));
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
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task Nothing_is_spread_twice_also_when_the_log_was_not_cleared_before_the_end()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 7));
        await ReopenAsync(log);
        await AddAsync(Tip("K-0000-0002"), 8);
        await ReopenAsync();

        Assert.Equal((2L, 2L), (Count("tip"), Count("outbox")));
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_tip_comes_into_the_tables_by_itself_soon_after_it_is_added()
    {
        var spread = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _journal.Spread += (_, _) => spread.TrySetResult();

        await AddAsync(Tip("K-0000-0001"), 7);
        await spread.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((1L, false), (Count("tip"), IntakeLog.HasContent(Options.Path)));
        Assert.False(_journal.Holds("K-0000-0001"));
        Assert.Null(_journal.Find(Bot, 7));
        Assert.Equal(7, _journal.HighestSpread(Bot));
        Assert.True(_journal.TakeSpread());
        Assert.False(_journal.TakeSpread());
    }

    [Fact]
    public async Task A_thousand_at_once_all_arrive()
    {
        await Task.WhenAll(Enumerable.Range(1, 1000).Select(i => Task.Run(() => AddAsync(Tip(FormattableString.Invariant($"K-0000-{i:0000}")), i))));

        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal((1000L, 1000L, 1000L), (Count("tip"), Count("outbox"), Count("pending_receipt")));
    }

    [Fact]
    public async Task The_log_tells_nobody_without_the_key_which_update_brought_a_tip_or_what_its_number_is()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 0x0102_0304));

        Assert.True(log.Length > 2000);
        Assert.True(log.AsSpan().IndexOf("K-0000"u8) < 0);
        Assert.True(log.AsSpan().IndexOf((ReadOnlySpan<byte>)[4, 3, 2, 1]) < 0);
    }

    [Fact]
    public async Task A_receipt_that_was_shown_before_the_spreading_is_not_pending_afterwards()
    {
        var time = new FakeTime();
        await StopSpreadingAsync();
        var pending = new PendingReceiptStore(_database, new SeenUpdates(_database, time), _journal, time);
        await AddAsync(Tip("K-0000-0001"), 7, pending.ToKeep(Bot, 7, [1]));
        Assert.NotNull(pending.Find(Bot, 7));

        await pending.ShownAsync(Bot, 7, CancellationToken.None);
        Assert.Null(pending.Find(Bot, 7));
        Assert.True(pending.IsTaken(Bot, 7));
        await GoOnSpreadingAsync();
        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal((1L, 0L), (Count("tip"), Count("pending_receipt")));
        Assert.True(pending.IsDone(Bot, 7));
    }

    [Fact]
    public async Task An_update_files_one_tip_while_it_waits_and_when_it_is_spread_and_after_a_restart()
    {
        await StopSpreadingAsync();
        Assert.Equal(IntakeOutcome.Kept, await AddAsync(Tip("K-0000-0001"), 7));
        Assert.Equal(IntakeOutcome.CameBefore, await AddAsync(Tip("K-0000-0002"), 7));
        await GoOnSpreadingAsync();
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.Equal(IntakeOutcome.CameBefore, await AddAsync(Tip("K-0000-0003"), 7));
        await ReopenAsync();
        Assert.Equal(IntakeOutcome.CameBefore, await AddAsync(Tip("K-0000-0004"), 7));
        Assert.Equal(IntakeOutcome.Kept, await AddAsync(Tip("K-0000-0005"), 6));
        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal(["K-0000-0001", "K-0000-0005"], Numbers());
    }

    [Fact]
    public async Task Of_fifty_repeats_at_once_one_is_kept()
    {
        IntakeOutcome[] outcomes = await Task.WhenAll(
            Enumerable.Range(1, 50).Select(i => Task.Run(() => AddAsync(Tip(FormattableString.Invariant($"K-0000-{i:0000}")), 7))));
        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Single(outcomes, IntakeOutcome.Kept);
        Assert.Equal(49, outcomes.Count(o => o == IntakeOutcome.CameBefore));
        Assert.Equal(1L, Count("tip"));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_not_given_twice()
    {
        await StopSpreadingAsync();
        await AddAsync(Tip("K-0000-0001"), 7);
        Assert.Equal(IntakeOutcome.NumberTaken, await AddAsync(Tip("K-0000-0001"), 8));
        await GoOnSpreadingAsync();
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.Equal(IntakeOutcome.NumberTaken, await AddAsync(Tip("K-0000-0001"), 8));
        Assert.Equal(IntakeOutcome.Kept, await AddAsync(Tip("K-0000-0002"), 8));
    }

    [Fact]
    public async Task What_a_crash_tore_off_is_forgotten_and_the_rest_is_kept()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 7), () => AddAsync(Tip("K-0000-0002"), 8));
        for (int cut = 1; cut < log.Length / 2; cut += 97)
        {
            await ReopenAsync(log[..^cut], anew: true);

            Assert.Equal(["K-0000-0001"], Numbers());
        }
        Assert.Empty(Complaints);
        Assert.Empty(Directory.GetFiles(Options.Path, "intake-damaged-*"));
    }

    /// <summary>The room for the second record was there, and its beginning had reached the disk.</summary>
    [Fact]
    public async Task What_a_crash_left_half_written_in_the_room_behind_is_forgotten_too()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 7), () => AddAsync(Tip("K-0000-0002"), 8));
        for (int cut = 16; cut < log.Length / 2; cut += 97)
        {
            await ReopenAsync([.. log[..^cut], .. new byte[cut + 5000]], anew: true);

            Assert.Equal(["K-0000-0001"], Numbers());
            Assert.Equal(IntakeOutcome.Kept, await AddAsync(Tip("K-0000-0003"), 9));
            await _journal.SpreadAllAsync(CancellationToken.None);
            Assert.Equal(["K-0000-0001", "K-0000-0003"], Numbers());
        }
        Assert.Empty(Complaints);
        Assert.Empty(Directory.GetFiles(Options.Path, "intake-damaged-*"));
    }

    [Fact]
    public async Task What_was_spread_is_overwritten_and_its_room_is_used_again()
    {
        await AddAsync(Tip("K-0000-0001"), 7);
        await _journal.SpreadAllAsync(CancellationToken.None);
        await UntilAsync(() => !IntakeLog.HasContent(Options.Path));
        long room = new FileInfo(LogFile).Length;
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0002"), 8));

        Assert.True(room > log.Length);
        Assert.Equal(room, new FileInfo(LogFile).Length);
        Assert.Equal(["K-0000-0001", "K-0000-0002"], Numbers());
    }

    [Fact]
    public async Task A_damaged_record_is_copied_aside_and_told_and_costs_no_other_tip()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 7), () => AddAsync(Tip("K-0000-0002"), 8), () => AddAsync(Tip("K-0000-0003"), 9));
        foreach (int at in (int[])[3, 10, 17, 25, 500, log.Length / 3 - 1])
        {
            byte[] damaged = [.. log];
            damaged[at] ^= 0x40;
            await ReopenAsync(damaged, anew: true);

            Assert.Equal(["K-0000-0002", "K-0000-0003"], Numbers());
            Assert.Contains(_log.All, l => l.Contains("cannot be read", StringComparison.Ordinal));
            Assert.Equal(damaged, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Options.Path, "intake-damaged-*"))));
            Assert.False(IntakeLog.HasContent(Options.Path));
        }
    }

    [Fact]
    public async Task With_other_keys_nothing_is_thrown_away()
    {
        byte[] log = await DieWithAsync(() => AddAsync(Tip("K-0000-0001"), 7));
        await EndAsync();
        await File.WriteAllBytesAsync(LogFile, log);
        File.Delete(Path.Combine(Options.Path, "netralitas.db"));
        _database = Open();
        _journal = new IntakeJournal(_database, Options, new IntakeKey(new byte[32]), _log);

        Assert.Equal(0L, Count("tip"));
        Assert.Equal(log, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Options.Path, "intake-damaged-*"))));
    }

    [Fact]
    public async Task With_the_disk_full_nothing_is_kept_and_it_goes_on_when_there_is_room()
    {
        _journal.MostLogBytes = 100;
        StorageException[] refused = await Task.WhenAll(
            Enumerable.Range(1, 20).Select(i => Task.Run(() => Assert.ThrowsAsync<StorageException>(() => AddAsync(Tip(FormattableString.Invariant($"K-0000-{i:0000}")), i)))));
        Assert.All(refused, e => Assert.Equal(StorageProblem.DiskFull, e.Problem));
        Assert.Null(_journal.Find(Bot, 7));
        Assert.NotNull(await ((Netralitas.Bot.Operations.IReadiness)_journal).FindProblemAsync(CancellationToken.None));

        _journal.MostLogBytes = long.MaxValue;
        Assert.Equal(IntakeOutcome.Kept, await AddAsync(Tip("K-0000-0007"), 7));
        await _journal.SpreadAllAsync(CancellationToken.None);

        Assert.Equal(["K-0000-0007"], Numbers());
        Assert.Null(await ((Netralitas.Bot.Operations.IReadiness)_journal).FindProblemAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_disk_that_is_really_full_is_told()
    {
        await EndAsync();
        File.Delete(LogFile);
        File.CreateSymbolicLink(LogFile, "/dev/full");
        _database = Open();
        _journal = OpenJournal();

        StorageException full = await Assert.ThrowsAsync<StorageException>(() => AddAsync(Tip("K-0000-0001"), 7));

        Assert.Equal(StorageProblem.DiskFull, full.Problem);
    }

    [Fact]
    public async Task With_the_database_full_behind_it_a_tip_waits_and_is_spread_by_itself_when_there_is_room()
    {
        var spread = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _journal.Spread += (_, _) => spread.TrySetResult();
        await StopSpreadingAsync();

        await AddAsync(Tip("K-0000-0001"), 7);
        await Assert.ThrowsAsync<StorageException>(async () => await _journal.SpreadAllAsync(CancellationToken.None));
        Assert.True(_journal.Holds("K-0000-0001"));
        await GoOnSpreadingAsync();
        await spread.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(1L, Count("tip"));
    }

    [Fact]
    public async Task What_a_full_database_leaves_over_a_start_is_known_and_in_use_and_spread_later()
    {
        await DieWithAsync(full: true, () => AddAsync(Tip("K-0000-0001", "berkas1"), 7));

        StagedTip waiting = Assert.Single(_journal.Waiting());
        Assert.Equal("0123456789abcdef:1", waiting.Row.Share);
        Assert.Equal(["berkas1"], waiting.Files);
        Assert.True(_journal.Holds("K-0000-0001"));
        Assert.NotNull(_journal.Find(Bot, 7));
        Assert.Contains(_log.All, l => l.Contains("not spread over the tables yet", StringComparison.Ordinal));
        Assert.Equal(IntakeOutcome.CameBefore, await AddAsync(Tip("K-0000-0002"), 7));
        await GoOnSpreadingAsync();
        await _journal.SpreadAllAsync(CancellationToken.None);
        Assert.Equal((1L, false), (Count("tip"), IntakeLog.HasContent(Options.Path)));
    }

    private Task<IntakeOutcome> AddAsync(StagedTip tip, int update, StagedReceipt? receipt = null)
    {
        var time = new FakeTime();
        var pending = new PendingReceiptStore(_database, new SeenUpdates(_database, time), _journal, time);
        return _journal.KeepAsync(
            new IntakeEntry(tip.Row.Number, tip, receipt ?? Receipt(update)),
            () => pending.IsTaken(Bot, update) ? IntakeOutcome.CameBefore
                : new TipStore(_database).Exists(tip.Row.Number) ? IntakeOutcome.NumberTaken
                : IntakeOutcome.Kept,
            CancellationToken.None);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task StopSpreadingAsync() => _database.WriteAsync(s => s.Execute(Full), CancellationToken.None);

    private Task GoOnSpreadingAsync() => _database.WriteAsync(s => s.Execute("drop trigger full"), CancellationToken.None);

    private Task<byte[]> DieWithAsync(params Func<Task>[] adds) => DieWithAsync(full: false, adds);

    /// <summary>Adds and dies before anything is spread: the next start finds the log as it is then. Returns that log.</summary>
    private async Task<byte[]> DieWithAsync(bool full, params Func<Task>[] adds)
    {
        await StopSpreadingAsync();
        foreach (Func<Task> add in adds)
        {
            await add();
        }
        byte[] log = Records(await File.ReadAllBytesAsync(LogFile));
        await _journal.DisposeAsync();
        if (!full)
        {
            await GoOnSpreadingAsync();
        }
        await _database.DisposeAsync();
        Assert.Equal(log, Records(await File.ReadAllBytesAsync(LogFile)));
        _database = Open();
        _journal = OpenJournal();
        return log;
    }

    /// <summary>Ends and starts again with another log, and with no database if it is to be as at the first start.</summary>
    private async Task ReopenAsync(byte[]? log = null, bool anew = false)
    {
        await EndAsync();
        if (log is not null)
        {
            await File.WriteAllBytesAsync(LogFile, log);
        }
        if (anew)
        {
            File.Delete(Path.Combine(Options.Path, "netralitas.db"));
            Directory.GetFiles(Options.Path, "intake-damaged-*").ToList().ForEach(File.Delete);
        }
        _database = Open();
        _journal = OpenJournal();
    }

    private async Task EndAsync()
    {
        await _journal.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A log without the room behind its last record.</summary>
    private static byte[] Records(byte[] log)
    {
        int end = 0;
        while (end < log.Length && log.AsSpan(end).StartsWith("NTRINTK1"u8))
        {
            end += BinaryPrimitives.ReadInt32LittleEndian(log.AsSpan(end + 16));
        }
        Assert.True(log.AsSpan(end).IndexOfAnyExcept((byte)0) < 0);
        return log[..end];
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

    private List<string> Numbers() => _database.Read(s => s.Query("select number from tip order by number", r => r.GetString(0)));

    private long Count(string table) => _database.Read(s => (long)s.Scalar("select count(*) from " + table)!);

    private Database Open() => Database.Open(Options, new LogLines<Database>());

    private IntakeJournal OpenJournal() => new(_database, Options, _key, _log);
}
