using Microsoft.Data.Sqlite;

namespace Netralitas.Benchmarks.Kills;

/// <summary>Counts rows beside the bot that writes them.</summary>
internal sealed class StoredRows(string dataPath)
{
    public long Count(string table, string? number = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataPath, "netralitas.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table} where $number is null or number = $number";
        command.Parameters.AddWithValue("$number", (object?)number ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }

    public int EvidenceFiles()
    {
        string folder = Path.Combine(dataPath, "evidence");
        return Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;
    }

    /// <summary>Waits until a count is as it should be; false when it does not come to that.</summary>
    public static async Task<bool> ComesTrueAsync(Func<bool> condition, CancellationToken cancellation)
    {
        for (int i = 0; i < 1200; i++)
        {
            if (condition())
            {
                return true;
            }
            await Task.Delay(50, cancellation);
        }
        return false;
    }
}
