namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Appends what waits together, one sync of the disk for all of it. Whoever comes alone writes at once, on its own thread. Where several came at once lately, the
/// one that completes their number writes for all; if not all come back, whoever waits has waited for a millisecond or two.
/// </summary>
internal sealed class IntakeQueue : IAsyncDisposable
{
    /// <summary>A record holds no more: it is spread in one transaction, for which other writers wait.</summary>
    private const int MostTogether = 64;

    /// <summary>Nobody waits for more than these: the others prepare their tips while these are written.</summary>
    private const int MostExpected = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<IntakeEntry> _waiting = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IntakeLog _log;
    private readonly Action<IntakeRecord, IReadOnlyList<IntakeEntry>> _written;
    private readonly Action<IReadOnlyList<IntakeEntry>> _failed;
    private readonly Timer _impatience;
    private volatile StorageException? _problem;
    private long _sequence;
    private int _expected = 1;
    private bool _armed;
    private bool _writing;
    private bool _closing;

    /// <param name="log">Where to.</param>
    /// <param name="sequence">The number of the last record that was ever written.</param>
    /// <param name="written">Called with each record that is on the disk, before those who wait for it hear of it.</param>
    /// <param name="failed">Called with those that could not be written, before they hear of it.</param>
    public IntakeQueue(IntakeLog log, long sequence, Action<IntakeRecord, IReadOnlyList<IntakeEntry>> written, Action<IReadOnlyList<IntakeEntry>> failed)
    {
        (_log, _sequence, _written, _failed) = (log, sequence, written, failed);
        _impatience = new Timer(static queue => ((IntakeQueue)queue!).LosePatience(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Why the last record could not be written; null when it was.</summary>
    public StorageException? Problem => _problem;

    /// <summary>Ends when the entry is on the disk.</summary>
    /// <exception cref="StorageException">It is not.</exception>
    public Task AppendAsync(IntakeEntry entry)
    {
        entry.Prepare();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            _waiting.Enqueue(entry);
            if (_writing)
            {
                return entry.Written;
            }
            if (_waiting.Count < _expected)
            {
                Arm();
                return entry.Written;
            }
            _writing = true;
        }
        WriteSome();
        return entry.Written;
    }

    /// <summary>Does something with the log while nobody writes. False: somebody does.</summary>
    public bool TryWhileIdle(Action action)
    {
        lock (_gate)
        {
            if (_writing || _waiting.Count > 0)
            {
                return false;
            }
            _writing = true;
        }
        try
        {
            action();
        }
        finally
        {
            GoOn(served: 0);
        }
        return true;
    }

    /// <summary>Ends when what waits is written; nothing more is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closing = true;
            _expected = 1;
            if (!_writing && _waiting.Count == 0)
            {
                _closed.TrySetResult();
            }
        }
        LosePatience();
        await _closed.Task;
        await _impatience.DisposeAsync();
    }

    private void Arm()
    {
        if (!_armed)
        {
            _armed = true;
            _impatience.Change(Patience, Timeout.InfiniteTimeSpan);
        }
    }

    private void LosePatience()
    {
        lock (_gate)
        {
            _armed = false;
            if (_writing || _waiting.Count == 0)
            {
                return;
            }
            _writing = true;
        }
        WriteSome();
    }

    private void WriteSome()
    {
        List<IntakeEntry> together = [];
        lock (_gate)
        {
            while (together.Count < MostTogether && _waiting.TryDequeue(out IntakeEntry? entry))
            {
                together.Add(entry);
            }
        }
        try
        {
            IntakeRecord record = _log.Append(_sequence + 1, together);
            _sequence++;
            _problem = null;
            _written(record, together);
            together.ForEach(e => e.Succeed());
        }
        catch (StorageException e)
        {
            _problem = e;
            _failed(together);
            together.ForEach(t => t.Fail(e));
        }
        finally
        {
            GoOn(together.Count);
        }
    }

    /// <summary>Those who were served and those who wait already are likely to be back together.</summary>
    private void GoOn(int served)
    {
        lock (_gate)
        {
            _expected = _closing ? 1 : Math.Clamp(served + _waiting.Count, 1, MostExpected);
            if (_waiting.Count < _expected)
            {
                _writing = false;
                if (_waiting.Count > 0)
                {
                    Arm();
                }
                else if (_closing)
                {
                    _closed.TrySetResult();
                }
                return;
            }
        }
        ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.WriteSome(), this, preferLocal: true);
    }
}
