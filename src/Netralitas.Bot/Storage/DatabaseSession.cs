using System.Data.Common;

namespace Netralitas.Bot.Storage;

/// <summary>
/// A connection with its prepared statements, used by one thread at a time. Statements are kept by their text, so the text must be a constant.
/// </summary>
internal sealed class DatabaseSession(DbConnection connection, string begin = "begin") : IDisposable
{
    private readonly Dictionary<string, DbCommand> _statements = new(StringComparer.Ordinal);

    public void Begin() => Execute(begin);

    public void Commit() => Execute("commit");

    /// <summary>Takes the transaction back, if the database has not done so by itself, as SQLite does when the disk is full.</summary>
    public void RollBack()
    {
        try
        {
            Execute("rollback");
        }
        catch (DbException)
        {
            // There is none any more.
        }
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
            command.CommandText = sql;
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
            bound[i].ParameterName = parameters[i].Name;
            bound[i].Value = parameters[i].Value ?? DBNull.Value;
        }
        return command;
    }
}
