using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Updates;

/// <summary>
/// One lane a chat: what comes from a chat is done in its order, chats go side by side, and a chat that waits holds up no other.
/// Both the number of waiting jobs and of those in work are bounded.
/// </summary>
internal sealed partial class ChatLanes : IHostedService, IDisposable
{
    private readonly Dictionary<long, Lane> _lanes = [];
    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LaneLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger<ChatLanes> _logger;
    private readonly Lock _gate = new();
    private Task[] _workers = [];
    private int _pending;
    private bool _closed;

    public ChatLanes(LaneLimits limits, TimeProvider time, ILogger<ChatLanes> logger) => (_limits, _time, _logger) = (limits, time, logger);

    /// <summary>Jobs that wait or are in work.</summary>
    public int Pending => Volatile.Read(ref _pending);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = [.. Enumerable.Range(0, _limits.Workers).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
        return Task.CompletedTask;
    }

    /// <summary>Puts a job at the end of a chat's lane. The job itself must not throw.</summary>
    /// <param name="chat">Whose lane.</param>
    /// <param name="job">What is to be done.</param>
    /// <param name="mustKeep">The reserve may be used.</param>
    public LaneVerdict TryAdd(long chat, Func<CancellationToken, Task> job, bool mustKeep = false)
    {
        int reserve = mustKeep ? _limits.Reserve : 0;
        lock (_gate)
        {
            if (_closed)
            {
                return LaneVerdict.Closed;
            }
            if (_pending >= _limits.Jobs + reserve)
            {
                return LaneVerdict.Full;
            }
            if (_lanes.TryGetValue(chat, out Lane? lane))
            {
                if (lane.Jobs.Count >= _limits.JobsOfAChat + reserve)
                {
                    return LaneVerdict.Full;
                }
                lane.Jobs.Enqueue(job);
                _pending++;
                return LaneVerdict.Added;
            }
            lane = new Lane(chat);
            lane.Jobs.Enqueue(job);
            _lanes.Add(chat, lane);
            _pending++;
            _ready.Writer.TryWrite(lane);
            return LaneVerdict.Added;
        }
    }

    /// <summary>Takes no more jobs; those that wait are still done.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            if (_pending == 0)
            {
                _empty.TrySetResult();
            }
        }
    }

    /// <summary>Closes and waits for the rest, for a bounded time; what is then left is cancelled and will come again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Close();
        try
        {
            await _empty.Task.WaitAsync(_limits.Drain, _time, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Log.Abandoned(_logger, Pending);
            await _abandoned.CancelAsync();
            await _empty.Task.WaitAsync(TimeSpan.FromSeconds(2), _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _ready.Writer.TryComplete();
    }

    public void Dispose() => _abandoned.Dispose();

    private async Task WorkAsync()
    {
        await foreach (Lane lane in _ready.Reader.ReadAllAsync(CancellationToken.None))
        {
            Func<CancellationToken, Task> job;
            lock (_gate)
            {
                job = lane.Jobs.Dequeue();
            }
            try
            {
                await job(_abandoned.Token);
            }
            catch (Exception e)
            {
                Log.Broken(_logger, e.GetType().Name); // a bug in the job: it must not take a worker with it
            }
            Finish(lane);
        }
    }

    private void Finish(Lane lane)
    {
        lock (_gate)
        {
            _pending--;
            if (lane.Jobs.Count > 0)
            {
                _ready.Writer.TryWrite(lane); // at the end: a long lane waits its turn
            }
            else
            {
                _lanes.Remove(lane.Chat);
            }
            if (_closed && _pending == 0)
            {
                _empty.TrySetResult();
            }
        }
    }

    private sealed record Lane(long Chat)
    {
        public Queue<Func<CancellationToken, Task>> Jobs { get; } = new();
    }

    private static partial class Log
    {
        [LoggerMessage(400, LogLevel.Warning, "{Jobs} updates were not done in time and are left to come again")]
        public static partial void Abandoned(ILogger logger, int jobs);

        [LoggerMessage(401, LogLevel.Error, "A job of a lane failed with {Exception}")]
        public static partial void Broken(ILogger logger, string exception);
    }
}
