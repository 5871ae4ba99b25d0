using Microsoft.Extensions.Hosting;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class PollingForUpdates : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);

    private readonly IntakeBench _bench = new();
    private readonly StoppableLifetime _lifetime = new();
    private readonly LogLines<UpdatePoller> _log = new();
    private readonly TelegramOptions _options = new();
    private readonly ProgramEnd _end;
    private readonly UpdateFlow _flow;
    private readonly UpdatePoller _poller;

    public PollingForUpdates()
    {
        _end = new ProgramEnd(_lifetime);
        _flow = new UpdateFlow(_bench.Time);
        _poller = new UpdatePoller(_bench.Telegram, _options, _bench.Intake, _bench.Lanes, _flow, new LoneLeases(), _end, _bench.Time, _log);
    }

    private TelegramDouble Telegram => _bench.Telegram;

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _poller.StopAsync(CancellationToken.None);
        _poller.Dispose();
        _lifetime.Dispose();
    }

    [Fact]
    public async Task The_first_poll_returns_at_once_and_the_next_waits()
    {
        await StartAsync();
        await Telegram.UntilAsync(() => Telegram.Polls.Count == 2);

        Assert.Equal([0, 30], Telegram.Polls.Select(p => p.Timeout!.Value));
        Assert.All(Telegram.Polls, p => Assert.Equal(UpdateKinds.Wanted, p.AllowedUpdates));
        Assert.Null(await _flow.FindProblemAsync(CancellationToken.None));
        Assert.False(Assert.Single(Telegram.WebhooksDeleted).DropPendingUpdates);
    }

    [Fact]
    public async Task What_waits_is_dropped_if_the_operator_says_so()
    {
        _options.DropPending = true;
        await StartAsync();
        await Telegram.UntilAsync(() => !Telegram.Polls.IsEmpty);

        Assert.True(Assert.Single(Telegram.WebhooksDeleted).DropPendingUpdates);
    }

    [Fact]
    public async Task An_update_is_confirmed_after_its_effect()
    {
        _bench.Hold(11);
        Telegram.Offer(Some.Question(11));
        await StartAsync();
        await PauseAsync(FirstPause);
        await Telegram.UntilAsync(() => Telegram.Polls.Count == 2);

        Assert.All(Telegram.Polls, p => Assert.Null(p.Offset));
        _bench.Release(11);
        await Telegram.UntilAsync(() => Telegram.Pending.Length == 0);

        Assert.True(_bench.IsMarked(11));
        Assert.Equal(12, Telegram.Polls.Last().Offset);
        Assert.Equal([11], _bench.Handled);
    }

    [Fact]
    public async Task Later_updates_are_done_meanwhile_but_not_confirmed_before_the_earlier()
    {
        _bench.Hold(11);
        Telegram.Offer(Some.Question(11, chat: 1), Some.Question(12, chat: 2), Some.Question(13, chat: 3));
        await StartAsync();
        await _bench.Time.UntilSomebodyWaitsAsync(FirstPause);
        while (!_bench.IsMarked(12) || !_bench.IsMarked(13))
        {
            await Task.Yield();
        }
        await PauseAsync(FirstPause);
        Telegram.Offer(Some.Question(14, chat: 4));
        await Telegram.UntilAsync(() => Telegram.Polls.Count >= 2);

        Assert.Equal([11, 12, 13, 14], Telegram.Pending);
        _bench.Release(11);
        await AdvanceUntilAsync(() => Telegram.Pending.Length == 0);

        Assert.Equal([11, 12, 13, 14], _bench.Handled.Order());
        Assert.Equal(15, Telegram.Polls.Last().Offset);
    }

    [Fact]
    public async Task While_one_is_in_work_the_pace_of_asking_slows_down()
    {
        _bench.Hold(11);
        Telegram.Offer(Some.Question(11));
        await StartAsync();
        foreach (int milliseconds in (int[])[10, 20, 40, 80, 160, 320, 640, 1000, 1000])
        {
            await PauseAsync(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.All(Telegram.Polls, p => Assert.Equal(0, p.Timeout));
        await _bench.ExpectHandledAsync(11);
    }

    [Fact]
    public async Task A_late_repeat_of_an_old_update_confirms_nothing_younger()
    {
        Telegram.Offer(Some.Question(11), Some.Question(12));
        await StartAsync();
        await Telegram.UntilAsync(() => Telegram.Polls.LastOrDefault()?.Offset == 13);
        _bench.Hold(13);
        Telegram.Offer(Some.Question(13));
        await _bench.Time.UntilSomebodyWaitsAsync(FirstPause);
        int before = Telegram.Polls.Count;
        Telegram.Offer(Some.Question(11));
        await PauseAsync(FirstPause);
        await Telegram.UntilAsync(() => Telegram.Polls.Count > before);

        Assert.Contains(13, Telegram.Pending);
        await _bench.ExpectHandledAsync(11, 12, 13);
    }

    [Fact]
    public async Task What_the_database_refused_is_offered_again_and_only_then_confirmed()
    {
        int attempts = 0;
        _bench.Handle = (_, _) => ++attempts == 1 ? throw new StorageException(StorageProblem.DiskFull, "Disk penuh") : Task.CompletedTask;
        Telegram.Offer(Some.Question(11));
        await StartAsync();
        await AdvanceUntilAsync(() => Telegram.Pending.Length == 0);

        Assert.Equal([11, 11], _bench.Handled);
    }

    [Fact]
    public async Task A_second_poller_is_named_once_and_waited_for()
    {
        for (int i = 0; i < 3; i++)
        {
            Telegram.FailPoll(new ApiRequestException("Conflict: terminated by other getUpdates request", 409));
        }
        await StartAsync();
        await AdvanceUntilAsync(() => Telegram.Polls.Count >= 5);

        Assert.Contains("stop the other one", Assert.Single(_log.AboveInformation));
        Assert.Single(Telegram.WebhooksDeleted);
    }

    [Fact]
    public async Task A_webhook_that_somebody_set_is_deleted_again()
    {
        Telegram.FailPoll(new ApiRequestException("Conflict: can't use getUpdates method while webhook is active", 409));
        await StartAsync();
        await AdvanceUntilAsync(() => Telegram.WebhooksDeleted.Count == 2);

        Assert.Contains("webhook", Assert.Single(_log.AboveInformation));
    }

    [Fact]
    public async Task A_token_that_Telegram_refuses_ends_the_program_with_one_line()
    {
        Telegram.FailPoll(new ApiRequestException("Unauthorized", 401));
        await StartAsync();
        await _poller.ExecuteTask!;

        Assert.True(_lifetime.ApplicationStopping.IsCancellationRequested);
        Assert.Equal(ExitCodes.BadConfiguration, _end.Code);
        Assert.StartsWith("Telegram:Token:", _end.Line);
    }

    [Fact]
    public async Task Without_a_connection_it_goes_on_asking_and_says_that_it_is_not_ready()
    {
        Telegram.FailPoll(new RequestException("getUpdates: no connection"));
        await StartAsync();
        await Telegram.UntilAsync(() => Telegram.Polls.Count == 1);
        while (_log.AboveInformation.Count == 0)
        {
            await Task.Yield();
        }
        Assert.Equal("getUpdates: no connection", await _flow.FindProblemAsync(CancellationToken.None));

        await AdvanceUntilAsync(() => Telegram.Polls.Count == 3);
        Assert.Null(await _flow.FindProblemAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_stop_finishes_what_was_begun_and_confirms_it()
    {
        _bench.Hold(11);
        Telegram.Offer(Some.Question(11), Some.Question(12, chat: 2));
        await StartAsync();
        await _bench.Time.UntilSomebodyWaitsAsync(FirstPause);

        Task stopped = _poller.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        _bench.Release(11);
        await stopped;

        Assert.Empty(Telegram.Pending);
        Assert.Equal((13, 0), (Telegram.Polls.Last().Offset, Telegram.Polls.Last().Timeout));
    }

    [Fact]
    public async Task What_a_stop_could_not_finish_is_left_to_Telegram()
    {
        _bench.Hold(11);
        Telegram.Offer(Some.Question(11));
        await StartAsync();
        await _bench.Time.UntilSomebodyWaitsAsync(FirstPause);

        Task stopped = _poller.StopAsync(CancellationToken.None);
        await PauseAsync(TimeSpan.FromSeconds(20));
        await stopped;

        Assert.Equal([11], Telegram.Pending);
        Assert.False(_bench.IsMarked(11));
    }

    private Task StartAsync() => _poller.StartAsync(CancellationToken.None);

    private async Task PauseAsync(TimeSpan pause)
    {
        await _bench.Time.UntilSomebodyWaitsAsync(pause);
        _bench.Time.Advance(pause);
    }

    /// <summary>Lets time pass until something is true, whatever the waits are.</summary>
    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            if (_bench.Time.ActiveTimers > 0) // on a busy machine hours would pass before the poller gets to its next step
            {
                _bench.Time.Advance(TimeSpan.FromMilliseconds(500));
            }
            await Task.Yield();
        }
    }

    private sealed class StoppableLifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
