using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Takes new tips by appending them, which is all that a reporter waits for, and spreads them over the tables as soon as no more arrive. A tip
/// that is appended is kept: it is spread at the latest when the database is opened again.
/// </summary>
internal sealed partial class IntakeJournal : INewTips, IGathered, IAsyncDisposable
{
    /// <summary>With so many waiting, whoever brings another spreads a row first.</summary>
    private const int MostWaiting = 131_072;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly ILogger<IntakeJournal> _logger;

    // These four: the writer's thread only.
    private readonly List<byte[]> _tips = [];
    private readonly List<StagedReceipt> _receipts = [];
    private readonly List<(string Number, (long Bot, int Update) Update)> _ofTransaction = [];
    private IntakePosition _position = new(0, 0);

    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Bot, int Update), StagedReceipt> _updates = [];
    private readonly Dictionary<long, int> _highestSpread = [];
    private Task _spreading = Task.CompletedTask;
    private long _burstBegan;
    private long _lastAdded;
    private bool _spreadSince;

    /// <summary>Takes over what the database could not spread when it was opened.</summary>
    public IntakeJournal(Database database, ILogger<IntakeJournal> logger)
    {
        (_database, _logger) = (database, logger);
        (IReadOnlyList<StagedTip> tips, IReadOnlyList<StagedReceipt> receipts) = database.Read(IntakeRows.Left);
        _numbers.UnionWith(tips.Select(t => t.Row.Number));
        foreach (StagedReceipt receipt in receipts)
        {
            _updates[(receipt.Bot, receipt.Update)] = receipt;
        }
        if (IsWaiting())
        {
            StartSpreading();
        }
    }

    /// <summary>Tips have come into the tables, where others find them.</summary>
    public event EventHandler? Spread;

    /// <summary>Whether a tip of this number waits to be spread.</summary>
    public bool Holds(string number)
    {
        lock (_gate)
        {
            return _numbers.Contains(number);
        }
    }

    /// <summary>The receipt of an update whose tip waits to be spread.</summary>
    public StagedReceipt? Find(long bot, int update)
    {
        lock (_gate)
        {
            return _updates.GetValueOrDefault((bot, update));
        }
    }

    /// <summary>The highest update whose receipt has come into the table.</summary>
    public int HighestSpread(long bot)
    {
        lock (_gate)
        {
            return _highestSpread.GetValueOrDefault(bot);
        }
    }

    /// <summary>A receipt was shown; its update is marked as seen.</summary>
    public void ForgetReceipt(long bot, int update)
    {
        lock (_gate)
        {
            _updates.Remove((bot, update));
        }
    }

    /// <summary>Appends a tip and its receipt, as a part of the caller's transaction.</summary>
    public void Add(DatabaseSession session, string number, byte[] stagedTip, StagedReceipt receipt)
    {
        (long, int) update = (receipt.Bot, receipt.Update);
        lock (_gate)
        {
            _numbers.Add(number);
            _updates[update] = receipt;
        }
        session.Gather(this);
        _tips.Add(stagedTip);
        _receipts.Add(receipt);
        _ofTransaction.Add((number, update));
    }

    /// <summary>To be called when the transaction of <see cref="Add"/> is on the disk: the tip is spread soon.</summary>
    public async ValueTask AddedAsync()
    {
        int waiting;
        lock (_gate)
        {
            waiting = _numbers.Count;
            StartSpreading();
        }
        if (waiting > MostWaiting)
        {
            await SpreadNextAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the tip itself is kept
        }
    }

    /// <summary>Waits until every tip that was added before is in the tables.</summary>
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    public async ValueTask SpreadAllAsync(CancellationToken cancellation)
    {
        while (IsWaiting())
        {
            await SpreadNextAsync(cancellation);
        }
    }

    /// <summary>Whether tips were spread since this was asked last: then their old places are to be wiped from the write-ahead log.</summary>
    public bool TakeSpread() => Interlocked.Exchange(ref _spreadSince, false);

    void IGathered.Flush(DatabaseSession session)
    {
        IntakeRows.Append(session, _tips, _receipts);
        _tips.Clear();
        _receipts.Clear();
    }

    void IGathered.Committed() => _ofTransaction.Clear();

    void IGathered.RolledBack()
    {
        lock (_gate)
        {
            foreach ((string number, (long, int) update) in _ofTransaction)
            {
                _numbers.Remove(number);
                _updates.Remove(update);
            }
        }
        _ofTransaction.Clear();
        _tips.Clear();
        _receipts.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        Task spreading;
        lock (_gate)
        {
            _closing.Cancel();
            spreading = _spreading;
        }
        await spreading;
        try
        {
            await SpreadAllAsync(CancellationToken.None);
        }
        catch (StorageException)
        {
            // The next start spreads them.
        }
        _turn.Dispose();
        _closing.Dispose();
    }

    private void StartSpreading()
    {
        _lastAdded = Stopwatch.GetTimestamp();
        if (_spreading.IsCompleted && !_closing.IsCancellationRequested)
        {
            _burstBegan = _lastAdded;
            _spreading = Task.Run(SpreadWhenQuietAsync, CancellationToken.None);
        }
    }

    private bool IsWaiting()
    {
        lock (_gate)
        {
            return _numbers.Count > 0 || _updates.Count > 0;
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
                    Log.Failed(_logger, e.Message);
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
        lock (_gate)
        {
            bool hurry = _numbers.Count > MostWaiting || Stopwatch.GetElapsedTime(_burstBegan) > LongestBurst;
            return hurry ? TimeSpan.Zero
                : _database.IsIdle ? Quiet - Stopwatch.GetElapsedTime(_lastAdded)
                : Quiet;
        }
    }

    private async Task SpreadNextAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            (SpreadRows rows, IReadOnlyList<string> numbers, IReadOnlyList<(long Bot, int Update)> updates) = await _database.WriteAsync(SpreadNext, CancellationToken.None);
            if (rows.Damaged > 0)
            {
                Log.Damaged(_logger, rows.Damaged);
            }
            lock (_gate)
            {
                _position = rows.Position;
                _numbers.ExceptWith(numbers);
                foreach ((long Bot, int Update) update in updates)
                {
                    _highestSpread[update.Bot] = Math.Max(_highestSpread.GetValueOrDefault(update.Bot), update.Update);
                    _updates.Remove(update);
                }
            }
            Volatile.Write(ref _spreadSince, true);
        }
        finally
        {
            _turn.Release();
        }
        Spread?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>On the writer's thread, where all that is noted as waiting is in the tables after a flush.</summary>
    private (SpreadRows Rows, IReadOnlyList<string> Numbers, IReadOnlyList<(long Bot, int Update)> Updates) SpreadNext(DatabaseSession session)
    {
        session.Flush();
        SpreadRows rows = IntakeRows.SpreadNext(session, _position);
        if (!rows.None)
        {
            return (rows, [.. rows.Tips.Select(t => t.Row.Number)], [.. rows.Receipts.Select(r => (r.Bot, r.Update))]);
        }
        lock (_gate)
        {
            // Nothing left: what is still noted was spread by another program that opened the database, or cannot be read.
            return (rows, [.. _numbers], [.. _updates.Keys]);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(310, LogLevel.Error, "{Rows} new rows of tips or receipts cannot be read; they are left where they are, keep this database and compare it with a backup")]
        public static partial void Damaged(ILogger logger, int rows);

        [LoggerMessage(311, LogLevel.Error, "New tips are kept but not spread over the tables yet: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
