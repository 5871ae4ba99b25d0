using System.Data.Common;

namespace Netralitas.Bot.Storage;

/// <summary>
/// A connection with its prepared statements, used by one thread at a time. Statements are kept by their text, so the text must be a constant.
/// </summary>
internal sealed class DatabaseSession(DbConnection connection, SqlDialect dialect) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _statements = new(StringComparer.Ordinal);
    private readonly List<IGathered> _gathered = [];
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);
    private readonly List<Action<DbDataReader>?> _laterResults = [];
    private DbBatch? _later;

    public SqlDialect Dialect => dialect;

    /// <summary>Whether the connection still stands.</summary>
    public bool IsOpen => connection.State == System.Data.ConnectionState.Open;

    public void Begin() => Execute(dialect.Begin);

    public void Commit() => Execute("commit");

    /// <summary>Takes the transaction back, if the database has not done so by itself, as SQLite does when the disk is full.</summary>
    public void RollBack()
    {
        DropLater();
        try
        {
            Execute("rollback");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // There is none any more, or no connection.
        }
    }

    /// <summary>Has something written before this transaction is committed, however often it is asked.</summary>
    public void Gather(IGathered gathered)
    {
        if (!_gathered.Contains(gathered))
        {
            _gathered.Add(gathered);
        }
    }

    /// <summary>Has the other instances told when this transaction is committed; see <see cref="StorageTopics"/>.</summary>
    public void Notify(string topic)
    {
        if (dialect.Notify is not null)
        {
            _topics.Add(topic);
        }
    }

    /// <summary>Writes what was gathered so far.</summary>
    public void Flush()
    {
        _gathered.ForEach(g => g.Flush(this));
        foreach (string topic in _topics)
        {
            Later(dialect.Notify!, ("$topic", topic));
        }
        _topics.Clear();
    }

    /// <summary>Tells those who gathered that the transaction is over.</summary>
    public void End(bool committed)
    {
        _gathered.ForEach(g =>
        {
            if (committed)
            {
                g.Committed();
            }
            else
            {
                g.RolledBack();
            }
        });
        _gathered.Clear();
        _topics.Clear();
    }

    /// <summary>
    /// Runs a statement whose outcome nobody looks at, before the next one or with it: where each statement is a round to a server, those that are put off go
    /// together. What fails then fails with the next statement.
    /// </summary>
    public void Later(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!connection.CanCreateBatch)
        {
            Execute(sql, parameters);
            return;
        }
        Put(_later ??= connection.CreateBatch(), sql, parameters);
        if (sql.StartsWith("select", StringComparison.Ordinal))
        {
            _laterResults.Add(null);
        }
    }

    /// <summary>Puts off a question as well; its rows are told when the next statement runs.</summary>
    public void AskLater(string sql, Action<DbDataReader> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Put(_later ??= connection.CreateBatch(), sql, parameters);
        _laterResults.Add(row);
    }

    /// <summary>Runs what was put off.</summary>
    public void Send()
    {
        if (_later is not null)
        {
            (DbBatch batch, Action<DbDataReader>?[] results) = TakeLater();
            using (batch)
            using (DbDataReader reader = batch.ExecuteReader())
            {
                Tell(results, reader);
                while (reader.NextResult())
                {
                    // What failed behind the last question is only learnt at the end.
                }
            }
        }
    }

    /// <summary>Runs a statement and returns how many rows it touched.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Send();
        return Prepared(sql, parameters).ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Send();
        return Prepared(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_later is not null)
        {
            return QueryWithLater(sql, row, parameters);
        }
        using DbDataReader reader = Prepared(sql, parameters).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }

    /// <summary>Runs a script of several statements, not kept.</summary>
    public void Run(string script)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        DropLater();
        foreach (DbCommand statement in _statements.Values)
        {
            statement.Dispose();
        }
        connection.Dispose();
    }

    /// <summary>What was put off and a question, in one round.</summary>
    private List<T> QueryWithLater<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        (DbBatch taken, Action<DbDataReader>?[] results) = TakeLater();
        using DbBatch batch = taken;
        Put(batch, sql, parameters);
        using DbDataReader reader = batch.ExecuteReader();
        Tell(results, reader);
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }

    /// <summary>Tells the rows of the questions that were put off, and leaves the reader at what comes behind them.</summary>
    private static void Tell(Action<DbDataReader>?[] results, DbDataReader reader)
    {
        foreach (Action<DbDataReader>? row in results)
        {
            while (row is not null && reader.Read())
            {
                row(reader);
            }
            reader.NextResult();
        }
    }

    private (DbBatch Batch, Action<DbDataReader>?[] Results) TakeLater()
    {
        (DbBatch, Action<DbDataReader>?[]) taken = (_later!, [.. _laterResults]);
        _later = null;
        _laterResults.Clear();
        return taken;
    }

    private void DropLater()
    {
        _later?.Dispose();
        _later = null;
        _laterResults.Clear();
    }

    private void Put(DbBatch batch, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbBatchCommand command = batch.CreateBatchCommand();
        command.CommandText = dialect.Statement(sql);
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = dialect.Parameter(name);
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        batch.BatchCommands.Add(command);
    }

    private DbCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_statements.TryGetValue(sql, out DbCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = dialect.Statement(sql);
            _statements.Add(sql, command);
        }
        DbParameterCollection bound = command.Parameters;
        if (bound.Count != parameters.Length)
        {
            bound.Clear();
            while (bound.Count < parameters.Length)
            {
                bound.Add(command.CreateParameter());
            }
        }
        for (int i = 0; i < parameters.Length; i++)
        {
            bound[i].ParameterName = dialect.Parameter(parameters[i].Name);
            bound[i].Value = parameters[i].Value ?? DBNull.Value;
        }
        return command;
    }
}
