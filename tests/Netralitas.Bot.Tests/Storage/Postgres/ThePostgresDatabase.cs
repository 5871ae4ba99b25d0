using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tests.Support;
using Npgsql;

namespace Netralitas.Bot.Tests.Storage.Postgres;

public sealed class ThePostgresDatabase : IDisposable
{
    private const string Count = "select count(*) from card_feedback";
    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _kind = TestDatabase.Postgres();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task Two_instances_that_start_together_make_one_schema()
    {
        Database[] both = await Task.WhenAll(Task.Run(() => Open()), Task.Run(() => Open()));
        await using Database first = both[0];
        await using Database second = both[1];
        await InsertAsync(first, "a");

        Assert.Equal(1L, second.Read(s => s.Scalar(Count)));
        Assert.True(first.IsShared);
    }

    [PostgresFact]
    public async Task A_newer_schema_is_told_in_one_line_and_left_alone_and_an_older_instance_goes_on()
    {
        await using Database running = Open();
        await running.WriteAsync(s => s.Execute("insert into schema_version (version, name) values (9999, 'dari masa depan')"), CancellationToken.None);

        var failure = Assert.Throws<StorageException>(() => Open());
        Assert.Equal(StorageProblem.Newer, failure.Problem);
        Assert.Contains("9999", failure.Message);
        await InsertAsync(running, "a");
        Assert.Equal(1L, running.Read(s => s.Scalar(Count)));
    }

    [PostgresFact]
    public async Task One_bad_write_costs_nobody_else()
    {
        await using Database database = Open();
        Task good = InsertAsync(database, "a");
        Task<int> wrong = database.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day) values ('b', null)"), CancellationToken.None);
        Task<int> broken = database.WriteAsync<int>(_ => throw new InvalidOperationException("salah"), CancellationToken.None);
        Task other = InsertAsync(database, "c");
        await Task.WhenAll(good, other);

        await Assert.ThrowsAsync<StorageException>(() => wrong);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal(["a", "c"], database.Read(s => s.Query("select card_id from card_feedback order by card_id", r => r.GetString(0))));
        Assert.Null(database.Problem);
    }

    [PostgresFact]
    public async Task What_a_store_reads_before_it_writes_stays_true_whoever_else_writes()
    {
        await using Database first = Open();
        await using Database second = Open();
        var audits = new[] { new AuditStore(first), new AuditStore(second) };
        var day = new DateOnly(2026, 11, 24);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? first : second).WriteAsync(
            s =>
            {
                audits[i % 2].Append(s, $"K-{i}", "buka", 7, day);
                return true;
            },
            CancellationToken.None)));

        Assert.Equal(60, audits[0].Head()!.Seq);
        Assert.Null(AuditStore.FirstBroken(audits[1].All()));
    }

    [PostgresFact]
    public async Task A_restart_of_the_server_loses_and_doubles_nothing_that_was_acknowledged_and_is_over_by_itself()
    {
        using var server = PostgresServer.Start();
        string connection = server.NewDatabase();
        var log = new LogLines<Database>();
        await using var database = Database.Open(new StorageOptions { Path = _folder.Path, Provider = "postgres", ConnectionString = connection }, log);
        using var restarted = new CancellationTokenSource();
        Task<int>[] callers = [.. Enumerable.Range(0, 8).Select(c => Task.Run(async () =>
        {
            int done = 0;
            while (!restarted.IsCancellationRequested)
            {
                await InsertAsync(database, $"{c}-{done}");
                done++;
            }
            return done;
        }))];
        await InsertAsync(database, "before");
        await server.RestartAsync();
        await InsertAsync(database, "after");
        await restarted.CancelAsync();
        int[] done = await Task.WhenAll(callers);

        Assert.Equal(done.Sum() + 2L, database.Read(s => s.Scalar(Count)));
        Assert.Null(database.Problem);
        Assert.True(log.AboveInformation.Count <= 1);
    }

    /// <summary>The server crashes while it commits, before anything of the transaction is on its disk: its number is as if it had never been given.</summary>
    [PostgresFact]
    public async Task A_commit_that_the_crash_of_the_server_swallowed_is_done_again()
    {
        using var server = PostgresServer.Start();
        string connection = server.NewDatabase();
        await using var database = Database.Open(
            new StorageOptions { Path = _folder.Path, Provider = "postgres", ConnectionString = connection }, NullLogger.Instance);
        await InsertAsync(database, "a");
        await using NpgsqlConnection held = await HoldCommitsAsync(connection);

        Task inserting = InsertAsync(database, "b");
        await UntilACommitHangsAsync(held);
        await server.RestartAsync();
        await using (var free = new NpgsqlConnection(connection))
        {
            await free.OpenAsync();
            await RunAsync(free, "update hold set held = false");
        }

        await inserting.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["a", "b"], database.Read(s => s.Query("select card_id from card_feedback order by card_id", r => r.GetString(0))));
        await InsertAsync(database, "c");
        Assert.Null(database.Problem);
    }

    [PostgresFact]
    public async Task A_server_that_is_gone_is_told_and_found_again()
    {
        using var server = PostgresServer.Start();
        string connection = server.NewDatabase();
        var options = new StorageOptions { Path = _folder.Path, Provider = "postgres", ConnectionString = connection };
        await using var database = Database.Open(options, NullLogger.Instance);
        await server.StopAsync();

        var failure = await Assert.ThrowsAsync<StorageException>(() => InsertAsync(database, "a"));
        Assert.Equal(StorageProblem.Unreachable, failure.Problem);
        Assert.Equal(StorageProblem.Unreachable, database.Problem?.Problem);
        Assert.Equal(StorageProblem.Unreachable, Assert.Throws<StorageException>(() => database.Read(s => s.Scalar(Count))).Problem);
        Assert.Equal(StorageProblem.Unreachable, Assert.Throws<StorageException>(() => Database.Open(options, NullLogger.Instance)).Problem);

        await server.RestartAsync();
        await InsertAsync(database, "b");
        Assert.Equal(1L, database.Read(s => s.Scalar(Count)));
        Assert.Null(database.Problem);
    }

    [PostgresFact]
    public void A_database_that_does_not_exist_is_told_without_the_password()
    {
        var options = new StorageOptions
        {
            Path = _folder.Path,
            Provider = "postgres",
            ConnectionString = PostgresServer.Shared.ConnectionTo("tidak_ada") + ";Password=RAHASIA",
        };

        var failure = Assert.Throws<StorageException>(() => Database.Open(options, NullLogger.Instance));

        Assert.Equal(StorageProblem.Unreadable, failure.Problem);
        Assert.Contains("createdb", failure.Message);
        Assert.DoesNotContain("RAHASIA", failure.ToString());
    }

    [PostgresFact]
    public async Task Every_column_is_described_and_every_description_has_its_column()
    {
        await using (Open())
        {
        }

        IReadOnlyList<StoredColumn> columns = StorageCatalogue.Read(_kind.Options(_folder.Path));

        Assert.Equal(
            StorageCatalogue.Holds.Keys.Concat(PostgresInspection.Holds.Keys).Order(StringComparer.Ordinal),
            columns.Select(c => $"{c.Table}.{c.Column}").Order(StringComparer.Ordinal));
        Assert.Contains("dapat dibaca dan ditulis", PostgresInspection.Describe(_kind.Options(_folder.Path)));
    }

    [Theory]
    [InlineData(null, "kosong")]
    [InlineData("Database=x;Username=y", "Host")]
    [InlineData("Host=x;Password=RAHASIA;Tidak Ada=1", "tidak dapat dibaca")]
    public void A_connection_string_that_cannot_be_used_is_told_with_its_key_and_without_its_password(string? text, string says)
    {
        var options = new StorageOptions { Provider = "postgres", ConnectionString = text };

        string line = Assert.Single(new StorageOptionsValidator().Validate(null, options).Failures!);

        Assert.StartsWith("Storage:ConnectionString: ", line);
        Assert.Contains(says, line);
        Assert.DoesNotContain("RAHASIA", line);
    }

    private static Task InsertAsync(Database database, string card) =>
        database.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day, up, down) values ($card, '2026-11-24', 1, 0)", ("$card", card)), CancellationToken.None);

    /// <summary>From now on a commit that inserts a reaction hangs until it is freed.</summary>
    private static async Task<NpgsqlConnection> HoldCommitsAsync(string connection)
    {
        var session = new NpgsqlConnection(connection);
        await session.OpenAsync();
        await RunAsync(
            session,
            """
            create table hold (held boolean not null);
            insert into hold values (true);
            create function wait_for_hold() returns trigger language plpgsql as $$
            begin
                while (select held from hold) loop perform pg_sleep(0.02); end loop;
                return null;
            end $$;
            create constraint trigger wait after insert on card_feedback deferrable initially deferred for each row execute function wait_for_hold();
            """);
        return session;
    }

    private static async Task UntilACommitHangsAsync(NpgsqlConnection session)
    {
        await using NpgsqlCommand look = session.CreateCommand();
        look.CommandText = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";
        while (await look.ExecuteScalarAsync() is 0L)
        {
            await Task.Yield();
        }
    }

    private static async Task RunAsync(NpgsqlConnection session, string script)
    {
        await using NpgsqlCommand command = session.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
    }

    private Database Open() => Database.Open(_kind.Options(_folder.Path), NullLogger.Instance);
}
