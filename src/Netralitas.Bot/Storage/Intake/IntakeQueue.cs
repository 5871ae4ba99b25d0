using System.Diagnostics;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Appends what waits together, one sync of the disk for all of it. Whoever comes while nobody writes writes at once, on its own thread. Where several
/// come at once a thread of its own writes, and waits a moment for those who were served last: with their next tips they are likely to be back soon.
/// </summary>
/// <param name="log">Where to.</param>
/// <param name="sequence">The number of the last record that was ever written.</param>
/// <param name="written">Called with each record that is on the disk, before those who wait for it hear of it.</param>
/// <param name="failed">Called with those that could not be written, before they hear of it.</param>
internal sealed class IntakeQueue(IntakeLog log, long sequence, Action<IntakeRecord, IReadOnlyList<IntakeEntry>> written, Action<IReadOnlyList<IntakeEntry>> failed)
    : IAsyncDisposable
{
    /// <summary>A record holds no more: it is spread in one transaction, for which other writers wait.</summary>
    private const int MostTogether = 64;

    /// <summary>The longest wait for others, in ticks of the stopwatch: half a millisecond.</summary>
    private static readonly long LongestGathering = Stopwatch.Frequency / 2000;

    private readonly Lock _gate = new();
    private readonly Queue<IntakeEntry> _waiting = new();
    private readonly SemaphoreSlim _crowd = new(0);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _writer;
    private volatile StorageException? _problem;
    private volatile int _count;
    private long _sequence = sequence;
    private bool _writing;
    private bool _closing;

    // Of whoever writes.
    private int _served;
    private int _servedBefore;
    private long _writeTime;

    /// <summary>Why the last record could not be written; null when it was.</summary>
    public StorageException? Problem => _problem;

    /// <summary>Ends when the entry is on the disk.</summary>
    /// <exception cref="StorageException">It is not.</exception>
    public Task AppendAsync(IntakeEntry entry)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            _waiting.Enqueue(entry);
            _count = _waiting.Count;
            if (_writing)
            {
                return entry.Written;
            }
            _writing = true;
        }
        WriteSome();
        HandOver();
        return entry.Written;
    }

    /// <summary>Does something with the log while nobody writes. False: somebody does.</summary>
    public bool TryWhileIdle(Action action)
    {
        lock (_gate)
        {
            if (_writing)
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
            HandOver();
        }
        return true;
    }

    /// <summary>Ends when what waits is written; nothing more is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closing = true;
            if (!_writing)
            {
                _closed.TrySetResult();
            }
        }
        await _closed.Task;
        _crowd.Release();
        _writer?.Join();
        _crowd.Dispose();
    }

    /// <summary>Leaves what came meanwhile to the thread that writes for a crowd.</summary>
    private void HandOver()
    {
        if (IsDone())
        {
            return;
        }
        if (_writer is null)
        {
            _writer = new Thread(WriteForCrowd) { IsBackground = true, Name = "intake" };
            _writer.Start();
        }
        _crowd.Release();
    }

    private void WriteForCrowd()
    {
        while (true)
        {
            _crowd.Wait();
            lock (_gate)
            {
                if (!_writing)
                {
                    return; // closed
                }
            }
            Gather();
            while (!IsDone())
            {
                WriteSome();
                Gather();
            }
        }
    }

    /// <summary>Waits for as many as were served lately, for half as long as writing takes at most: who comes too late would wait for two syncs.</summary>
    private void Gather()
    {
        int expected = Math.Min(_served + _servedBefore, MostTogether);
        long patience = Math.Min(_writeTime / 2, LongestGathering);
        for (long begun = Stopwatch.GetTimestamp(); _count < expected && Stopwatch.GetTimestamp() - begun < patience;)
        {
            Thread.Yield();
        }
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
            _count = _waiting.Count;
        }
        if (together.Count == 0)
        {
            return;
        }
        (_servedBefore, _served) = (_served, together.Count);
        long begun = Stopwatch.GetTimestamp();
        try
        {
            IntakeRecord record = log.Append(_sequence + 1, together);
            _sequence++;
            _problem = null;
            _writeTime = Stopwatch.GetTimestamp() - begun;
            written(record, together);
            together.ForEach(e => e.Succeed());
        }
        catch (StorageException e)
        {
            _problem = e;
            failed(together);
            together.ForEach(t => t.Fail(e));
        }
    }

    /// <summary>Whether nothing waits; then whoever comes next may write.</summary>
    private bool IsDone()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
            {
                return false;
            }
            _writing = false;
            if (_closing)
            {
                _closed.TrySetResult();
            }
            return true;
        }
    }
}
