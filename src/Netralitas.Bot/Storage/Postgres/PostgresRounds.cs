using System.Data.Common;
using System.Threading.Channels;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// Statements of many callers on one connection: what waits when a round begins goes to the server together, and nobody holds a thread meanwhile. For unlogged
/// rows: nothing here waits for the disk. A statement may be done twice when the connection is lost, as with <see cref="PostgresReaders"/>.
/// </summary>
internal sealed class PostgresRounds : IAsyncDisposable
{
    private const int MostTogether = 128;

    private readonly Channel<Statement> _waiting = Channel.CreateUnbounded<Statement>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PostgresConnection _place;
    private readonly Task _running;
    private NpgsqlConnection? _connection;

    public PostgresRounds(PostgresDatabase database)
    {
        _place = database.Connection;
        _running = Task.Run(RunAsync);
    }

    /// <summary>All rows of a question.</summary>
    public Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, params (string Name, object Value)[] parameters) =>
        AddAsync(new Question<T>(sql, row, parameters));

    /// <summary>A statement without rows.</summary>
    public Task ExecuteAsync(string sql, params (string Name, object Value)[] parameters) => AddAsync(new Question<int>(sql, row: null, parameters));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running;
        _connection?.Dispose();
    }

    private Task<List<T>> AddAsync<T>(Question<T> question) => _waiting.Writer.TryWrite(question)
        ? question.Task
        : Task.FromException<List<T>>(new StorageException(StorageProblem.Closed, "Basis data sudah ditutup."));

    private async Task RunAsync()
    {
        List<Statement> round = [];
        while (await _waiting.Reader.WaitToReadAsync())
        {
            round.Clear();
            while (round.Count < MostTogether && _waiting.Reader.TryRead(out Statement? statement))
            {
                round.Add(statement);
            }
            if (await TryAsync(round) is null)
            {
                continue;
            }
            foreach (Statement alone in round)
            {
                if (await TryAsync([alone]) is { } failure)
                {
                    alone.Fail(PostgresFailure.Of(failure, _place.Place));
                }
            }
        }
    }

    private async Task<Exception?> TryAsync(IReadOnlyList<Statement> round)
    {
        try
        {
            _connection ??= await ConnectAsync();
            await using NpgsqlBatch batch = _connection.CreateBatch();
            foreach (Statement statement in round)
            {
                batch.BatchCommands.Add(statement.ToCommand());
            }
            await using (NpgsqlDataReader reader = await batch.ExecuteReaderAsync())
            {
                foreach (Statement statement in round)
                {
                    await statement.ReadAsync(reader);
                }
            }
            foreach (Statement statement in round)
            {
                statement.Succeed(); // not before all of it is committed
            }
            return null;
        }
        catch (Exception e)
        {
            if (PostgresFailure.IsConnectionLoss(e) || _connection is not { State: System.Data.ConnectionState.Open })
            {
                _connection?.Dispose();
                _connection = null;
            }
            return e;
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        NpgsqlConnection connection = await _place.OpenAsync(CancellationToken.None);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "set synchronous_commit = off";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private abstract class Statement(string sql, (string Name, object Value)[] parameters)
    {
        public NpgsqlBatchCommand ToCommand()
        {
            var command = new NpgsqlBatchCommand(SqlDialect.Postgres.Statement(sql));
            foreach ((string name, object value) in parameters)
            {
                command.Parameters.Add(new NpgsqlParameter { ParameterName = SqlDialect.Postgres.Parameter(name), Value = value });
            }
            return command;
        }

        /// <summary>Takes its rows, and leaves the reader at those of the next.</summary>
        public abstract Task ReadAsync(NpgsqlDataReader reader);

        public abstract void Succeed();

        public abstract void Fail(Exception e);
    }

    private sealed class Question<T>(string sql, Func<DbDataReader, T>? row, (string Name, object Value)[] parameters) : Statement(sql, parameters)
    {
        private readonly TaskCompletionSource<List<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private List<T> _rows = [];

        public Task<List<T>> Task => _done.Task;

        public override async Task ReadAsync(NpgsqlDataReader reader)
        {
            _rows = [];
            if (row is null)
            {
                return; // results are given of questions only
            }
            while (await reader.ReadAsync())
            {
                _rows.Add(row(reader));
            }
            await reader.NextResultAsync();
        }

        public override void Succeed() => _done.TrySetResult(_rows);

        public override void Fail(Exception e) => _done.TrySetException(e);
    }
}
