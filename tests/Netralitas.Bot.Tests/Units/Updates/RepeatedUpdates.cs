using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Updates;
using Telegram.Bot.Transport;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class RepeatedUpdates : IAsyncDisposable
{
    private readonly IntakeBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_repeat_after_the_effect_is_dropped()
    {
        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.Equal(UpdateOutcome.Duplicate, await _bench.Intake.AcceptAsync(Some.Question(5)));

        Assert.Equal([5], _bench.Handled);
    }

    [Fact]
    public async Task A_repeat_during_the_work_waits_for_the_same_end()
    {
        _bench.Hold(5);
        Task<UpdateOutcome> first = _bench.Intake.AcceptAsync(Some.Question(5));
        Task<UpdateOutcome> second = _bench.Intake.AcceptAsync(Some.Question(5));

        Assert.False(second.IsCompleted);
        _bench.Release(5);

        Assert.Equal(UpdateOutcome.Handled, await first);
        Assert.Equal(UpdateOutcome.Handled, await second);
        Assert.Equal([5], _bench.Handled);
    }

    [Fact]
    public async Task A_repeat_after_a_restart_is_dropped()
    {
        await _bench.Intake.AcceptAsync(Some.Question(5));
        _bench.Restart();

        Assert.Equal(UpdateOutcome.Duplicate, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.Equal([5], _bench.Handled);
    }

    /// <summary>The first process ends after a message has gone to the connection and before the update is marked.</summary>
    [Fact]
    public async Task What_had_left_when_the_process_was_killed_is_known_to_the_next()
    {
        _bench.Handle = (_, _) =>
        {
            AnswerNotes.Current!.Watch().Leaving();
            throw new StorageException(StorageProblem.DiskFull, "mati di sini");
        };
        await _bench.Intake.AcceptAsync(Some.Question(5));
        Assert.False(_bench.IsMarked(5));

        _bench.Restart();
        Assert.Equal("True False", await LeftOfAsync(5));
        Assert.True(_bench.IsMarked(5));
        Assert.Equal("False False", await LeftOfAsync(6));
    }

    [Fact]
    public async Task What_had_no_effect_did_not_leave()
    {
        _bench.Handle = (_, _) =>
        {
            SendWatch first = AnswerNotes.Current!.Watch(), second = AnswerNotes.Current.Watch();
            first.Leaving();
            first.Leaving(); // the same message again, after a connection that was stale
            second.Leaving();
            second.HadNoEffect();
            throw new StorageException(StorageProblem.DiskFull, "mati di sini");
        };
        await _bench.Intake.AcceptAsync(Some.Question(5));

        _bench.Restart();
        Assert.Equal("True False", await LeftOfAsync(5));
    }

    private async Task<string> LeftOfAsync(int update)
    {
        string left = "";
        _bench.Handle = (_, _) =>
        {
            left = $"{AnswerNotes.Current!.TakeLeft()} {AnswerNotes.Current.TakeLeft()}";
            return Task.CompletedTask;
        };
        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(Some.Question(update)));
        return left;
    }

    [Fact]
    public async Task An_update_without_its_effect_is_handled_when_it_comes_again()
    {
        _bench.Handle = (_, _) => throw new StorageException(StorageProblem.DiskFull, "Disk penuh");
        Assert.Equal(UpdateOutcome.NotHandled, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.False(_bench.IsMarked(5));

        _bench.Handle = (_, _) => Task.CompletedTask;
        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.True(_bench.IsMarked(5));
    }

    [Fact]
    public async Task What_concerns_nobody_is_not_even_marked()
    {
        Assert.Equal(UpdateOutcome.Ignored, await _bench.Intake.AcceptAsync(new() { Id = 5 }));

        Assert.False(_bench.IsMarked(5));
    }
}
