using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Tests.Units.Tips.Talking;

public sealed class OpeningConversations : IDisposable
{
    private const long Chat = 71;

    private readonly FakeTime _time = new();
    private readonly TipSessions _sessions;

    public OpeningConversations() => _sessions = new TipSessions(
        null!, new TipRules(IsOpen: true, FullPosting: false, TimeSpan.FromMinutes(30), RetentionDays: 90), _time, NullLogger<TipSessions>.Instance);

    public void Dispose() => _sessions.Dispose();

    [Fact]
    public async Task One_that_was_cleared_away_before_anything_was_told_in_it_is_there_again_when_it_begins()
    {
        TipSession opened = _sessions.Open(Chat)!;
        _time.Advance(TimeSpan.FromSeconds(45)); // the database stood still
        await _sessions.ExpireAsync(opened, CancellationToken.None);
        Assert.Null(_sessions.Peek(Chat));

        using (await _sessions.EnterAsync(opened, CancellationToken.None))
        {
            opened.Begin(new TipDraft());
        }

        Assert.Same(opened, _sessions.Peek(Chat));
        Assert.Same(opened, await _sessions.FindAsync(Chat, CancellationToken.None));
    }
}
