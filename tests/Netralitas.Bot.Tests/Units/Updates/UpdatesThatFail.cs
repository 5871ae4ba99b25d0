using System.Net;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Updates;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class UpdatesThatFail : IAsyncDisposable
{
    private readonly IntakeBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_poisonous_message_is_answered_with_one_apology_and_does_not_come_again()
    {
        _bench.Handle = (_, _) => throw new InvalidOperationException("kata rahasia");

        Assert.Equal(UpdateOutcome.Failed, await _bench.Intake.AcceptAsync(Some.Question(5)));

        Assert.Equal(UpdateTexts.Apology, Assert.Single(_bench.Telegram.Sent).Text);
        Assert.True(_bench.IsMarked(5));
    }

    [Fact]
    public async Task The_log_says_which_update_and_where_but_not_what_was_written()
    {
        _bench.Handle = (_, _) => throw new InvalidOperationException("kata rahasia");

        await _bench.Intake.AcceptAsync(Some.Question(5, text: "kata rahasia"));

        string line = Assert.Single(_bench.Log.AboveInformation);
        Assert.Contains("Update 5 (Message)", line);
        Assert.Contains(nameof(UpdatesThatFail), line);
        Assert.DoesNotContain("rahasia", line);
    }

    [Fact]
    public async Task A_press_that_fails_gets_a_toast()
    {
        _bench.Handle = (_, _) => throw new InvalidOperationException();

        await _bench.Intake.AcceptAsync(Some.Press(5));

        Assert.Equal(UpdateTexts.ApologyToast, Assert.Single(_bench.Telegram.Toasts).Text);
    }

    [Fact]
    public async Task During_an_outage_it_is_tried_again()
    {
        Queue<Exception> failures = new([Unconnected(), new RequestException("sendMessage: status 502", HttpStatusCode.BadGateway)]);
        _bench.Handle = (_, _) => failures.TryDequeue(out Exception? failure) ? throw failure : Task.CompletedTask;

        Task<UpdateOutcome> outcome = _bench.Intake.AcceptAsync(Some.Question(5));
        await PassAsync(TimeSpan.FromSeconds(4));
        await PassAsync(TimeSpan.FromSeconds(16));

        Assert.Equal(UpdateOutcome.Handled, await outcome);
        Assert.Equal([5, 5, 5], _bench.Handled);
    }

    [Fact]
    public async Task After_three_attempts_it_is_given_up_without_adding_to_the_load()
    {
        _bench.Handle = (_, _) => throw Unconnected();

        Task<UpdateOutcome> outcome = _bench.Intake.AcceptAsync(Some.Question(5));
        await PassAsync(TimeSpan.FromSeconds(4));
        await PassAsync(TimeSpan.FromSeconds(16));

        Assert.Equal(UpdateOutcome.Failed, await outcome);
        Assert.Equal([5, 5, 5], _bench.Handled);
        Assert.Empty(_bench.Telegram.Sent);
        Assert.Contains(_bench.Log.AboveInformation, l => l.Contains("given up"));
    }

    [Fact]
    public async Task The_wait_that_Telegram_asks_for_is_kept()
    {
        Queue<Exception> failures = new([new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = 90 })]);
        _bench.Handle = (_, _) => failures.TryDequeue(out Exception? failure) ? throw failure : Task.CompletedTask;

        Task<UpdateOutcome> outcome = _bench.Intake.AcceptAsync(Some.Question(5));
        await PassAsync(TimeSpan.FromSeconds(90));

        Assert.Equal(UpdateOutcome.Handled, await outcome);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task What_may_have_been_sent_is_not_sent_again(Exception failure)
    {
        _bench.Handle = (_, _) => throw failure;

        Assert.Equal(UpdateOutcome.Failed, await _bench.Intake.AcceptAsync(Some.Question(5)));

        Assert.Equal([5], _bench.Handled);
    }

    public static TheoryData<Exception> Doubtful() =>
    [
        new RequestException("sendMessage: the connection broke"),
        new RequestException("sendMessage: an answer that cannot be read", HttpStatusCode.OK),
        new ApiRequestException("Bad Request: chat not found", 400),
    ];

    [Fact]
    public async Task A_handler_that_hangs_is_ended()
    {
        _bench.Handle = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

        Task<UpdateOutcome> outcome = _bench.Intake.AcceptAsync(Some.Question(5));
        await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(UpdateOutcome.Failed, await outcome);
    }

    [Fact]
    public async Task A_done_update_stays_done_when_it_cannot_be_marked()
    {
        await _bench.Database.WriteAsync(session => session.Execute("drop table seen_update"), CancellationToken.None);
        // A lower number than any that was seen would be looked up; with the table gone that says nothing can be known.
        Assert.Equal(UpdateOutcome.NotHandled, await _bench.Intake.AcceptAsync(Some.Question(5)));

        await _bench.Database.WriteAsync(
            session => session.Execute("create table seen_update (bot_id bigint, update_id bigint, day text, primary key (bot_id, update_id))"), CancellationToken.None);
        Directory.CreateDirectory(_bench.SeenFile);
        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.Equal(UpdateOutcome.Duplicate, await _bench.Intake.AcceptAsync(Some.Question(5)));
        Assert.Contains(_bench.Log.AboveInformation, l => l.Contains("could not be marked"));
    }

    private static RequestException Unconnected() => new("sendMessage: no connection", new HttpRequestException(HttpRequestError.ConnectionError));

    private async Task PassAsync(TimeSpan wait)
    {
        await _bench.Time.UntilSomebodyWaitsAsync(wait);
        _bench.Time.Advance(wait);
    }
}
