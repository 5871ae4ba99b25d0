using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class CallsOfTheWebhook : IAsyncDisposable
{
    private const string Secret = "s3cret_-";
    private const string Question = """{"update_id":5,"message":{"message_id":1,"date":1795489200,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"Budi"},"text":"boleh?"}}""";

    private readonly IntakeBench _bench = new();
    private readonly WebhookEndpoint _endpoint;

    public CallsOfTheWebhook() =>
        _endpoint = new WebhookEndpoint(new WebhookGuard(Secret), _bench.Intake, _bench.Time, NullLogger<WebhookEndpoint>.Instance);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task An_update_is_answered_200_after_its_effect()
    {
        _bench.Hold(5);
        Task<HttpContext> call = PostAsync(Question);
        Assert.False(call.IsCompleted);

        _bench.Release(5);

        Assert.Equal(200, (await call).Response.StatusCode);
        Assert.True(_bench.IsMarked(5));
    }

    [Fact]
    public async Task A_repeat_is_answered_200_and_not_handled()
    {
        await PostAsync(Question);

        Assert.Equal(200, (await PostAsync(Question)).Response.StatusCode);
        Assert.Equal([5], _bench.Handled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret_")]
    [InlineData("s3cret_-x")]
    [InlineData("S3CRET_-")]
    public async Task A_stranger_is_turned_away(string? secret)
    {
        Assert.Equal(401, (await PostAsync(Question, secret)).Response.StatusCode);
        Assert.Empty(_bench.Handled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"update_id":"fünf"}""")]
    public async Task What_is_no_update_is_refused(string body) =>
        Assert.Equal(400, (await PostAsync(body)).Response.StatusCode);

    [Theory]
    [InlineData("""{"update_id":5,"something_new":{"a":1}}""")]
    [InlineData("""{"update_id":5,"message":{"message_id":"of a new shape"}}""")]
    public async Task An_update_of_an_unknown_shape_is_dropped_safely(string body)
    {
        Assert.Equal(200, (await PostAsync(body)).Response.StatusCode);
        Assert.Empty(_bench.Handled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_large_a_body_is_refused_whether_announced_or_not(bool announced)
    {
        string body = $$"""{"update_id":5,"x":"{{new string('x', WebhookGuard.MostBytes)}}"}""";

        Assert.Equal(413, (await PostAsync(body, announced: announced)).Response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_just_under_the_limit_is_read()
    {
        string body = $$"""{"update_id":5,"x":"{{new string('x', WebhookGuard.MostBytes - 30)}}"}""";

        Assert.Equal(200, (await PostAsync(body, announced: false)).Response.StatusCode);
    }

    [Fact]
    public async Task What_takes_long_is_put_off_and_the_repeat_joins_it()
    {
        _bench.Hold(5);
        Task<HttpContext> first = PostAsync(Question);
        await _bench.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(25));
        _bench.Time.Advance(TimeSpan.FromSeconds(25));
        HttpContext putOff = await first;
        Task<HttpContext> second = PostAsync(Question);
        _bench.Release(5);

        Assert.Equal((503, "2"), (putOff.Response.StatusCode, putOff.Response.Headers.RetryAfter.ToString()));
        Assert.Equal(200, (await second).Response.StatusCode);
        Assert.Equal([5], _bench.Handled);
    }

    [Fact]
    public async Task While_the_program_stops_Telegram_keeps_the_update()
    {
        _bench.Lanes.Close();

        Assert.Equal(503, (await PostAsync(Question)).Response.StatusCode);
    }

    [Fact]
    public async Task While_the_database_refuses_Telegram_keeps_the_update()
    {
        _bench.Handle = (_, _) => throw new StorageException(StorageProblem.DiskFull, "Disk penuh");

        Assert.Equal(503, (await PostAsync(Question)).Response.StatusCode);
    }

    [Theory]
    [InlineData("https://bot.example.id", "https://bot.example.id/telegram/update")]
    [InlineData("https://bot.example.id:8443/", "https://bot.example.id:8443/telegram/update")]
    [InlineData("https://bot.example.id/kait", "https://bot.example.id/kait")]
    public void An_address_without_a_path_means_the_bots_own(string configured, string set) =>
        Assert.Equal(set, WebhookRegistration.Address(configured));

    private async Task<HttpContext> PostAsync(string body, string? secret = Secret, bool announced = true)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(bytes);
        context.Request.ContentLength = announced ? bytes.Length : null;
        if (secret is not null)
        {
            context.Request.Headers[WebhookEndpoint.SecretHeader] = secret;
        }
        await _endpoint.HandleAsync(context);
        return context;
    }
}
