using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Takes new tips by appending them, which is all that a reporter waits for, and spreads them over the tables as soon as no more arrive. A tip
/// that is appended is kept: it is spread at the latest when the database is opened again.
/// </summary>
internal sealed partial class IntakeJournal(Database database, ILogger<IntakeJournal> logger) : IGathered, IAsyncDisposable
{
    private const string NumberOfTip = "select 1 from tip where number = $number";

    /// <summary>With so many waiting, whoever brings another spreads a row first.</summary>
    private const int MostWaiting = 65_536;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(10);

    private readonly List<byte[]> _gathered = []; // this and the next: the writer's thread only
    private readonly List<string> _ofTransaction = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private Task _spreading = Task.CompletedTask;
    private long _burstBegan;
    private long _lastAdded;
    private long _after; // rows up to here are spread, or cannot be read
    private bool _spreadSince;
    private bool _closing;

    /// <summary>Tips have come into the tables, where others find them.</summary>
    public event Action? Spread;

    /// <summary>Whether a tip has this number.</summary>
    public bool IsTaken(DatabaseSession session, string number)
    {
        lock (_gate)
        {
            if (_waiting.Contains(number))
            {
                return true;
            }
        }
        return session.Scalar(NumberOfTip, ("$number", number)) is not null;
    }

    /// <summary>Appends a tip, as a part of the caller's transaction.</summary>
    public void Add(DatabaseSession session, string number, byte[] stagedTip)
    {
        lock (_gate)
        {
            _waiting.Add(number);
        }
        session.Gather(this);
        _gathered.Add(stagedTip);
        _ofTransaction.Add(number);
    }

    /// <summary>To be called when the transaction of <see cref="Add"/> is on the disk: the tip is spread soon.</summary>
    public async ValueTask AddedAsync()
    {
        int waiting;
        lock (_gate)
        {
            waiting = _waiting.Count;
            _lastAdded = Stopwatch.GetTimestamp();
            if (_spreading.IsCompleted && !_closing)
            {
                _burstBegan = _lastAdded;
                _spreading = Task.Run(SpreadWhenQuietAsync, CancellationToken.None);
            }
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
        IntakeRows.Append(session, _gathered);
        _gathered.Clear();
    }

    void IGathered.Committed() => _ofTransaction.Clear();

    void IGathered.RolledBack()
    {
        lock (_gate)
        {
            _waiting.ExceptWith(_ofTransaction);
        }
        _ofTransaction.Clear();
        _gathered.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closing = true;
        }
        await _spreading;
        try
        {
            await SpreadAllAsync(CancellationToken.None);
        }
        catch (StorageException)
        {
            // The next start spreads them.
        }
        _turn.Dispose();
    }

    private bool IsWaiting()
    {
        lock (_gate)
        {
            return _waiting.Count > 0;
        }
    }

    private async Task SpreadWhenQuietAsync()
    {
        try
        {
            for (TimeSpan wait = UntilTurn(); IsWaiting(); wait = UntilTurn())
            {
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                    continue;
                }
                await SpreadNextAsync(CancellationToken.None);
            }
        }
        catch (StorageException e)
        {
            // The next tip, the next question for one, or the next start tries again.
            Log.Failed(logger, e.Message);
        }
    }

    private TimeSpan UntilTurn()
    {
        lock (_gate)
        {
            bool hurry = _closing || _waiting.Count > MostWaiting || Stopwatch.GetElapsedTime(_burstBegan) > LongestBurst;
            return hurry ? TimeSpan.Zero : Quiet - Stopwatch.GetElapsedTime(_lastAdded);
        }
    }

    /// <summary>On the writer's thread, where all that is noted as waiting is in the table after a flush.</summary>
    private (SpreadRow? Row, IReadOnlyList<string> Spread) SpreadNext(DatabaseSession session)
    {
        session.Flush();
        SpreadRow? row = IntakeRows.SpreadNext(session, _after);
        lock (_gate)
        {
            // No row left: whatever is still noted was spread by another program that opened the database, or cannot be read.
            return (row, row is null ? [.. _waiting] : row.Numbers ?? []);
        }
    }

    private async Task SpreadNextAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            (SpreadRow? row, IReadOnlyList<string> spread) = await database.WriteAsync(SpreadNext, CancellationToken.None);
            if (row is { Numbers: null })
            {
                _after = row.Position;
                Log.Damaged(logger, 1);
            }
            lock (_gate)
            {
                _waiting.ExceptWith(spread);
            }
            Volatile.Write(ref _spreadSince, true);
        }
        finally
        {
            _turn.Release();
        }
        Spread?.Invoke();
    }

    private static partial class Log
    {
        [LoggerMessage(310, LogLevel.Error, "{Rows} rows of table intake cannot be read; they are left where they are, restore a backup beside this database to compare")]
        public static partial void Damaged(ILogger logger, int rows);

        [LoggerMessage(311, LogLevel.Error, "New tips are kept but not spread over the tables yet: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
