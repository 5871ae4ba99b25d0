using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Sqlite;

/// <summary>
/// The SQLite file: one writer that commits what waits together (a commit is a sync of the disk, so a dozen callers share one), and as many
/// readers as are needed. Several writing connections would starve each other for seconds.
/// </summary>
internal sealed partial class SqliteDatabase : Database
{
    private const string WriterSetup = "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma secure_delete=on; pragma wal_autocheckpoint=0; pragma journal_size_limit=67108864; pragma temp_store=memory";
    private const string ReaderSetup = "pragma query_only=on; pragma temp_store=memory";
    private const string Checkpoint = "pragma wal_checkpoint(passive)";
    private const string Truncate = "pragma wal_checkpoint(truncate)";

    private readonly WriteQueue _waiting = new();
    private readonly ConcurrentBag<DatabaseSession> _readers = [];
    private readonly DatabaseSession _writer;
    private readonly Checkpointer _checkpointer;
    private readonly Task _writing;
    private readonly ILogger _logger;
    private readonly string _file;
    private readonly string _folder;
    private readonly int _busySeconds;
    private volatile StorageException? _problem;
    private bool _closed;
    private long _slowest;

    private SqliteDatabase(string folder, string file, int busySeconds, DatabaseSession writer, ILogger logger)
    {
        (_folder, _file, _busySeconds, _writer, _logger) = (folder, file, busySeconds, writer, logger);
        _checkpointer = new Checkpointer(() => Read(s => s.Query(Checkpoint, r => r.GetInt64(1))[0]));
        _writing = Task.Run(WriteAllAsync);
    }

    public override StorageException? Problem => _problem;

    public override bool IsShared => false;

    public override TimeSpan TakeSlowestCommit() => TimeSpan.FromTicks(Interlocked.Exchange(ref _slowest, 0));

    /// <summary>Opens the file, makes it if need be, and brings its schema up to date.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="logger">For what the operator must know.</param>
    /// <param name="busySeconds">How long to wait for another program that holds the file.</param>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    public static new SqliteDatabase Open(StorageOptions options, ILogger logger, int busySeconds)
    {
        string folder = PrivateFolder.Create(options.Path, "Storage:Path");
        string file = Path.Combine(folder, "netralitas.db");
        DatabaseSession? writer = null;
        try
        {
            writer = Connect(file, WriterSetup, busySeconds);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite); // the WAL takes over this mode
            }
            writer.Begin();
            int version = Migrations.Apply(writer);
            writer.Commit();
            Log.Opened(logger, version);
            return new SqliteDatabase(folder, file, busySeconds, writer, logger);
        }
        catch (SqliteException e)
        {
            writer?.Dispose();
            throw StorageFailure.Of(e, folder);
        }
        catch (UnauthorizedAccessException e)
        {
            writer?.Dispose();
            throw new StorageException(StorageProblem.Unreadable, $"Storage:Path: basis data di {folder} milik pengguna lain; jalankan bot sebagai pemiliknya atau ganti Storage:Path.", e);
        }
        catch
        {
            writer?.Dispose();
            throw;
        }
    }

    public override Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation) => _waiting.AddAsync(work, cancellation);

    public override T Read<T>(Func<DatabaseSession, T> work)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);
        try
        {
            DatabaseSession reader = _readers.TryTake(out DatabaseSession? idle) ? idle : Connect(_file, ReaderSetup, _busySeconds);
            try
            {
                return work(reader);
            }
            finally
            {
                _readers.Add(reader);
            }
        }
        catch (SqliteException e)
        {
            throw StorageFailure.Of(e, _folder);
        }
    }

    /// <summary>When somebody is in its way nothing happens; the next sweep asks again.</summary>
    public override bool EmptyLog() => Read(s => s.Scalar(Truncate) is 0L);

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }
        _waiting.Close();
        await _writing;
        await _checkpointer.DisposeAsync();
        foreach (DatabaseSession reader in _readers)
        {
            reader.Dispose();
        }
        _writer.Dispose();
    }

    private static DatabaseSession Connect(string file, string setup, int busySeconds)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = busySeconds }.ToString());
        var session = new DatabaseSession(connection, SqlDialect.Sqlite);
        try
        {
            connection.Open();
            session.Run(setup);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private async Task WriteAllAsync()
    {
        List<DatabaseWrite> batch = [];
        while (await _waiting.NextAsync(batch))
        {
            WriteBatch(batch);
            ShortenLog();
        }
    }

    private void ShortenLog()
    {
        if (!_checkpointer.TakeIsLong())
        {
            return;
        }
        try
        {
            _writer.Scalar(Checkpoint);
        }
        catch (SqliteException)
        {
            // The next commit hears of it too, and says so.
        }
    }

    /// <summary>All in one transaction; if that fails, each in its own, so that one bad write costs nobody else.</summary>
    private void WriteBatch(List<DatabaseWrite> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }
        if (TryWrite(batch, out Exception? failure))
        {
            batch.ForEach(w => w.Succeed());
            return;
        }
        if (batch.Count == 1)
        {
            batch[0].Fail(failure);
            return;
        }
        foreach (DatabaseWrite write in batch)
        {
            if (TryWrite([write], out failure))
            {
                write.Succeed();
            }
            else
            {
                write.Fail(failure);
            }
        }
    }

    private bool TryWrite(IReadOnlyList<DatabaseWrite> batch, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Exception? failure)
    {
        long begun = Stopwatch.GetTimestamp();
        try
        {
            _writer.Begin();
            foreach (DatabaseWrite write in batch)
            {
                write.Run(_writer);
            }
            _writer.Commit();
            _checkpointer.Changed();
            NoteSlowest(Stopwatch.GetElapsedTime(begun));
            if (_problem is not null)
            {
                _problem = null;
                Log.Recovered(_logger);
            }
            failure = null;
            return true;
        }
        catch (Exception e)
        {
            RollBack();
            failure = e;
            if (e is SqliteException sqlite)
            {
                StorageException problem = StorageFailure.Of(sqlite, _folder);
                failure = problem;
                // A broken constraint is the caller's affair; the rest concerns the operator, once.
                if (sqlite.SqliteErrorCode != 19 && _problem?.Problem != problem.Problem)
                {
                    _problem = problem;
                    Log.Failing(_logger, problem.Message);
                }
            }
            return false;
        }
    }

    /// <summary>There is one writer, so that a reader's reset is the only rival.</summary>
    private void NoteSlowest(TimeSpan commit)
    {
        if (commit.Ticks > Interlocked.Read(ref _slowest))
        {
            Interlocked.Exchange(ref _slowest, commit.Ticks);
        }
    }

    private void RollBack()
    {
        _writer.RollBack();
    }

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Information, "Database open, schema {Version}")]
        public static partial void Opened(ILogger logger, int version);

        [LoggerMessage(301, LogLevel.Error, "The database takes no writes: {Problem}")]
        public static partial void Failing(ILogger logger, string problem);

        [LoggerMessage(302, LogLevel.Information, "The database takes writes again")]
        public static partial void Recovered(ILogger logger);
    }
}
