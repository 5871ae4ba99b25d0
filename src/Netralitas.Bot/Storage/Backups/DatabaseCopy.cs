using Microsoft.Data.Sqlite;

namespace Netralitas.Bot.Storage.Backups;

/// <summary>Copies of the database file, made with SQLite's online backup: consistent while a bot writes.</summary>
internal static class DatabaseCopy
{
    /// <summary>What lives for minutes or hours only must not live on in a backup.</summary>
    private const string Strip = "delete from pending_receipt; delete from seen_update";
    private const string Compact = "pragma secure_delete=on; pragma journal_mode=delete; vacuum";
    private const string Check = "pragma integrity_check(1)";
    private const string Files = "select file from evidence";
    private const string Shares = "select share from tip";

    /// <summary>Of what was to be posted when the copy was made, some may be posted already.</summary>
    private const string Doubt = "update outbox set in_doubt = 1";

    public static void Make(string from, string to)
    {
        using SqliteConnection source = Open(from, SqliteOpenMode.ReadOnly);
        using SqliteConnection target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        Run(target, Strip);
        Run(target, Compact);
    }

    public static IReadOnlyList<string> EvidenceFiles(string file) => Column(file, Files);

    public static IReadOnlyList<string> TipShares(string file) => Column(file, Shares);

    /// <summary>Makes a restored copy fit to be used; throws when it is damaged.</summary>
    public static void Prepare(string file)
    {
        if (Column(file, Check) is not ["ok"])
        {
            throw new StorageException(StorageProblem.Corrupt, "Basis data di dalam cadangan rusak; pakai cadangan lain.");
        }
        using SqliteConnection connection = Open(file, SqliteOpenMode.ReadWrite);
        Run(connection, Doubt);
    }

    private static List<string> Column(string file, string sql)
    {
        using SqliteConnection connection = Open(file, SqliteOpenMode.ReadOnly);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }
        return values;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
