using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// A PostgreSQL database. Each instance has one writer that commits what waits together, and the writers of all instances take turns (a lock that
/// the server releases with the transaction): the stores read before they write, and may rely on it as with SQLite. Readers go beside them.
/// </summary>
internal sealed partial class PostgresDatabase : Database
{
    private const string Lock = "select pg_advisory_xact_lock(1314148940, 2)";
    private const string LockSchema = "select pg_advisory_xact_lock(1314148940, 1)";
    private const string UnfinishedMove = "select 1 from storage_move limit 1";

    /// <summary>So long a write waits for a database that restarts; then its update is offered again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    private readonly WriteQueue _waiting = new();
    private readonly PostgresReaders _readers;
    private readonly PostgresConnection _connection;
    private readonly WriteMark _mark;
    private readonly ILogger _logger;
    private readonly Task _writing;
    private DatabaseSession? _writer;
    private volatile StorageException? _problem;
    private bool _closed;
    private long _slowest;

    private PostgresDatabase(PostgresConnection connection, DatabaseSession writer, WriteMark mark, ILogger logger)
    {
        (_connection, _writer, _mark, _logger) = (connection, writer, mark, logger);
        _readers = new PostgresReaders(connection);
        _writing = Task.Run(WriteAllAsync);
    }

    public override bool IsShared => true;

    public override StorageException? Problem => _problem;

    /// <summary>The way to the server, for what needs a connection of its own.</summary>
    public PostgresConnection Connection => _connection;

    /// <param name="options">Where it is.</param>
    /// <param name="logger">For what the operator must know.</param>
    /// <param name="unfinishedMove">Also one to which not everything is moved yet.</param>
    public static PostgresDatabase Open(StorageOptions options, ILogger logger, bool unfinishedMove = false)
    {
        PrivateFolder.Create(options.Path, "Storage:Path"); // for evidence
        var connection = new PostgresConnection(options);
        DatabaseSession? writer = null;
        try
        {
            writer = connection.Connect();
            writer.Begin();
            writer.Scalar(LockSchema);
            int version = Migrations.Apply(writer);
            WriteMark.Sweep(writer);
            writer.Commit();
            if (!unfinishedMove && writer.Scalar(UnfinishedMove) is not null)
            {
                throw new StorageException(StorageProblem.ReadOnly, $"Pemindahan dari SQLite ke {connection.Place} belum selesai; jalankan migrate-storage lagi sampai selesai.");
            }
            Log.Opened(logger, connection.Place, version);
            return new PostgresDatabase(connection, writer, new WriteMark(), logger);
        }
        catch (Exception e)
        {
            writer?.Dispose();
            throw e is StorageException ? e : PostgresFailure.Of(e, connection.Place);
        }
    }

    public override TimeSpan TakeSlowestCommit() => TimeSpan.FromTicks(Interlocked.Exchange(ref _slowest, 0));

    public override Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation) => _waiting.AddAsync(work, cancellation);

    public override T Read<T>(Func<DatabaseSession, T> work)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);
        return _readers.Read(work);
    }

    /// <summary>PostgreSQL keeps its own log; what makes deletion final is that the key is destroyed first.</summary>
    public override bool EmptyLog() => true;

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }
        _waiting.Close();
        await _writing;
        _readers.Dispose();
        _writer?.Dispose();
    }

    private async Task WriteAllAsync()
    {
        List<DatabaseWrite> batch = [];
        while (await _waiting.NextAsync(batch))
        {
            await WriteBatchAsync(batch);
        }
    }

    /// <summary>All in one transaction; if that fails, each in its own, so that one bad write costs nobody else.</summary>
    private async Task WriteBatchAsync(List<DatabaseWrite> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }
        Exception? failure = await TryWriteAsync(batch);
        if (failure is null || batch.Count == 1 || failure is StorageException { Problem: StorageProblem.Unreachable })
        {
            batch.ForEach(w => End(w, failure));
            return;
        }
        foreach (DatabaseWrite write in batch)
        {
            End(write, await TryWriteAsync([write]));
        }
    }

    private static void End(DatabaseWrite write, Exception? failure)
    {
        if (failure is null)
        {
            write.Succeed();
        }
        else
        {
            write.Fail(failure);
        }
    }

    /// <summary>Writes, if need be over a restart of the database; null when it is written. Whatever goes wrong ends these writes, not the writer.</summary>
    private async Task<Exception?> TryWriteAsync(IReadOnlyList<DatabaseWrite> batch)
    {
        try
        {
            return await WritePatientlyAsync(batch);
        }
        catch (Exception e)
        {
            Drop();
            return Note(e);
        }
    }

    private async Task<Exception?> WritePatientlyAsync(IReadOnlyList<DatabaseWrite> batch)
    {
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            Attempt attempt = WriteOnce(batch);
            bool? written = attempt.Failure is null;
            if (attempt.Unknown)
            {
                written = await FateAsync(begun);
            }
            attempt.Session?.End(committed: written == true);
            if (written == true)
            {
                Settle(batch.Count, Stopwatch.GetElapsedTime(begun));
                return null;
            }
            Exception failure = attempt.Failure!;
            bool repeats = written is not null && (attempt.Lost || PostgresFailure.IsConflict(failure));
            if (attempt.Lost || failure is System.Data.Common.DbException)
            {
                failure = Note(failure);
            }
            if (!repeats || Stopwatch.GetElapsedTime(begun) > Patience || Volatile.Read(ref _closed))
            {
                // When it is not known what became of it: whoever repeats it finds by the number of its update that it is done.
                return failure;
            }
            await Task.Delay(BetweenAttempts);
        }
    }

    /// <summary>One attempt. If the connection broke while it committed, nobody here knows what became of it (<see cref="Attempt.Unknown"/>).</summary>
    private Attempt WriteOnce(IReadOnlyList<DatabaseWrite> batch)
    {
        bool committing = false;
        DatabaseSession? writer = null;
        try
        {
            writer = _writer is { IsOpen: true } ? _writer : Reconnect();
            writer.Later(writer.Dialect.Begin);
            writer.Later(Lock);
            foreach (DatabaseWrite write in batch)
            {
                write.Run(writer);
            }
            writer.Flush();
            _mark.Advance(writer);
            committing = true;
            writer.Later("commit"); // with what was put off before it: whatever fails of that, the server passes over the rest
            writer.Send();
            return new Attempt(writer, null, Lost: false, Unknown: false);
        }
        catch (Exception e)
        {
            bool lost = PostgresFailure.IsConnectionLoss(e) || writer is not { IsOpen: true };
            writer?.RollBack();
            if (lost)
            {
                Drop();
            }
            return new Attempt(writer, e, lost, Unknown: lost && committing);
        }
    }

    private DatabaseSession Reconnect()
    {
        Drop();
        return _writer = _connection.Connect();
    }

    private void Drop()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Whether the last transaction was committed; null when that cannot be learnt now.</summary>
    private async Task<bool?> FateAsync(long begun)
    {
        while (true)
        {
            try
            {
                using DatabaseSession session = _connection.Connect();
                session.Begin();
                session.Scalar(Lock); // as long as the old session still commits, it holds the lock
                bool committed = _mark.Stands(session);
                session.Commit();
                return committed;
            }
            catch (Exception e) when (PostgresFailure.IsConnectionLoss(e) || PostgresFailure.IsConflict(e))
            {
                // Still down, or still locked.
            }
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                return null;
            }
            await Task.Delay(BetweenAttempts);
        }
    }

    private StorageException Note(Exception failure)
    {
        StorageException problem = PostgresFailure.Of(failure, _connection.Place);
        if (!PostgresFailure.IsCallersAffair(failure) && _problem?.Problem != problem.Problem)
        {
            _problem = problem;
            Log.Failing(_logger, problem.Message);
        }
        return problem;
    }

    private void Settle(int writes, TimeSpan took)
    {
        if (took.Ticks > Interlocked.Read(ref _slowest))
        {
            Interlocked.Exchange(ref _slowest, took.Ticks);
        }
        if (_problem is not null)
        {
            _problem = null;
            Log.Recovered(_logger, writes);
        }
    }

    private sealed record Attempt(DatabaseSession? Session, Exception? Failure, bool Lost, bool Unknown);

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Information, "Database {Place} open, schema {Version}")]
        public static partial void Opened(ILogger logger, string place, int version);

        [LoggerMessage(301, LogLevel.Error, "The database takes no writes: {Problem}")]
        public static partial void Failing(ILogger logger, string problem);

        [LoggerMessage(302, LogLevel.Information, "The database takes writes again: {Writes} that waited")]
        public static partial void Recovered(ILogger logger, int writes);
    }
}
