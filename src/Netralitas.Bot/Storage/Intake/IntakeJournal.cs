using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Takes new tips by appending them to a log, which is all that a reporter waits for, and spreads them over the tables as soon as no more arrive. A tip
/// that is in the log is kept: it is spread at the latest when the journal is opened again.
/// </summary>
internal sealed partial class IntakeJournal : IReadiness, IAsyncDisposable
{
    private readonly IntakeEntries _entries = new();
    private readonly IntakeLog _log;
    private readonly IntakeQueue _queue;
    private readonly IntakeSpreader _spreader;
    private bool _closed;

    /// <summary>Takes over what the last run left, and spreads it before anything else reads; on a full disk it waits.</summary>
    /// <exception cref="StorageException">The log cannot be opened.</exception>
    public IntakeJournal(Database database, StorageOptions options, IntakeKey key, ILogger<IntakeJournal> logger)
    {
        _log = IntakeLog.Open(Path.GetFullPath(options.Path), key);
        try
        {
            _spreader = new IntakeSpreader(database, _log, _entries, logger);
            _queue = new IntakeQueue(_log, TakeOver(database.Read(IntakeRows.Progress)), _spreader.Add, failed: _entries.Forget);
            _spreader.Spread += (_, _) => AfterSpreading();
            SpreadLeft(logger);
        }
        catch
        {
            _log.Dispose();
            throw;
        }
    }

    /// <summary>Tips have come into the tables, where others find them.</summary>
    public event EventHandler? Spread;

    /// <summary>How large the log may grow.</summary>
    public long MostLogBytes
    {
        get => _log.MostBytes;
        set => _log.MostBytes = value;
    }

    string IReadiness.Name => "intake";

    /// <summary>Keeps a tip. When this returns <see cref="IntakeOutcome.Kept"/> it is on the disk.</summary>
    /// <param name="entry">The tip; its number and its update are its own while it waits.</param>
    /// <param name="lookIntoTables">Whether its update or its number is in the tables already; asked when nobody else can bring it there.</param>
    /// <param name="cancellation">Honoured until its turn comes.</param>
    /// <exception cref="StorageException">Nothing was kept.</exception>
    public async Task<IntakeOutcome> KeepAsync(IntakeEntry entry, Func<IntakeOutcome> lookIntoTables, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        while (_entries.Reserve(entry) is { } other)
        {
            if (other.Update != entry.Update)
            {
                return IntakeOutcome.NumberTaken;
            }
            await other.Written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (other.IsKept)
            {
                return IntakeOutcome.CameBefore;
            }
        }
        try
        {
            if (lookIntoTables() is not IntakeOutcome.Kept and var taken)
            {
                Release(entry);
                return taken;
            }
            await _queue.AppendAsync(entry);
        }
        catch
        {
            Release(entry);
            throw;
        }
        if (_entries.Count > IntakeSpreader.MostWaiting)
        {
            await _spreader.SpreadNextAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the tip itself is kept
        }
        return IntakeOutcome.Kept;
    }

    /// <summary>Whether a tip of this number is new and not in the tables yet.</summary>
    public bool Holds(string number) => _entries.Holds(number);

    /// <summary>The receipt of an update whose tip waits to be spread.</summary>
    public StagedReceipt? Find(long bot, int update) => _entries.Find(bot, update);

    /// <summary>The highest update whose receipt has come into the table.</summary>
    public int HighestSpread(long bot) => _entries.HighestSpread(bot);

    /// <summary>A receipt was shown; its update is marked as seen.</summary>
    public void ForgetReceipt(long bot, int update) => _entries.ForgetUpdate(bot, update);

    /// <summary>The tips that wait to be spread; none but for a moment, or while the database takes no writes.</summary>
    public IReadOnlyList<StagedTip> Waiting() => _spreader.Waiting();

    /// <summary>Waits until every tip that was kept before is in the tables.</summary>
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    public ValueTask SpreadAllAsync(CancellationToken cancellation) => _spreader.SpreadAllAsync(cancellation);

    /// <summary>Whether tips were spread since this was asked last: then their order is to be wiped from the write-ahead log.</summary>
    public bool TakeSpread() => _spreader.TakeSpread();

    ValueTask<string?> IReadiness.FindProblemAsync(CancellationToken cancellation) => ValueTask.FromResult(_queue.Problem?.Message);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }
        await _spreader.DisposeAsync();
        await _queue.DisposeAsync();
        try
        {
            await _spreader.SpreadAllAsync(CancellationToken.None);
            _spreader.ClearLog();
        }
        catch (StorageException)
        {
            // The next start spreads them.
        }
        _log.Dispose();
    }

    /// <summary>Reads the log. What is in the tables already is passed over, what does not open is told.</summary>
    /// <returns>The number of the last record.</returns>
    private long TakeOver(long progress)
    {
        long last = progress;
        IReadOnlyList<(IntakeRecord Record, IntakeContent Content)> left = _log.ReadAll(out bool damaged);
        foreach ((IntakeRecord record, IntakeContent content) in left.Where(r => r.Record.Sequence > progress).OrderBy(r => r.Record.Sequence))
        {
            damaged |= record.Sequence != last + 1;
            last = record.Sequence;
            List<IntakeEntry> entries = [];
            // Which receipt is whose is not told, and need not be known: each is found by its update.
            foreach ((StagedTip tip, StagedReceipt receipt) in content.Tips.Zip(content.Receipts))
            {
                var entry = new IntakeEntry(tip.Row.Number, tip: null, receipt);
                entry.Succeed();
                _entries.Reserve(entry);
                entries.Add(entry);
            }
            _spreader.TakeOver(record, entries);
        }
        if (damaged)
        {
            _spreader.SetAside();
        }
        return last;
    }

    private void SpreadLeft(ILogger logger)
    {
        try
        {
            _spreader.SpreadAllAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            _spreader.ClearLog();
        }
        catch (StorageException e)
        {
            Log.LeftForLater(logger, e.Message);
            _spreader.Start();
        }
    }

    private void AfterSpreading()
    {
        if (!_spreader.IsWaiting())
        {
            _queue.TryWhileIdle(_spreader.ClearLog);
        }
        Spread?.Invoke(this, EventArgs.Empty);
    }

    private void Release(IntakeEntry entry)
    {
        _entries.Forget(entry);
        entry.Withdraw();
    }

    private static partial class Log
    {
        [LoggerMessage(312, LogLevel.Error, "New tips of the last run are kept but not spread over the tables yet: {Problem}")]
        public static partial void LeftForLater(ILogger logger, string problem);
    }
}
