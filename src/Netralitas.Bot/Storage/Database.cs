using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Storage.Sqlite;

namespace Netralitas.Bot.Storage;

/// <summary>The database, whichever it is: transactions that are on the disk when they return, and reads of what is committed.</summary>
internal abstract class Database : IAsyncDisposable
{
    private const string Touch = "update schema_version set version = version";

    /// <summary>Why the last write failed; null when it did not.</summary>
    public abstract StorageException? Problem { get; }

    /// <summary>Whether other instances may write to it, so that what is remembered here may be out of date.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Opens the database, makes it if need be, and brings its schema up to date.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="logger">For what the operator must know.</param>
    /// <param name="busySeconds">How long to wait for another program that holds it.</param>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    public static Database Open(StorageOptions options, ILogger logger, int busySeconds = 5) =>
        options.IsPostgres ? PostgresDatabase.Open(options, logger) : SqliteDatabase.Open(options, logger, busySeconds);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and returns once it is on the disk. The work touches nothing but the database:
    /// it is run again, alone, when the transaction that it shared with others fails.
    /// </summary>
    /// <exception cref="StorageException">Nothing was kept.</exception>
    public abstract Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation);

    /// <summary>Reads what is committed.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public abstract T Read<T>(Func<DatabaseSession, T> work);

    /// <summary>Proves by a real write that the database takes writes.</summary>
    public Task ProbeAsync(CancellationToken cancellation) => WriteAsync(static session => session.Execute(Touch), cancellation);

    /// <summary>The slowest commit since this was asked last; only this, since the number of commits would tell when a tip was kept.</summary>
    public abstract TimeSpan TakeSlowestCommit();

    /// <summary>Empties the write-ahead log, where deleted rows would stand until it is written over; false when that was not possible now.</summary>
    public abstract bool EmptyLog();

    public abstract ValueTask DisposeAsync();
}
