using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Moderation;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Bot.Updates;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Updates;

/// <summary>The intake with everything below it, on a database of its own; the test says what handling an update does.</summary>
internal sealed class IntakeBench : IAsyncDisposable
{
    private static readonly TipRules Rules = new(IsOpen: true, FullPosting: false, TimeSpan.FromMinutes(30), RetentionDays: 90);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _held = new();
    private readonly ConcurrentQueue<int> _handled = new();

    public IntakeBench(LaneLimits? limits = null)
    {
        Database = Database.Open(TestDatabase.Usual().Options(_folder.Path), NullLogger.Instance);
        SeenLog = new SeenLog(new StorageOptions { Path = _folder.Path }, Time);
        Lanes = new ChatLanes(limits ?? new LaneLimits(Workers: 4), Time, NullLogger<ChatLanes>.Instance);
        Busy = new BusyNotices(Telegram, Time);
        Handle = HandleAsync;
        Intake = NewIntake();
        _ = Lanes.StartAsync(CancellationToken.None);
        _ = Busy.StartAsync(CancellationToken.None);
    }

    public FakeTime Time { get; } = new(new DateTimeOffset(Some.Now));

    public TelegramDouble Telegram { get; } = new();

    public Database Database { get; }

    public SeenLog SeenLog { get; private set; }

    /// <summary>Where the numbers of today's updates are.</summary>
    public string SeenFile => Path.Combine(_folder.Path, $"seen-{Telegram.BotId}-{StorageDay.Text(StorageDay.Today(Time))}");

    public ChatLanes Lanes { get; }

    public BusyNotices Busy { get; }

    /// <summary>Conversations about tips that are open.</summary>
    public TipSessions Sessions => field ??= new(null!, Rules, Time, NullLogger<TipSessions>.Instance);

    public UpdateIntake Intake { get; private set; }

    public LogLines<UpdateIntake> Log { get; } = new();

    /// <summary>The numbers of the updates whose handling began, in that order.</summary>
    public int[] Handled => [.. _handled];

    /// <summary>Waits until as many were begun, and expects these.</summary>
    public async Task ExpectHandledAsync(params int[] updates)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (_handled.Count < updates.Length)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        Assert.Equal(updates, Handled);
    }

    /// <summary>What handling does, after the beginning was noted.</summary>
    public Func<Update, CancellationToken, Task> Handle { get; set; }

    /// <summary>Handling of this update waits until it is released.</summary>
    public void Hold(int update) => _held[update] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(int update) => _held[update].SetResult();

    /// <summary>Forgets what is in memory, as a restart does.</summary>
    public void Restart()
    {
        SeenLog.Dispose();
        SeenLog = new SeenLog(new StorageOptions { Path = _folder.Path }, Time);
        Intake = NewIntake();
    }

    public bool IsMarked(int update)
    {
        using var log = new SeenLog(new StorageOptions { Path = _folder.Path }, Time);
        return log.Contains(Telegram.BotId, update);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TaskCompletionSource held in _held.Values)
        {
            held.TrySetResult();
        }
        await Busy.StopAsync(CancellationToken.None);
        await Lanes.StopAsync(CancellationToken.None);
        SeenLog.Dispose();
        await Database.DisposeAsync();
        Busy.Dispose();
        Lanes.Dispose();
        _folder.Dispose();
    }

    private ModeratorsChats NoModerators => new(new ModerationOptions(), null!, Telegram, Time, NullLogger<ModeratorsChats>.Instance);

    private UpdateIntake NewIntake()
    {
        var seen = new SeenUpdates(Database, Time);
        var turns = new LoneTurns(seen, SeenLog);
        // With one instance conversations stay in the memory, and the parts that would seal them are not asked.
        var shared = new SharedSessions(null!, null!, turns, null!, Rules, Time);
        return new(
            (update, cancellation) =>
            {
                _handled.Enqueue(update.Id);
                return Handle(update, cancellation);
            },
            new RecentUpdates(), turns, shared, Lanes, Busy, new IndispensableUpdates(Sessions, Rules, NoModerators), Telegram, new BotMetrics(Time), Time, Log);
    }

    private Task HandleAsync(Update update, CancellationToken cancellation) =>
        _held.TryGetValue(update.Id, out TaskCompletionSource? held) ? held.Task.WaitAsync(cancellation) : Task.CompletedTask;
}
