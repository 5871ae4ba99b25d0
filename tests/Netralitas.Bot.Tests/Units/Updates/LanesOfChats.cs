using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class LanesOfChats : IAsyncLifetime, IDisposable
{
    private readonly FakeTime _time = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ChatLanes _lanes;

    public LanesOfChats() => _lanes = new ChatLanes(new LaneLimits(Workers: 3, Jobs: 6, JobsOfAChat: 3), _time, NullLogger<ChatLanes>.Instance);

    public Task InitializeAsync() => _lanes.StartAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        _gate.TrySetResult();
        await _lanes.StopAsync(CancellationToken.None);
    }

    public void Dispose() => _lanes.Dispose();

    [Fact]
    public async Task Jobs_of_a_chat_are_done_in_their_order_one_at_a_time()
    {
        var order = new List<int>();
        _ = Add(1, async () =>
        {
            await _gate.Task;
            order.Add(1);
        });
        _ = Add(1, () => order.Add(2));
        Task last = Add(1, () => order.Add(3));

        Assert.Empty(order);
        _gate.SetResult();
        await last;

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task A_chat_that_waits_holds_up_no_other()
    {
        Task blocked = Add(1, () => _gate.Task);

        await Add(2, () => { });
        await Add(3, () => { });

        Assert.False(blocked.IsCompleted);
    }

    [Fact]
    public async Task No_more_chats_are_in_work_than_there_are_workers()
    {
        int working = 0;
        int most = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] jobs = [.. Enumerable.Range(1, 6).Select(chat => Add(chat, async () =>
        {
            int now = Interlocked.Increment(ref working);
            InterlockedMax(ref most, now);
            if (now == 3)
            {
                all.TrySetResult();
            }
            await _gate.Task;
            Interlocked.Decrement(ref working);
        }))];

        await all.Task.WaitAsync(TimeSpan.FromSeconds(10));
        _gate.SetResult();
        await Task.WhenAll(jobs);

        Assert.Equal(3, most);
    }

    [Fact]
    public void A_chat_cannot_fill_more_than_its_share()
    {
        _ = Add(1, () => _gate.Task);
        LaneVerdict[] verdicts = [.. Enumerable.Range(0, 5).Select(_ => _lanes.TryAdd(1, Nothing))];

        // The first may still wait when the second comes, so the last of the five is the one that surely finds no room.
        Assert.Equal(LaneVerdict.Full, verdicts[^1]);
        Assert.Equal(LaneVerdict.Added, _lanes.TryAdd(2, Nothing));
    }

    [Fact]
    public void Over_all_no_more_is_taken_than_the_limit()
    {
        for (int chat = 1; chat <= 6; chat++)
        {
            _ = Add(chat, () => _gate.Task);
        }

        Assert.Equal(LaneVerdict.Full, _lanes.TryAdd(7, Nothing));
        Assert.Equal(6, _lanes.Pending);
    }

    [Fact]
    public async Task A_job_that_throws_takes_no_worker_with_it()
    {
        for (int i = 0; i < 5; i++)
        {
            var thrown = new TaskCompletionSource();
            Assert.Equal(LaneVerdict.Added, _lanes.TryAdd(1, _ =>
            {
                thrown.SetResult();
                throw new InvalidOperationException();
            }));
            await thrown.Task;
        }

        await Add(1, () => { });
    }

    [Fact]
    public async Task A_stop_takes_nothing_new_and_finishes_the_rest()
    {
        Task blocked = Add(1, () => _gate.Task);
        Task waiting = Add(1, () => { });

        Task stopped = _lanes.StopAsync(CancellationToken.None);
        Assert.Equal(LaneVerdict.Closed, _lanes.TryAdd(2, Nothing));
        Assert.False(stopped.IsCompleted);
        _gate.SetResult();
        await stopped;

        await Task.WhenAll(blocked, waiting);
    }

    [Fact]
    public async Task What_is_not_done_in_time_is_cancelled()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lanes.TryAdd(1, async stopping =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancelled.SetResult();
        });

        Task stopped = _lanes.StopAsync(CancellationToken.None);
        await _time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(20));
        await stopped;

        Assert.True(cancelled.Task.IsCompletedSuccessfully);
    }

    private static Task Nothing(CancellationToken cancellation) => Task.CompletedTask;

    private static void InterlockedMax(ref int most, int now)
    {
        int seen = Volatile.Read(ref most);
        while (now > seen)
        {
            seen = Interlocked.CompareExchange(ref most, now, seen) is var before && before == seen ? now : before;
        }
    }

    private Task Add(long chat, Action job) => Add(chat, () =>
    {
        job();
        return Task.CompletedTask;
    });

    private Task Add(long chat, Func<Task> job)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Equal(LaneVerdict.Added, _lanes.TryAdd(chat, async _ =>
        {
            await job();
            done.SetResult();
        }));
        return done.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
