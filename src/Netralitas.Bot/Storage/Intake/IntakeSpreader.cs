using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>Moves records from the log into the tables, when no more tips arrive or a burst has lasted long, one record a transaction.</summary>
internal sealed partial class IntakeSpreader(Database database, IntakeLog log, IntakeEntries entries, ILogger logger) : IAsyncDisposable
{
    /// <summary>With so many waiting nobody waits for a pause.</summary>
    public const int MostWaiting = 131_072;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Queue<(IntakeRecord Record, IReadOnlyList<IntakeEntry> Entries)> _records = new();
    private Task _spreading = Task.CompletedTask;
    private int _kept;
    private long _burstBegan;
    private long _lastAdded;
    private bool _setAside;
    private bool _spreadSince;

    /// <summary>Tips have come into the tables, where others find them.</summary>
    public event EventHandler? Spread;

    /// <summary>A record is on the disk: its tips are spread soon.</summary>
    public void Add(IntakeRecord record, IReadOnlyList<IntakeEntry> kept)
    {
        lock (_gate)
        {
            AddLocked(record, kept);
            StartLocked();
        }
    }

    /// <summary>A record that the last run left; nothing happens with it yet.</summary>
    public void TakeOver(IntakeRecord record, IReadOnlyList<IntakeEntry> kept)
    {
        lock (_gate)
        {
            AddLocked(record, kept);
        }
    }

    /// <summary>Goes on by itself.</summary>
    public void Start()
    {
        lock (_gate)
        {
            StartLocked();
        }
    }

    public bool IsWaiting()
    {
        lock (_gate)
        {
            return _records.Count > 0;
        }
    }

    /// <summary>The tips that wait.</summary>
    public IReadOnlyList<StagedTip> Waiting()
    {
        _turn.Wait();
        try
        {
            IntakeRecord[] records;
            lock (_gate)
            {
                records = [.. _records.Select(r => r.Record)];
            }
            return [.. records.SelectMany(r => log.Open(r)?.Tips ?? [])];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits until every tip that was kept before is in the tables.</summary>
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    public async ValueTask SpreadAllAsync(CancellationToken cancellation)
    {
        while (IsWaiting())
        {
            await SpreadNextAsync(cancellation);
        }
    }

    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    public async Task SpreadNextAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            (IntakeRecord Record, IReadOnlyList<IntakeEntry> Entries) next;
            lock (_gate)
            {
                if (!_records.TryPeek(out next))
                {
                    return;
                }
            }
            int stuck = log.Open(next.Record) is { } content
                ? await database.WriteAsync(session => IntakeRows.Spread(session, next.Record.Sequence, content), CancellationToken.None)
                : next.Entries.Count;
            if (stuck > 0)
            {
                SetAside();
            }
            Done(next.Entries);
        }
        finally
        {
            _turn.Release();
        }
        Spread?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Whether tips were spread since this was asked last.</summary>
    public bool TakeSpread() => Interlocked.Exchange(ref _spreadSince, false);

    /// <summary>Keeps a copy of the log as it is, once: what cannot be read is not thrown away.</summary>
    public void SetAside()
    {
        if (!_setAside)
        {
            Log.Damaged(logger, log.SetAside());
            _setAside = true;
        }
    }

    /// <summary>Forgets the log if all of it is in the tables. Nobody may append meanwhile.</summary>
    public void ClearLog()
    {
        if (!IsWaiting())
        {
            log.Clear();
            _setAside = false;
        }
    }

    /// <summary>Ends the work in hand; what waits stays in the log.</summary>
    public async ValueTask DisposeAsync()
    {
        Task spreading;
        lock (_gate)
        {
            _closing.Cancel();
            spreading = _spreading;
        }
        await spreading;
    }

    private void AddLocked(IntakeRecord record, IReadOnlyList<IntakeEntry> kept)
    {
        _records.Enqueue((record, kept));
        _kept += kept.Count;
    }

    private void StartLocked()
    {
        _lastAdded = Stopwatch.GetTimestamp();
        if (_spreading.IsCompleted && !_closing.IsCancellationRequested)
        {
            _burstBegan = _lastAdded;
            _spreading = Task.Run(SpreadWhenQuietAsync, CancellationToken.None);
        }
    }

    private async Task SpreadWhenQuietAsync()
    {
        bool told = false;
        for (TimeSpan wait = UntilTurn(); IsWaiting(); wait = UntilTurn())
        {
            try
            {
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, _closing.Token);
                    continue;
                }
                await SpreadNextAsync(CancellationToken.None);
            }
            catch (StorageException e)
            {
                if (!told)
                {
                    told = true;
                    Log.NotSpread(logger, e.Message);
                }
                await Task.Delay(AfterFailure, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return; // closing: what waits is spread by whoever closes
            }
            if (_closing.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private TimeSpan UntilTurn()
    {
        int all = entries.Count;
        lock (_gate)
        {
            bool hurry = all > MostWaiting || Stopwatch.GetElapsedTime(_burstBegan) > LongestBurst;
            bool moreComes = all > _kept;
            return hurry ? TimeSpan.Zero : moreComes ? Quiet : Quiet - Stopwatch.GetElapsedTime(_lastAdded);
        }
    }

    private void Done(IReadOnlyList<IntakeEntry> spread)
    {
        entries.Spread(spread);
        lock (_gate)
        {
            _records.Dequeue();
            _kept -= spread.Count;
        }
        Volatile.Write(ref _spreadSince, true);
    }

    private static partial class Log
    {
        [LoggerMessage(310, LogLevel.Error, "Some of the new tips cannot be read; the log of new tips was copied to {File}: keep it and the key folder, and compare with a backup")]
        public static partial void Damaged(ILogger logger, string file);

        [LoggerMessage(311, LogLevel.Error, "New tips are kept but not spread over the tables yet: {Problem}")]
        public static partial void NotSpread(ILogger logger, string problem);
    }
}
