using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Transport;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class WatchingWhatLeaves : IDisposable
{
    private readonly Wire _wire = new();
    private readonly Watch _watch = new();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_message_is_told_when_it_leaves_with_the_same_body_as_ever()
    {
        _wire.AnswersMessage().AnswersMessage();
        await _wire.Client.SendMessage(5, "halo");
        SendWatch.Current = _watch;
        await _wire.Client.SendMessage(5, "halo");

        Assert.Equal(["leaves"], _watch.Told);
        Assert.Equal(_wire.Requests[0], _wire.Requests[1]);
    }

    [Fact]
    public async Task A_refusal_and_a_flood_had_no_effect()
    {
        _wire.Floods(1).Answers("""{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", System.Net.HttpStatusCode.Forbidden);
        SendWatch.Current = _watch;

        var sending = _wire.Client.SendMessage(5, "halo");
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(1.25));
        _wire.Time.Advance(TimeSpan.FromSeconds(1.25));
        await Assert.ThrowsAsync<ApiRequestException>(() => sending);

        Assert.Equal(["leaves", "no effect", "leaves", "no effect"], _watch.Told);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_it_in_doubt()
    {
        _wire.Throws(new IOException("broken")).Throws(new IOException("broken"));
        SendWatch.Current = _watch;

        var sending = _wire.Client.SendMessage(5, "halo");
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromMilliseconds(250));
        _wire.Time.Advance(TimeSpan.FromMilliseconds(250));
        await Assert.ThrowsAsync<RequestException>(() => sending);

        Assert.Equal(["leaves", "leaves"], _watch.Told);
    }

    [Fact]
    public async Task What_can_be_done_twice_is_not_watched()
    {
        _wire.AnswersResult("true");
        SendWatch.Current = _watch;
        await _wire.Client.DeleteMessage(5, 7);

        Assert.Empty(_watch.Told);
    }

    private sealed class Watch : SendWatch
    {
        public List<string> Told { get; } = [];

        public override void Leaving() => Told.Add("leaves");

        public override void HadNoEffect() => Told.Add("no effect");
    }
}
