using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage.Sqlite;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// Moves what a SQLite file holds to PostgreSQL, table by table and in transactions that note how far they came, so that a run that was cut goes on
/// where it stopped. It is compared by counts and hashes before it counts as finished; until then no bot starts on the target.
/// </summary>
internal sealed class StorageMove : IDisposable
{
    private const int RowsTogether = 500;
    private const string Whole = "*";
    private const string ReadWhole = "select source from storage_move where part = '*'";
    private const string ReadMoved = "select moved from storage_move where part = $part";
    private const string Note =
        """
        insert into storage_move (part, source, moved) values ($part, $source, $moved)
        on conflict (part) do update set moved = excluded.moved
        """;
    private const string End = "delete from storage_move";

    private readonly DatabaseSession _source;
    private readonly DatabaseSession _target;
    private readonly IReadOnlyList<MovedTable> _tables;
    private readonly string _place;

    private StorageMove(DatabaseSession source, DatabaseSession target, string place)
    {
        (_source, _target, _place) = (source, target, place);
        _tables = MovedTable.In(source);
    }

    /// <summary>The rows that the source holds.</summary>
    public long Rows => _tables.Sum(t => t.Count(_source));

    /// <exception cref="StorageException">There is nothing to move.</exception>
    public static string RequireSource(StorageOptions options)
    {
        string file = Path.Combine(Path.GetFullPath(options.Path), "netralitas.db");
        return File.Exists(file)
            ? file
            : throw new StorageException(StorageProblem.Unreadable, $"Storage:Path: tidak ada basis data SQLite di {Path.GetFullPath(options.Path)}.");
    }

    public static StorageMove Open(StorageOptions options)
    {
        string file = RequireSource(options);
        var target = new PostgresConnection(options);
        try
        {
            // Brings both schemas up to date.
            using (Wait(SqliteDatabase.Open(options, NullLogger.Instance, busySeconds: 2)))
            {
            }
            using (Wait(PostgresDatabase.Open(options, NullLogger.Instance, unfinishedMove: true)))
            {
            }
            var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            source.Open();
            return new StorageMove(new DatabaseSession(source, SqlDialect.Sqlite), target.Connect(), target.Place);
        }
        catch (SqliteException e)
        {
            throw StorageFailure.Of(e, options.Path);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw PostgresFailure.Of(e, target.Place);
        }
    }

    /// <summary>Moves everything that is not moved yet, and compares.</summary>
    /// <param name="moved">Is told how many rows were moved since it was told last.</param>
    /// <param name="cancellation">Stops between two transactions; the next run goes on.</param>
    /// <returns>Each table with its rows.</returns>
    public IReadOnlyList<(string Table, long Rows)> Run(Action<int> moved, CancellationToken cancellation)
    {
        try
        {
            string source = MovedTable.HashOf(_source, _tables);
            Begin(source);
            foreach (MovedTable table in _tables)
            {
                Move(table, source, moved, cancellation);
            }
            Compare();
            _target.Begin();
            _target.Execute(End);
            _target.Commit();
            return [.. _tables.Select(t => (t.Name, t.Count(_source)))];
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            StorageException problem = PostgresFailure.Of(e, _place);
            throw new StorageException(problem.Problem, $"{problem.Message} Jalankan migrate-storage lagi; yang sudah dipindahkan tidak diulang.", e);
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
    }

    private void Begin(string source)
    {
        switch (_target.Scalar(ReadWhole) as string)
        {
            case null when _tables.FirstOrDefault(t => t.Count(_target) > 0) is { } filled:
                throw new StorageException(
                    StorageProblem.ReadOnly, $"Basis data tujuan {_place} tidak kosong (tabel {filled.Name}); pindahkan ke basis data yang kosong, misalnya dengan createdb.");
            case null:
                _target.Execute(Note, ("$part", Whole), ("$source", source), ("$moved", 0L));
                return;
            case var begun when begun != source:
                throw new StorageException(
                    StorageProblem.ReadOnly,
                    $"Di {_place} ada pemindahan yang belum selesai dari sumber lain, atau sumbernya berubah sejak itu; buat basis data tujuan yang kosong dan mulai lagi.");
        }
    }

    private void Move(MovedTable table, string source, Action<int> told, CancellationToken cancellation)
    {
        long done = _target.Scalar(ReadMoved, ("$part", table.Name)) as long? ?? 0;
        told((int)done);
        while (table.Read(_source, done, RowsTogether) is { Count: > 0 } rows)
        {
            cancellation.ThrowIfCancellationRequested();
            _target.Begin();
            foreach (object?[] row in rows)
            {
                table.Write(_target, row);
            }
            done += rows.Count;
            _target.Execute(Note, ("$part", table.Name), ("$source", source), ("$moved", done));
            _target.Commit();
            told(rows.Count);
        }
    }

    private void Compare()
    {
        foreach (MovedTable table in _tables)
        {
            (long rows, string hash) = table.Fingerprint(_source);
            (long moved, string other) = table.Fingerprint(_target);
            if (rows != moved || hash != other)
            {
                throw new StorageException(
                    StorageProblem.Corrupt,
                    $"Tabel {table.Name} di {_place} tidak sama dengan sumbernya ({moved} dari {rows} baris, atau isinya berbeda); buat basis data tujuan yang kosong dan mulai lagi.");
            }
        }
    }

    /// <summary>Disposed before anything else is opened; nothing is written, so that it ends at once.</summary>
    private static IDisposable Wait(Database database) => new Ended(database);

    private sealed class Ended(Database database) : IDisposable
    {
        public void Dispose() => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
