using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

public sealed class TheDatabase : IDisposable
{
    private const string Count = "select count(*) from card_feedback";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_made_with_its_schema_in_a_folder_of_its_owner()
    {
        string path = Path.Combine(_folder.Path, "data");
        await using Database database = Open(path);

        Assert.Equal((long)Migrations.Latest, database.Read(s => s.Scalar("select max(version) from schema_version")));
        Assert.Equal("wal", await database.WriteAsync(s => s.Scalar("pragma journal_mode"), CancellationToken.None));
        Assert.Equal(2L, await database.WriteAsync(s => s.Scalar("pragma synchronous"), CancellationToken.None));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
            foreach (string file in Directory.GetFiles(path))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task Keeps_what_was_written_when_it_is_opened_again()
    {
        await using (Database first = Open())
        {
            await InsertAsync(first, "a");
        }
        await using Database second = Open();

        Assert.Equal(1L, second.Read(s => s.Scalar(Count)));
    }

    [Fact]
    public async Task A_newer_schema_is_told_in_one_line_and_left_alone()
    {
        await using (Database first = Open())
        {
            await first.WriteAsync(s => s.Execute("insert into schema_version (version, name) values (9999, 'dari masa depan')"), CancellationToken.None);
        }

        var failure = Assert.Throws<StorageException>(() => Open());

        Assert.Equal(StorageProblem.Newer, failure.Problem);
        Assert.Contains("9999", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "netralitas.db"), new string('x', 5000));

        Assert.Equal(StorageProblem.Corrupt, Assert.Throws<StorageException>(() => Open()).Problem);
    }

    [Fact]
    public async Task Writes_that_wait_together_are_committed_together()
    {
        await using Database database = Open();
        HeldWriter writer = await HeldWriter.OfAsync(database);
        Task[] rest = [.. Enumerable.Range(0, 20).Select(i => InsertAsync(database, $"b{i}"))];
        var uncommitted = database.WriteAsync(s => (long)s.Scalar(Count)!, CancellationToken.None);
        var transactions = database.WriteAsync(s => database.Read(r => (long)r.Scalar(Count)!), CancellationToken.None);
        await writer.ReleaseAsync();
        await Task.WhenAll(rest);

        Assert.Equal(20, await uncommitted);
        // A reader beside the writer still saw none of the twenty: their transaction was one, and open.
        Assert.Equal(0, await transactions);
    }

    [Fact]
    public async Task One_bad_write_costs_nobody_else()
    {
        await using Database database = Open();
        HeldWriter writer = await HeldWriter.OfAsync(database);
        Task good = InsertAsync(database, "a");
        Task<int> wrong = database.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day) values ('b', null)"), CancellationToken.None);
        Task<int> broken = database.WriteAsync<int>(_ => throw new InvalidOperationException("salah"), CancellationToken.None);
        Task other = InsertAsync(database, "c");
        await writer.ReleaseAsync();
        await Task.WhenAll(good, other);

        await Assert.ThrowsAsync<StorageException>(() => wrong);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal(["a", "c"], database.Read(s => s.Query("select card_id from card_feedback order by card_id", r => r.GetString(0))));
        Assert.Null(database.Problem);
    }

    [Fact]
    public async Task A_caller_who_gave_up_before_its_turn_gets_nothing_written()
    {
        await using Database database = Open();
        using var gaveUp = new CancellationTokenSource();
        HeldWriter writer = await HeldWriter.OfAsync(database);
        Task<int> given = database.WriteAsync(s => s.Execute("insert into card_feedback values ('a', 'x', 1, 0)"), gaveUp.Token);
        await gaveUp.CancelAsync();
        await writer.ReleaseAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(0L, database.Read(s => s.Scalar(Count)));
    }

    [Fact]
    public async Task A_full_disk_is_told_loses_nothing_and_is_forgotten_when_there_is_room_again()
    {
        var log = new LogLines<Database>();
        await using var database = Database.Open(new StorageOptions { Path = _folder.Path }, log);
        await InsertAsync(database, "a");
        await database.WriteAsync(s => s.Scalar("pragma max_page_count = 1"), CancellationToken.None); // SQLite's own full disk

        var failure = await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, new string('b', 100_000)));
        Assert.Equal(StorageProblem.DiskFull, failure.Problem);
        Assert.Equal(StorageProblem.DiskFull, database.Problem?.Problem);
        await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, new string('b', 100_000)));
        Assert.Single(log.AboveInformation);

        await database.WriteAsync(s => s.Scalar("pragma max_page_count = 1000000"), CancellationToken.None);
        await InsertAsync(database, new string('c', 100_000));
        Assert.Null(database.Problem);
        Assert.Equal(2L, database.Read(s => s.Scalar(Count)));
    }

    [TmpfsFact]
    public async Task On_a_truly_full_disk_what_was_acknowledged_is_kept()
    {
        using Tmpfs small = Tmpfs.Mount("1m");
        int acknowledged = 0;
        await using (Database database = Open(small.Path))
        {
            var failure = await Assert.ThrowsAsync<StorageException>(async () =>
            {
                while (true)
                {
                    await InsertAsync(database, $"{acknowledged}-{new string('x', 20_000)}");
                    acknowledged++;
                }
            });
            Assert.Equal(StorageProblem.DiskFull, failure.Problem);
            Assert.Equal((long)acknowledged, database.Read(s => s.Scalar(Count)));
        }
        await using Database again = Open(small.Path);

        Assert.True(acknowledged > 5);
        Assert.Equal((long)acknowledged, again.Read(s => s.Scalar(Count)));
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_told()
    {
        await using Database database = Open();
        await database.WriteAsync(s => s.Scalar("pragma query_only = on"), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, "a"));

        Assert.Equal(StorageProblem.ReadOnly, failure.Problem);
    }

    [Fact]
    public async Task Another_program_that_holds_the_file_is_told_and_then_waited_out()
    {
        await using var database = Database.Open(new StorageOptions { Path = _folder.Path }, NullLogger.Instance, busySeconds: 1);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "netralitas.db")};Pooling=False");
        await other.OpenAsync();
        await using (SqliteTransaction held = other.BeginTransaction())
        {
            var failure = await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, "a"));
            Assert.Equal(StorageProblem.Locked, failure.Problem);
        }

        await InsertAsync(database, "a");
        Assert.Equal(1L, database.Read(s => s.Scalar(Count)));
    }

    [Fact]
    public async Task After_its_end_it_takes_nothing()
    {
        Database database = Open();
        await database.DisposeAsync();

        Assert.Equal(StorageProblem.Closed, (await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, "a"))).Problem);
    }

    private static Task InsertAsync(Database database, string card) =>
        database.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day, up, down) values ($card, '2026-11-24', 1, 0)", ("$card", card)), CancellationToken.None);

    private Database Open(string? path = null) => Database.Open(new StorageOptions { Path = path ?? _folder.Path }, NullLogger.Instance);

    /// <summary>A writer that is busy, so that others gather behind it.</summary>
    private sealed class HeldWriter
    {
        private readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new();
        private Task _write = Task.CompletedTask;

        public static async Task<HeldWriter> OfAsync(Database database)
        {
            var held = new HeldWriter();
            held._write = database.WriteAsync(
                _ =>
                {
                    held._busy.TrySetResult();
                    return held._released.Task.Wait(TimeSpan.FromSeconds(10));
                },
                CancellationToken.None);
            await held._busy.Task;
            return held;
        }

        public Task ReleaseAsync()
        {
            _released.TrySetResult();
            return _write;
        }
    }
}
