using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Bot.Updates;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class TooMuchAtOnce : IAsyncDisposable
{
    private readonly IntakeBench _bench = new(new LaneLimits(Workers: 1, Jobs: 1, JobsOfAChat: 1) { Reserve = 2 });

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

        Assert.Equal([2, 2, 3], _bench.Telegram.Sent.Select(s => s.ChatId.Identifier).Order());
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

    [Fact]
    public async Task A_step_of_a_tip_takes_from_the_reserve_and_is_done()
    {
        _bench.Sessions.Open(5);
        Task<UpdateOutcome> word = _bench.Intake.AcceptAsync(Some.Question(2, chat: 5, text: "di aula kecamatan"));
        Task<UpdateOutcome> command = _bench.Intake.AcceptAsync(Some.Question(3, chat: 6, text: "/lapor"));

        _bench.Release(1);

        Assert.Equal(UpdateOutcome.Handled, await word);
        Assert.Equal(UpdateOutcome.Handled, await command);
        Assert.Empty(_bench.Telegram.Sent);
    }

    [Fact]
    public async Task A_step_of_a_tip_beyond_the_reserve_comes_again()
    {
        Update send = Some.Press(4, chat: 9);
        send.CallbackQuery!.Data = TipCallback.Data(TipCallback.NewName(), TipCodes.Send);
        _ = _bench.Intake.AcceptAsync(Some.Question(2, chat: 6, text: "/lapor"));
        _ = _bench.Intake.AcceptAsync(Some.Question(3, chat: 7, text: "/status"));

        Assert.Equal(UpdateOutcome.NotHandled, await _bench.Intake.AcceptAsync(send));

        _bench.Release(1);
        await _bench.ExpectHandledAsync(1, 2, 3);
        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(send));
        Assert.Empty(_bench.Telegram.Toasts);
    }

    [Fact]
    public async Task When_the_burst_is_over_questions_are_answered_again()
    {
        Assert.Equal(UpdateOutcome.Shed, await _bench.Intake.AcceptAsync(Some.Question(2, chat: 2)));

        _bench.Release(1);
        await _bench.ExpectHandledAsync(1);
        await UntilAsync(() => _bench.Lanes.Pending == 0);

        Assert.Equal(UpdateOutcome.Handled, await _bench.Intake.AcceptAsync(Some.Question(3, chat: 2)));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
