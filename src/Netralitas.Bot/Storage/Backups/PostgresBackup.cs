using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage.Postgres;
using Npgsql;

namespace Netralitas.Bot.Storage.Backups;

/// <summary>
/// The same encrypted file for a PostgreSQL database: its tables as they were at one moment, in PostgreSQL's own binary form, with the sealed evidence. No program
/// of PostgreSQL is needed for it, and the bot may run meanwhile.
/// </summary>
internal static class PostgresBackup
{
    private const string VersionFile = "postgres.version";
    private const string TableSuffix = ".table";
    private const string AtOneMoment = "begin isolation level repeatable read read only";
    private const string Version = "select max(version)::text from schema_version";
    private const string Shares = "select share from tip";
    private const string Evidence = "select file from evidence";

    /// <summary>Of what was to be posted when the copy was made, some may be posted already.</summary>
    private const string Doubt = "update outbox set in_doubt = 1";

    /// <summary>Not what lives for minutes, and not what each database knows of itself.</summary>
    private const string Tables =
        """
        select c.relname::text, string_agg(a.attname::text, ', ' order by a.attname) from pg_class as c join pg_attribute as a on a.attrelid = c.oid
        where c.relkind = 'r' and c.relpersistence = 'p' and c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
            and c.relname not in ('schema_version', 'intake_progress', 'pending_receipt', 'seen_update', 'write_mark', 'storage_move')
        group by c.relname order by c.relname
        """;

    /// <summary>Writes a backup; bots may run meanwhile.</summary>
    public static BackupContents Write(StorageOptions options, string target, string passphrase)
    {
        string folder = PrivateFolder.Create(options.Path, BackupFile.Key);
        var place = new PostgresConnection(options);
        string work = PrivateFolder.Create(Path.Combine(folder, $".backup-{Guid.NewGuid():N}"), BackupFile.Key);
        try
        {
            using NpgsqlConnection connection = place.Open();
            Run(connection, AtOneMoment);
            File.WriteAllText(Path.Combine(work, VersionFile), Column(connection, Version)[0]);
            foreach ((string table, string columns) in TablesOf(connection))
            {
                CopyOut(connection, table, columns, Path.Combine(work, table + TableSuffix));
            }
            IReadOnlyList<string> shares = Column(connection, Shares), evidence = Column(connection, Evidence);
            Run(connection, "commit");
            return BackupFile.Seal(
                target, passphrase, Directory.GetFiles(work).Order(StringComparer.Ordinal).Select(f => (f, Path.GetFileName(f))), shares, evidence,
                Path.Combine(folder, BackupFile.EvidenceFolder));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw PostgresFailure.Of(e, place.Place);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Puts a backup into an empty database and a data folder. Nothing is there before all of it is known to be whole.</summary>
    public static BackupContents Restore(string source, StorageOptions options, string passphrase)
    {
        string folder = PrivateFolder.Create(options.Path, BackupFile.Key);
        var place = new PostgresConnection(options);
        string work = PrivateFolder.Create(Path.Combine(folder, $".restore-{Guid.NewGuid():N}"), BackupFile.Key);
        try
        {
            PrivateFolder.Create(Path.Combine(work, BackupFile.EvidenceFolder), BackupFile.Key);
            BackupFile.Extract(source, passphrase, work, name => name == VersionFile || (name.EndsWith(TableSuffix, StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterLower(c) || c is '_' or '.')));
            if (!File.Exists(Path.Combine(work, VersionFile)))
            {
                throw new StorageException(StorageProblem.Corrupt, "Cadangan ini bukan dari PostgreSQL; pulihkan dengan Storage:Provider=sqlite, lalu pindahkan dengan migrate-storage.");
            }
            MakeSchema(options);
            using NpgsqlConnection connection = place.Open();
            Run(connection, "begin");
            RequireVersion(connection, File.ReadAllText(Path.Combine(work, VersionFile)));
            RequireEmpty(connection, place.Place);
            foreach ((string table, string columns) in TablesOf(connection))
            {
                CopyIn(connection, table, columns, Path.Combine(work, table + TableSuffix));
            }
            Run(connection, Doubt);
            IReadOnlyList<string> shares = Column(connection, Shares);
            int expected = Column(connection, Evidence).Count, files = BackupFile.PutEvidence(work, folder);
            Run(connection, "commit");
            return new BackupContents(shares, files, expected - files);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw PostgresFailure.Of(e, place.Place);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or FileNotFoundException)
        {
            throw new StorageException(StorageProblem.Corrupt, "Cadangan rusak atau terpotong; pakai cadangan lain.", e);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void RequireVersion(NpgsqlConnection connection, string version)
    {
        if (Column(connection, Version)[0] is var here && here != version)
        {
            throw new StorageException(
                StorageProblem.Newer, $"Cadangan berskema versi {version}, program ini {here}; pulihkan dengan program dari waktu cadangan dibuat ke basis data kosong yang baru, lalu perbarui.");
        }
    }

    private static void RequireEmpty(NpgsqlConnection connection, string place)
    {
        if (TablesOf(connection).FirstOrDefault(t => Column(connection, $"select 'x' from {t.Table} limit 1").Count > 0) is { Table: { } filled })
        {
            throw new StorageException(StorageProblem.ReadOnly, $"Basis data {place} tidak kosong (tabel {filled}); pulihkan ke basis data yang kosong, misalnya dengan createdb, agar tidak ada yang tertimpa.");
        }
    }

    /// <summary>The first line names the columns, so that a table can be told from another of its name.</summary>
    private static void CopyOut(NpgsqlConnection connection, string table, string columns, string file)
    {
        using FileStream output = DurableFile.Create(file);
        output.Write(Encoding.ASCII.GetBytes(columns + '\n'));
        using Stream rows = connection.BeginRawBinaryCopy($"copy {table} ({columns}) to stdout (format binary)");
        rows.CopyTo(output);
    }

    private static void CopyIn(NpgsqlConnection connection, string table, string columns, string file)
    {
        using FileStream input = File.OpenRead(file);
        byte[] head = new byte[columns.Length + 1];
        input.ReadExactly(head);
        if (Encoding.ASCII.GetString(head) != columns + '\n')
        {
            throw new InvalidDataException();
        }
        using Stream rows = connection.BeginRawBinaryCopy($"copy {table} ({columns}) from stdin (format binary)");
        input.CopyTo(rows);
    }

    private static List<(string Table, string Columns)> TablesOf(NpgsqlConnection connection) => Rows(connection, Tables, r => (r.GetString(0), r.GetString(1)));

    private static List<string> Column(NpgsqlConnection connection, string sql) => Rows(connection, sql, r => r.GetString(0));

    private static List<T> Rows<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void MakeSchema(StorageOptions options) => PostgresDatabase.Open(options, NullLogger.Instance).DisposeAsync().AsTask().GetAwaiter().GetResult();
}
