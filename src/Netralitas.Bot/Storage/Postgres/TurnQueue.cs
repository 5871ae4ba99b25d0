using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Seen;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// The queue of all instances, in an unlogged table: an update takes a ticket when it comes, and is done when its ticket is the lowest of its
/// chat. What waits to enter or to leave goes to the server together, in one round; the end of a turn, the mark of its update and the sealed
/// conversation are one transaction.
/// </summary>
internal sealed partial class TurnQueue : BackgroundService, IChatTurns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A turn that ends elsewhere is told; this is for news that got lost.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    private readonly Channel<object> _news = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<Entering> _waiting = [];
    private readonly List<Leaving> _leaving = [];
    private readonly PostgresDatabase _database;
    private readonly InstanceLink _link;
    private readonly InstanceKeys _keys;
    private readonly SharedAnswerLog _answers;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnQueue> _logger;
    private NpgsqlConnection? _connection;
    private bool _told;

    public TurnQueue(
        PostgresDatabase database, InstanceLink link, InstanceNews news, InstanceKeys keys, SharedAnswerLog answers, TimeProvider time, ILogger<TurnQueue> logger)
    {
        (_database, _link, _keys, _answers, _time, _logger) = (database, link, keys, answers, time, logger);
        news.On(StorageTopics.Turns, () => _news.Writer.TryWrite(StorageTopics.Turns));
    }

    public bool AreShared => true;

    public bool IsDone(long bot, int update) => false;

    public AnswerNotes NotesOf(long bot, int update) => new(_answers, bot, update);

    public Task<ChatTurn> EnterAsync(long chat, long bot, int update) => EnterAsync(new Entering(_keys.Chat(chat), bot, update));

    public Task<ChatTurn> EnterAsync(long chat) => EnterAsync(new Entering(_keys.Chat(chat), 0, RandomNumberGenerator.GetInt32(1, int.MaxValue) * 4096L));

    public Task EndAsync(ChatTurn turn, long bot, int update, bool done, DraftChange? draft)
    {
        if (turn.Place is not { } place)
        {
            return Task.CompletedTask;
        }
        var leaving = new Leaving(place, done && place.Bot != 0, draft);
        return _news.Writer.TryWrite(leaving) ? leaving.Done.Task : Task.FromException(Closed());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends with the channel, since lanes that are finished when the program stops still end their turns.
        while (await WaitAsync())
        {
            bool look = _waiting.Count > 0 || _leaving.Count > 0;
            while (_news.Reader.TryRead(out object? item))
            {
                switch (item)
                {
                    case Entering entering:
                        _waiting.Add(entering);
                        break;
                    case Leaving leaving:
                        _leaving.Add(leaving);
                        break;
                }
                look = true;
            }
            if (look && (_waiting.Count > 0 || _leaving.Count > 0))
            {
                await PassAsync();
            }
        }
        _connection?.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _news.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await base.StopAsync(cancellationToken);
    }

    private Task<ChatTurn> EnterAsync(Entering entering) => _news.Writer.TryWrite(entering) ? entering.Turn.Task : Task.FromException<ChatTurn>(Closed());

    private static StorageException Closed() => new(StorageProblem.Closed, "Basis data sudah ditutup.");

    private async Task<bool> WaitAsync()
    {
        Task<bool> more = _news.Reader.WaitToReadAsync().AsTask();
        if (_waiting.Count == 0 && _leaving.Count == 0)
        {
            return await more;
        }
        await Task.WhenAny(more, Task.Delay(Look));
        return !more.IsCompleted || await more;
    }

    private async Task PassAsync()
    {
        long begun = Environment.TickCount64;
        while (true)
        {
            try
            {
                await RoundAsync();
                if (_told)
                {
                    _told = false;
                    Log.Recovered(_logger);
                }
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException or InvalidOperationException or OperationCanceledException)
            {
                _connection?.Dispose();
                _connection = null;
                if (Environment.TickCount64 - begun > Patience.TotalMilliseconds)
                {
                    GiveUp(PostgresFailure.Of(e, _database.Connection.Place));
                    return;
                }
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Who waits is told to come again; what is to be left stays on the list.</summary>
    private void GiveUp(StorageException problem)
    {
        if (!_told)
        {
            _told = true;
            Log.Failing(_logger, problem.Message);
        }
        _waiting.ForEach(w => w.Turn.TrySetException(problem));
        _waiting.Clear();
        _leaving.ForEach(l => l.Done.TrySetException(problem));
    }

    private async Task RoundAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        int instance = await _link.IdAsync(patience.Token);
        _connection ??= await ConnectAsync(patience.Token);
        await using var round = new TurnRound(_connection, instance, StorageDay.Text(StorageDay.Today(_time)));
        Leaving[] leaving = [.. _leaving];
        round.Leave(leaving);
        round.Enter(_waiting);
        IReadOnlyList<TurnState> states = await round.RunAsync(_waiting.Count > 0, patience.Token);
        foreach (Leaving left in leaving)
        {
            if (left.Mark)
            {
                _answers.Done(left.Place.Bot, (int)left.Place.Update);
            }
            left.Done.TrySetResult();
        }
        _leaving.Clear();
        List<Entering> entering = [.. _waiting];
        _waiting.Clear();
        for (int i = 0; i < entering.Count; i++)
        {
            Entering one = entering[i];
            TurnState state = states[i];
            one.IsQueued = state.Instance == instance;
            if (state.IsSeen)
            {
                TurnPlace? mine = state.Instance == instance ? one.PlaceAt(state.Ticket) : null;
                one.Turn.TrySetResult(new ChatTurn(IsRepeat: true, Place: mine));
            }
            else if (state.Instance == instance && state.Ticket == state.First)
            {
                one.Turn.TrySetResult(new ChatTurn(IsRepeat: false, state.Draft, one.PlaceAt(state.Ticket)));
            }
            else
            {
                _waiting.Add(one);
            }
        }
    }

    /// <summary>Marks of done updates need not be synced: an instance that dies loses none, and a server that dies those of its last moment.</summary>
    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        NpgsqlConnection connection = await _database.Connection.OpenAsync(cancellation);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "set synchronous_commit = off";
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }

    private static partial class Log
    {
        [LoggerMessage(330, LogLevel.Error, "Updates wait, since whose turn it is cannot be learnt: {Problem}")]
        public static partial void Failing(ILogger logger, string problem);

        [LoggerMessage(331, LogLevel.Information, "Turns are given out again")]
        public static partial void Recovered(ILogger logger);
    }
}

/// <summary>An update that wants its turn.</summary>
internal sealed class Entering(byte[] chat, long bot, long update)
{
    public byte[] Chat => chat;

    public long Bot => bot;

    public long Update => update;

    public bool IsQueued { get; set; }

    public TaskCompletionSource<ChatTurn> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TurnPlace PlaceAt(long ticket) => new(chat, bot, update, ticket);
}

/// <summary>A turn that ends.</summary>
internal sealed record Leaving(TurnPlace Place, bool Mark, DraftChange? Draft)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
