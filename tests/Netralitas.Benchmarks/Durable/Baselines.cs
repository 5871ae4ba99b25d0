using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Netralitas.Benchmarks.Durable;

/// <summary>What the disk itself can do, and what a plain SQLite table behind one writer can.</summary>
internal static class Baselines
{
    private const int MostTogether = 256;

    /// <summary>One kilobyte appended and synced at a time.</summary>
    public static async Task<Measured> AppendAsync(string path, TimeSpan time)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        byte[] row = new byte[1024];
        return await Load.RunAsync("append + fsync", 1, time, _ =>
        {
            file.Write(row);
            file.Flush(flushToDisk: true);
            return Task.CompletedTask;
        });
    }

    /// <summary>One writer that commits what waits together: a plain table with one index, a kilobyte a row.</summary>
    public static async Task<Measured> GroupCommitAsync(string path, int callers, TimeSpan time)
    {
        await using SqliteConnection connection = Open(path);
        await using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "insert into tip (at, kind, body) values ($at, 'tip', $body)";
        insert.Parameters.AddWithValue("$at", "");
        insert.Parameters.AddWithValue("$body", new string('x', 900));
        var waiting = Channel.CreateBounded<TaskCompletionSource>(4096);
        Task writer = Task.Run(() => WriteAsync(connection, insert, waiting.Reader));
        Measured measured = await Load.RunAsync("sqlite group commit", callers, time, async _ =>
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await waiting.Writer.WriteAsync(done);
            await done.Task;
        });
        waiting.Writer.Complete();
        await writer;
        return measured;
    }

    private static async Task WriteAsync(SqliteConnection connection, SqliteCommand insert, ChannelReader<TaskCompletionSource> waiting)
    {
        List<TaskCompletionSource> together = [];
        while (await waiting.WaitToReadAsync())
        {
            while (together.Count < MostTogether && waiting.TryRead(out TaskCompletionSource? one))
            {
                together.Add(one);
            }
            using (SqliteTransaction transaction = connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                foreach (TaskCompletionSource _ in together)
                {
                    insert.Parameters[0].Value = TimeProvider.System.GetUtcNow().ToString("O");
                    insert.ExecuteNonQuery();
                }
                transaction.Commit();
            }
            together.ForEach(t => t.SetResult());
            together.Clear();
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand setup = connection.CreateCommand();
        setup.CommandText =
            "pragma journal_mode=wal; pragma synchronous=full; create table tip (id integer primary key, at text not null, kind text not null, body text not null); create index tip_at on tip (at)";
        setup.ExecuteNonQuery();
        return connection;
    }
}
