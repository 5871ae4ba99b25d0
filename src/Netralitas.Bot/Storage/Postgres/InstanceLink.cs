using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage.Instances;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// One connection that shows the others that this instance is alive, holds its leases (advisory locks, which the server releases with the
/// connection), and hears the news. When it breaks, the leases are lost at once, and taken again by whoever connects first.
/// </summary>
internal sealed partial class InstanceLink(PostgresDatabase database, InstanceNews news, KnowledgeOfInstance knowledge, ILogger<InstanceLink> logger)
    : BackgroundService, ILeases
{
    private const string TryLock = "select pg_try_advisory_lock(1314148940, $1)";
    private const string Listen = "listen netralitas_outbox; listen netralitas_desk; listen netralitas_turns";
    private const string Alive =
        """
        select objid::integer from pg_locks where locktype = 'advisory' and classid = 1314148940 and objid >= 1000 and granted
            and database = (select oid from pg_database where datname = current_database())
        """;
    private const string Introduce = "insert into instance (id, knowledge) values ($1, $2) on conflict (id) do update set knowledge = excluded.knowledge";
    private const string OtherKnowledge = $"select knowledge from instance where id <> $1 and knowledge <> $2 and id in ({Alive}) limit 1";

    /// <summary>What instances that are gone have left; those who wait behind it are woken.</summary>
    private const string Bury =
        $"""
        with alive as ({Alive}), turns as (delete from turn where instance not in (select * from alive) returning 1),
        claims as (delete from outbox_claim where instance not in (select * from alive) returning 1),
        instances as (delete from instance where id not in (select * from alive) returning 1)
        select pg_notify('netralitas_turns', ''), pg_notify('netralitas_outbox', '') where exists (select 1 from turns) or exists (select 1 from claims)
        """;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Lease, Held> _leases = new();
    private TaskCompletionSource<int> _id = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _otherKnowledge;
    private bool _told;

    public bool AreShared => true;

    /// <summary>The knowledge of another instance, if it differs from this one's.</summary>
    public string? OtherKnowledgeVersion => Volatile.Read(ref _otherKnowledge);

    /// <summary>Whether this instance is known to the others now.</summary>
    public bool IsLinked => Volatile.Read(ref _id).Task.IsCompletedSuccessfully;

    /// <summary>The number of this instance, once it is linked.</summary>
    public Task<int> IdAsync(CancellationToken cancellation) => Volatile.Read(ref _id).Task.WaitAsync(cancellation);

    public bool Holds(Lease lease) => _leases.TryGetValue(lease, out Held? held) && held.IsHeld;

    public async Task RunAsync(Lease lease, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        Held held = _leases.GetOrAdd(lease, static l => new Held(l));
        while (!stopping.IsCancellationRequested)
        {
            CancellationToken lost;
            try
            {
                lost = await held.WaitAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, lost);
            await work(either.Token);
            if (!lost.IsCancellationRequested)
            {
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LinkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The connection is closed below, and with it the leases go.
            }
            catch (Exception e)
            {
                if (!_told)
                {
                    _told = true;
                    Log.Broken(logger, PostgresFailure.Of(e, database.Connection.Place).Message);
                }
            }
            LoseAll();
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LinkAsync(CancellationToken stopping)
    {
        await using NpgsqlConnection connection = await database.Connection.OpenAsync(stopping);
        int id;
        do
        {
            id = RandomNumberGenerator.GetInt32(PostgresLocks.FirstInstance, int.MaxValue);
        }
        while (!await LockAsync(connection, id, stopping));
        await RunAsync(connection, Introduce, stopping, id, knowledge.Version);
        await RunAsync(connection, Listen, stopping);
        connection.Notification += (_, e) => news.Tell(e.Channel);
        _id.TrySetResult(id);
        if (_told)
        {
            _told = false;
            Log.Again(logger);
        }
        news.Tell(topic: null);
        long beaten = 0;
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            if (Environment.TickCount64 - beaten >= Beat.TotalMilliseconds)
            {
                await BeatAsync(connection, id, stopping);
                beaten = Environment.TickCount64;
            }
            await connection.WaitAsync(Beat, stopping);
        }
    }

    private async Task BeatAsync(NpgsqlConnection connection, int id, CancellationToken stopping)
    {
        foreach (Held wanted in _leases.Values.Where(l => !l.IsHeld))
        {
            if (await LockAsync(connection, PostgresLocks.FirstLease + (int)wanted.Lease, stopping))
            {
                wanted.Take();
                Log.Holds(logger, wanted.Lease);
            }
        }
        await RunAsync(connection, Bury, stopping);
        await RunAsync(connection, Introduce, stopping, id, knowledge.Version);
        string? other = await RunAsync(connection, OtherKnowledge, stopping, id, knowledge.Version) as string;
        if (other is not null && other != _otherKnowledge)
        {
            Log.Differs(logger, other, knowledge.Version);
        }
        Volatile.Write(ref _otherKnowledge, other);
    }

    private void LoseAll()
    {
        if (IsLinked)
        {
            Volatile.Write(ref _id, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        foreach (Held held in _leases.Values)
        {
            held.Lose();
        }
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, int number, CancellationToken cancellation) =>
        await RunAsync(connection, TryLock, cancellation, number) is true;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] parameters)
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3;
        foreach (object parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>A lease that somebody here wants. Its sources are not disposed: whoever works by one may still look at its token.</summary>
    private sealed class Held(Lease lease)
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource<CancellationTokenSource> _taken = New();

        public Lease Lease => lease;

        public bool IsHeld
        {
            get
            {
                lock (_gate)
                {
                    return _taken.Task.IsCompleted;
                }
            }
        }

        public async Task<CancellationToken> WaitAsync(CancellationToken cancellation)
        {
            Task<CancellationTokenSource> taken;
            lock (_gate)
            {
                taken = _taken.Task;
            }
            return (await taken.WaitAsync(cancellation)).Token;
        }

        public void Take()
        {
            lock (_gate)
            {
                _taken.TrySetResult(new CancellationTokenSource());
            }
        }

        public void Lose()
        {
            Task<CancellationTokenSource> lost;
            lock (_gate)
            {
                lost = _taken.Task;
                if (!lost.IsCompleted)
                {
                    return;
                }
                _taken = New();
            }
            lost.Result.Cancel();
        }

        private static TaskCompletionSource<CancellationTokenSource> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(320, LogLevel.Warning, "This instance is cut off from the others and does nothing for all until it is back: {Problem}")]
        public static partial void Broken(ILogger logger, string problem);

        [LoggerMessage(321, LogLevel.Information, "This instance is linked to the others again")]
        public static partial void Again(ILogger logger);

        [LoggerMessage(322, LogLevel.Information, "This instance does for all: {Lease}")]
        public static partial void Holds(ILogger logger, Lease lease);

        [LoggerMessage(323, LogLevel.Warning, "Another instance answers from knowledge {Other}, this one from {Own}: install the same version on all")]
        public static partial void Differs(ILogger logger, string other, string own);
    }
}

/// <summary>The version of the knowledge that this instance answers from; set by whoever loads it.</summary>
internal sealed class KnowledgeOfInstance(Func<string> version)
{
    public string Version => version();
}
