using System.Net;
using System.Net.Sockets;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class FloodsAndFailures : IDisposable
{
    private static readonly TimeSpan s_firstBackOff = TimeSpan.FromMilliseconds(250);

    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_flood_wait_is_obeyed_to_the_second_and_a_little_longer()
    {
        _wire.Floods(5).AnswersMessage();

        var sending = _wire.Client.SendMessage(5, "halo");
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5.25));
        _wire.Time.Advance(TimeSpan.FromSeconds(5.2));
        Assert.Single(_wire.Requests);
        _wire.Time.Advance(TimeSpan.FromSeconds(0.05));

        Assert.Equal(7, (await sending).Id);
        Assert.Equal(2, _wire.Requests.Count);
        Assert.Equal(_wire.Requests[0].Body, _wire.Requests[1].Body);
    }

    [Fact]
    public async Task A_flood_wait_beyond_the_threshold_is_for_the_caller()
    {
        _wire.Floods(61);

        var problem = await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.SendMessage(5, "halo"));

        Assert.Equal(429, problem.ErrorCode);
        Assert.Equal(61, problem.Parameters?.RetryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, problem.HttpStatusCode);
        Assert.Single(_wire.Requests);
    }

    [Fact]
    public async Task Floods_are_waited_for_three_times_only()
    {
        _wire.Floods(1).Floods(1).Floods(1).Floods(1);

        var sending = _wire.Client.SendMessage(5, "halo");
        for (var wait = 0; wait < 3; wait++)
        {
            await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(1.25));
            _wire.Time.Advance(TimeSpan.FromSeconds(1.25));
        }

        Assert.Equal(429, (await Assert.ThrowsAsync<ApiRequestException>(() => sending)).ErrorCode);
        Assert.Equal(4, _wire.Requests.Count);
    }

    [Fact]
    public async Task A_flood_wait_ends_when_the_caller_gives_up()
    {
        using var giveUp = new CancellationTokenSource();
        _wire.Floods(30);

        var sending = _wire.Client.SendMessage(5, "halo", cancellationToken: giveUp.Token);
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(30.25));
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(0, _wire.Time.ActiveTimers);
    }

    [Fact]
    public async Task A_bad_gateway_is_tried_four_times_with_growing_pauses()
    {
        _wire.BadGateway().BadGateway().BadGateway().BadGateway();

        var sending = _wire.Client.SendMessage(5, "halo");
        foreach (var pause in new[] { 1, 2, 4 })
        {
            await _wire.Time.UntilSomebodyWaitsAsync(s_firstBackOff * pause);
            _wire.Time.Advance(s_firstBackOff * pause);
        }

        var problem = await Assert.ThrowsAsync<RequestException>(() => sending);
        Assert.Equal(HttpStatusCode.BadGateway, problem.HttpStatusCode);
        Assert.Equal(4, _wire.Requests.Count);
    }

    [Fact]
    public async Task A_server_error_of_the_Bot_API_is_tried_again()
    {
        _wire.Answers("""{"ok":false,"error_code":500,"description":"Internal Server Error"}""", HttpStatusCode.InternalServerError).AnswersMessage();

        Assert.Equal(7, (await AfterBackOffAsync(_wire.Client.SendMessage(5, "halo"))).Id);
    }

    [Fact]
    public async Task A_page_in_place_of_an_answer_is_tried_again()
    {
        _wire.Answers("<!DOCTYPE html><p>Silakan masuk ke WiFi hotel</p>", mediaType: "text/html").AnswersMessage();

        Assert.Equal(7, (await AfterBackOffAsync(_wire.Client.SendMessage(5, "halo"))).Id);
    }

    [Fact]
    public async Task A_connection_that_was_not_made_is_tried_four_times()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _wire.Throws(new HttpRequestException(HttpRequestError.ConnectionError, $"Connection refused ({Wire.Token})", new SocketException(111)));
        }

        var sending = _wire.Client.SendMessage(5, "halo");
        foreach (var pause in new[] { 1, 2, 4 })
        {
            await _wire.Time.UntilSomebodyWaitsAsync(s_firstBackOff * pause);
            _wire.Time.Advance(s_firstBackOff * pause);
        }

        var problem = await Assert.ThrowsAsync<RequestException>(() => sending);
        Assert.Contains("sendMessage: no connection to api.telegram.org", problem.Message, StringComparison.Ordinal);
        Assert.Null(problem.HttpStatusCode);
    }

    [Fact]
    public async Task A_message_whose_fate_is_unknown_is_repeated_once_at_most()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _wire.Throws(new HttpRequestException("reset", new IOException("reset", new SocketException(104))));
        }

        await Assert.ThrowsAsync<RequestException>(() => AfterBackOffAsync(_wire.Client.SendMessage(5, "halo")));

        Assert.Equal(2, _wire.Requests.Count);
    }

    [Fact]
    public async Task An_edit_whose_fate_is_unknown_is_repeated_like_any_failure()
    {
        _wire.Throws(new HttpRequestException("reset")).Throws(new HttpRequestException("reset")).AnswersMessage();

        var editing = _wire.Client.EditMessageText(5, 7, "baru");
        await _wire.Time.UntilSomebodyWaitsAsync(s_firstBackOff);
        _wire.Time.Advance(s_firstBackOff);
        await _wire.Time.UntilSomebodyWaitsAsync(s_firstBackOff * 2);
        _wire.Time.Advance(s_firstBackOff * 2);

        Assert.Equal(7, (await editing).Id);
    }

    [Theory]
    [InlineData("""{"ok":true,"result":{"message_id":7,"da""")]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":[]}""")]
    [InlineData("""{"ok":true,"result":{"message_id":7,"date":1764000000,"chat":{"id":5,"type":"private"}}}}""")]
    public async Task An_answer_that_was_lost_after_a_message_went_out_does_not_send_it_again(string body)
    {
        _wire.Answers(body);

        var problem = await Assert.ThrowsAsync<RequestException>(() => _wire.Client.SendMessage(5, "halo"));

        Assert.Equal(HttpStatusCode.OK, problem.HttpStatusCode);
        Assert.Single(_wire.Requests);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_again_where_that_does_no_harm()
    {
        _wire.Answers("""{"ok":true,"result":{"id":4242,"is_b""").AnswersResult("""{"id":4242,"is_bot":true,"first_name":"b"}""");

        Assert.Equal(4242, (await AfterBackOffAsync(_wire.Client.GetMe())).Id);
    }

    [Theory]
    [InlineData(400, "Bad Request: message is not modified")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(404, "Not Found")]
    [InlineData(409, "Conflict: terminated by other getUpdates request")]
    public async Task A_refusal_is_final_and_keeps_its_code_and_words(int code, string description)
    {
        _wire.Answers($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""", (HttpStatusCode)code);

        var problem = await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.SendMessage(5, "halo"));

        Assert.Equal((code, description), (problem.ErrorCode, problem.Message));
        Assert.Single(_wire.Requests);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_says_its_new_number()
    {
        _wire.Answers(
            """{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}""",
            HttpStatusCode.BadRequest);

        var problem = await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.SendMessage(-5, "halo"));

        Assert.Equal(-1001234567890, problem.Parameters?.MigrateToChatId);
    }

    [Fact]
    public async Task A_page_that_refuses_is_final()
    {
        _wire.Answers("<html>413 Request Entity Too Large</html>", HttpStatusCode.RequestEntityTooLarge, "text/html");

        var problem = await Assert.ThrowsAsync<RequestException>(() => _wire.Client.SendMessage(5, "halo"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, problem.HttpStatusCode);
        Assert.Single(_wire.Requests);
    }

    [Fact]
    public async Task A_poll_is_never_repeated_by_the_client()
    {
        _wire.BadGateway();
        await Assert.ThrowsAsync<RequestException>(() => _wire.Client.GetUpdates(timeout: 50));

        _wire.Floods(1);
        await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.GetUpdates(timeout: 50));

        Assert.Equal(2, _wire.Requests.Count);
    }

    [Fact]
    public async Task A_poll_may_take_longer_than_it_was_asked_to_wait()
    {
        var polling = _wire.Client.GetUpdates(timeout: 50);
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(70));
        _wire.Time.Advance(TimeSpan.FromSeconds(69));
        Assert.False(polling.IsCompleted);
        _wire.Time.Advance(TimeSpan.FromSeconds(1));

        var problem = await Assert.ThrowsAsync<RequestException>(() => polling);
        Assert.Contains("in time", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_server_is_given_up_on_and_not_asked_twice()
    {
        var sending = _wire.Client.SendMessage(5, "halo");
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(100));
        _wire.Time.Advance(TimeSpan.FromSeconds(100));

        await Assert.ThrowsAsync<RequestException>(() => sending);
        Assert.Single(_wire.Requests);
        Assert.Equal(0, _wire.Time.ActiveTimers);
    }

    [Fact]
    public async Task Stopping_the_client_ends_its_calls()
    {
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient(_wire, disposeHandler: false);
        var sending = new TelegramBotClient(_wire.Options, http, stop.Token).SendMessage(5, "halo");

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private async Task<T> AfterBackOffAsync<T>(Task<T> call)
    {
        await _wire.Time.UntilSomebodyWaitsAsync(s_firstBackOff);
        _wire.Time.Advance(s_firstBackOff);
        return await call;
    }
}
