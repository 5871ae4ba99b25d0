using System.Collections.Concurrent;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>Connections that read, or write rows that need no transaction, kept with their prepared statements.</summary>
internal sealed class PostgresReaders : IDisposable
{
    private const int Most = 12;

    private readonly PostgresConnection _connection;

    private readonly ConcurrentBag<DatabaseSession> _idle = [];
    private readonly SemaphoreSlim _left = new(Most);

    public PostgresReaders(PostgresConnection connection)
    {
        _connection = connection;
        // Each read holds a worker while the server answers; the pool by itself adds one only after half a second of hunger.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Most), ports);
    }

    public T Read<T>(Func<DatabaseSession, T> work)
    {
        _left.Wait();
        try
        {
            return TryTwice(work);
        }
        finally
        {
            _left.Release();
        }
    }

    public void Dispose()
    {
        Forget();
        _left.Dispose();
    }

    /// <summary>After a loss every idle connection is broken as well, so the second attempt makes a new one.</summary>
    private T TryTwice<T>(Func<DatabaseSession, T> work)
    {
        for (bool again = false; ; again = true)
        {
            DatabaseSession? reader = again || !_idle.TryTake(out DatabaseSession? idle) ? null : idle;
            try
            {
                reader ??= Connect();
                T result = work(reader);
                _idle.Add(reader);
                return result;
            }
            catch (Exception e)
            {
                bool lost = PostgresFailure.IsConnectionLoss(e) || reader is { IsOpen: false };
                reader?.Dispose();
                if (lost && !again)
                {
                    Forget();
                    continue;
                }
                if (lost || e is System.Data.Common.DbException)
                {
                    throw PostgresFailure.Of(e, _connection.Place);
                }
                throw;
            }
        }
    }

    /// <summary>What these write are unlogged rows, and locks on others: nothing that is to wait for the disk.</summary>
    private DatabaseSession Connect()
    {
        DatabaseSession reader = _connection.Connect();
        reader.Run("set synchronous_commit = off");
        return reader;
    }

    private void Forget()
    {
        while (_idle.TryTake(out DatabaseSession? reader))
        {
            reader.Dispose();
        }
    }
}
