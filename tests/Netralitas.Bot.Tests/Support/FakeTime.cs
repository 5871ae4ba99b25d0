namespace Netralitas.Bot.Tests.Support;

/// <summary>A clock that moves only when it is told to, with timers that then fire in their order.</summary>
internal sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(DateTimeOffset From, DateTimeOffset To, TaskCompletionSource Seen)> _expected = [];
    private DateTimeOffset _now = start;

    public FakeTime()
        : this(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers run.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end;
        }
    }

    /// <summary>Waits, without time passing, until somebody waits for exactly <paramref name="delay"/> from now.</summary>
    public Task UntilSomebodyWaitsAsync(TimeSpan delay) => UntilSomebodyWaitsAsync(delay, delay);

    /// <summary>The same for a wait whose length is partly left to chance.</summary>
    public async Task UntilSomebodyWaitsAsync(TimeSpan least, TimeSpan most)
    {
        Task seen;
        lock (_lock)
        {
            var (from, to) = (_now + least, _now + most);
            if (_timers.Exists(timer => timer.Due >= from && timer.Due <= to))
            {
                return;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((from, to, source));
            seen = source.Task;
        }

        try
        {
            await seen.WaitAsync(TimeSpan.FromSeconds(10)); // of real time, against a test that hangs
        }
        catch (TimeoutException timeout)
        {
            lock (_lock)
            {
                var waits = string.Join(", ", _timers.Select(timer => timer.Due - _now));
                throw new TimeoutException($"Nobody waits for {least} to {most}; there are waits for {waits}", timeout);
            }
        }
    }

    private FakeTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
            {
                return null;
            }

            _now = next.Due > _now ? next.Due : _now;
            if (next.Period > TimeSpan.Zero)
            {
                next.Due = _now + next.Period;
            }
            else
            {
                _timers.Remove(next);
            }

            return next;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime < TimeSpan.Zero)
            {
                return;
            }

            timer.Due = _now + dueTime;
            timer.Period = period;
            _timers.Add(timer);
            foreach (var expectation in _expected.Where(expectation => timer.Due >= expectation.From && timer.Due <= expectation.To).ToArray())
            {
                _expected.Remove(expectation);
                expectation.Seen.SetResult();
            }
        }
    }

    private void Remove(FakeTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
