using Netralitas.Bot.Texts;
using Netralitas.Bot.Updates;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class TooMuchAtOnce : IAsyncDisposable
{
    private readonly IntakeBench _bench = new(new LaneLimits(Workers: 1, Jobs: 1, JobsOfAChat: 1));

    public TooMuchAtOnce()
    {
        _bench.Hold(1);
        _ = _bench.Intake.AcceptAsync(Some.Question(1, chat: 1));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_question_is_shed_politely_once_a_minute_a_chat()
    {
        Assert.Equal(UpdateOutcome.Shed, await _bench.Intake.AcceptAsync(Some.Question(2, chat: 2)));
        Assert.Equal(UpdateOutcome.Shed, await _bench.Intake.AcceptAsync(Some.Question(3, chat: 2)));
        Assert.Equal(UpdateOutcome.Shed, await _bench.Intake.AcceptAsync(Some.Question(4, chat: 3)));
        await _bench.Telegram.UntilAsync(() => _bench.Telegram.Sent.Count == 2);

        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await _bench.Intake.AcceptAsync(Some.Question(5, chat: 2));
        await _bench.Telegram.UntilAsync(() => _bench.Telegram.Sent.Count == 3);

        Assert.Equal([2, 3, 2], _bench.Telegram.Sent.Select(s => s.ChatId.Identifier));
        Assert.All(_bench.Telegram.Sent, s => Assert.Equal(UpdateTexts.Busy, s.Text));
    }

    [Fact]
    public async Task Every_press_gets_a_toast()
    {
        await _bench.Intake.AcceptAsync(Some.Press(2, chat: 2));
        await _bench.Intake.AcceptAsync(Some.Press(3, chat: 2));

        await _bench.Telegram.UntilAsync(() => _bench.Telegram.Toasts.Count == 2);
        Assert.All(_bench.Telegram.Toasts, t => Assert.Equal(UpdateTexts.BusyToast, t.Text));
    }

    [Fact]
    public async Task A_group_is_left_in_peace()
    {
        await _bench.Intake.AcceptAsync(new Update { Id = 2, Message = Some.Message(chat: -100, type: ChatType.Supergroup) });
        await _bench.Intake.AcceptAsync(Some.Question(3, chat: 2));

        await _bench.Telegram.UntilAsync(() => !_bench.Telegram.Sent.IsEmpty);
        Assert.Equal(2, Assert.Single(_bench.Telegram.Sent).ChatId.Identifier);
    }

    [Fact]
    public async Task What_was_shed_does_not_come_again()
    {
        await _bench.Intake.AcceptAsync(Some.Question(2, chat: 2));

        Assert.Equal(UpdateOutcome.Duplicate, await _bench.Intake.AcceptAsync(Some.Question(2, chat: 2)));
    }
}
