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

    public SqlDialect Dialect => dialect;

    /// <summary>Whether the connection still stands.</summary>
    public bool IsOpen => connection.State == System.Data.ConnectionState.Open;

    public void Begin() => Execute(dialect.Begin);

    public void Commit() => Execute("commit");

    /// <summary>Takes the transaction back, if the database has not done so by itself, as SQLite does when the disk is full.</summary>
    public void RollBack()
    {
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
            Execute(dialect.Notify!, ("$topic", topic));
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

    /// <summary>Runs a statement and returns how many rows it touched.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepared(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepared(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
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
        foreach (DbCommand statement in _statements.Values)
        {
            statement.Dispose();
        }
        connection.Dispose();
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
