using System.Globalization;
using Netralitas.Bot.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Pacing;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.BotApi;

/// <summary>What Telegram asks for once holds for all calls that it concerns, and the most urgent go first.</summary>
public sealed class KeepingTelegramsPace : IDisposable
{
    private const long Sari = 5;
    private const long Budi = 6;
    private const long Group = -100200;

    private readonly Wire _wire = new();
    private readonly TelegramPace _pace;

    public KeepingTelegramsPace()
    {
        _pace = new TelegramPace(_wire.Time, groupMessagesPerMinute: 20);
        _wire.Options.Pace = _pace;
    }

    public void Dispose()
    {
        _pace.Dispose();
        _wire.Dispose();
    }

    [Fact]
    public async Task A_chat_that_asked_to_wait_is_left_alone_by_other_calls_too()
    {
        Task<Message> first = await FloodedAsync(Sari, seconds: 4);
        _wire.AnswersMessage().AnswersMessage();

        Task<Message> second = _wire.Client.SendMessage(Sari, "kedua");
        _wire.Time.Advance(TimeSpan.FromSeconds(4.2));
        Assert.Single(_wire.Requests);
        _wire.Time.Advance(TimeSpan.FromSeconds(0.1));

        await Task.WhenAll(first, second);
        Assert.Equal(3, _wire.Requests.Count);
    }

    [Fact]
    public async Task Other_chats_do_not_wait_for_it()
    {
        Task<Message> held = await FloodedAsync(Sari, seconds: 4);
        _wire.AnswersMessage().AnswersMessage();

        Assert.Equal(7, (await _wire.Client.SendMessage(Budi, "halo")).Id);

        _wire.Time.Advance(TimeSpan.FromSeconds(4.3));
        await held;
    }

    [Fact]
    public async Task When_two_private_chats_ask_at_once_all_wait()
    {
        Task<Message> one = await FloodedAsync(Sari, seconds: 3);
        Task<Message> two = await FloodedAsync(Budi, seconds: 3);
        _wire.AnswersMessage().AnswersMessage().AnswersMessage();

        Task<Message> third = _wire.Client.SendMessage(77, "halo");
        Assert.Equal(2, _wire.Requests.Count);
        await AdvanceUntilAsync(Task.WhenAll(one, two, third));

        Assert.Equal(5, _wire.Requests.Count);
    }

    [Fact]
    public async Task Two_groups_that_ask_hold_up_nobody_in_private()
    {
        Task<Message> one = await FloodedAsync(Group, seconds: 30);
        Task<Message> two = await FloodedAsync(Group - 1, seconds: 30);
        _wire.AnswersMessage().AnswersMessage().AnswersMessage();

        Assert.Equal(7, (await _wire.Client.SendMessage(Sari, "halo")).Id);

        await AdvanceUntilAsync(Task.WhenAll(one, two));
    }

    [Fact]
    public async Task Tips_go_before_answers_and_answers_before_announcements()
    {
        Task<Message> held = await FloodedAsync(Sari, seconds: 2);
        Task<Message> alsoHeld = await FloodedAsync(Budi, seconds: 2);
        Task<Message>[] calls =
        [
            At(SendUrgency.Last).SendMessage(11, "pengumuman"),
            _wire.Client.SendMessage(12, "jawaban"),
            At(SendUrgency.First).SendMessage(13, "bukti terima"),
        ];
        for (int i = 0; i < 5; i++)
        {
            _wire.AnswersMessage();
        }

        for (int sent = 3; sent <= 7; sent++)
        {
            _wire.Time.Advance(TimeSpan.FromSeconds(sent == 3 ? 2.26 : 0.034)); // thirty a second: one at a time
            Assert.True(SpinWait.SpinUntil(() => _wire.Requests.Count == sent, TimeSpan.FromSeconds(10)));
        }

        await Task.WhenAll([held, alsoHeld, .. calls]);
        string[] order = [.. _wire.Requests.Skip(2).Select(r => r.Body)];
        Assert.Contains("bukti terima", order[0], StringComparison.Ordinal);
        Assert.Contains("pengumuman", order[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_edits_of_a_message_that_wait_only_the_newest_goes_out()
    {
        Task<Message> held = await FloodedAsync(Sari, seconds: 2);
        _wire.AnswersMessage().AnswersMessage().AnswersMessage();

        Task older = _wire.Client.EditMessageText(Sari, 9, "lama");
        Task other = _wire.Client.EditMessageText(Sari, 10, "pesan lain");
        Task newer = _wire.Client.EditMessageText(Sari, 9, "baru");

        ApiRequestException needless = await Assert.ThrowsAsync<ApiRequestException>(() => older);
        Assert.Contains("message is not modified", needless.Message, StringComparison.Ordinal);
        await AdvanceUntilAsync(Task.WhenAll(held, other, newer));
        Assert.DoesNotContain(_wire.Requests, r => r.Body.Contains("lama", StringComparison.Ordinal));
        Assert.Contains(_wire.Requests, r => r.Body.Contains("baru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_is_sent_twenty_messages_a_minute_at_most()
    {
        Task<Message>[] sent = new Task<Message>[21];
        for (int i = 0; i < sent.Length; i++)
        {
            _wire.AnswersMessage();
            sent[i] = _wire.Client.SendMessage(Group, i.ToString(CultureInfo.InvariantCulture));
        }

        await Task.WhenAll(sent[..20]);
        _wire.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(20, _wire.Requests.Count);
        _wire.Time.Advance(TimeSpan.FromSeconds(2));

        await sent[20];
        Assert.Equal(21, _wire.Requests.Count);
    }

    [Fact]
    public async Task An_album_counts_as_many_as_it_has()
    {
        for (int i = 0; i < 12; i++)
        {
            _wire.AnswersMessage();
            await _wire.Client.SendMessage(Group, "kartu");
        }
        _wire.AnswersResult("[]");

        Task<Message[]> album = _wire.Client.SendMediaGroup(Group, Enumerable.Range(0, 9).Select(i => new InputMediaPhoto(InputFile.FromFileId($"f{i}"))));
        Assert.Equal(12, _wire.Requests.Count);
        await AdvanceUntilAsync(album);

        Assert.Equal(13, _wire.Requests.Count);
    }

    [Fact]
    public async Task Edits_and_private_chats_are_not_counted()
    {
        for (int i = 0; i < 60; i++)
        {
            _wire.AnswersMessage();
            await (i % 2 == 0 ? _wire.Client.EditMessageText(Group, i + 1, "kartu") : _wire.Client.SendMessage(Sari, "halo"));
        }

        Assert.Equal(60, _wire.Requests.Count);
    }

    [Fact]
    public async Task Who_looks_after_waits_itself_is_told_at_once_and_nothing_is_sent()
    {
        Task<Message> held = await FloodedAsync(Group, seconds: 40);
        _wire.AnswersMessage();

        ApiRequestException closed = await Assert.ThrowsAsync<ApiRequestException>(
            () => _wire.Client.SendRequest(new SendMessageRequest { ChatId = Group, Text = "kartu", SingleAttempt = true }));

        Assert.Equal(429, closed.ErrorCode);
        Assert.Equal(41, closed.Parameters?.RetryAfter);
        Assert.Single(_wire.Requests);
        await AdvanceUntilAsync(held);
    }

    [Fact]
    public async Task A_chat_that_is_closed_for_long_is_not_asked_meanwhile()
    {
        _wire.Floods(300);
        await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.SendMessage(Sari, "halo"));

        ApiRequestException closed = await Assert.ThrowsAsync<ApiRequestException>(() => _wire.Client.SendMessage(Sari, "lagi"));

        Assert.Equal(429, closed.ErrorCode);
        Assert.Single(_wire.Requests);
        _wire.AnswersMessage();
        _wire.Time.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(7, (await _wire.Client.SendMessage(Sari, "sekarang")).Id);
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_up_nobody()
    {
        Task<Message> held = await FloodedAsync(Sari, seconds: 4);
        using var giveUp = new CancellationTokenSource();
        Task<Message> given = _wire.Client.SendMessage(Sari, "tidak jadi", cancellationToken: giveUp.Token);
        _wire.AnswersMessage();

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await AdvanceUntilAsync(held);
        Assert.Equal(2, _wire.Requests.Count);
    }

    [Fact]
    public async Task When_nothing_is_owed_no_timer_runs()
    {
        Task<Message> held = await FloodedAsync(Sari, seconds: 4);
        _wire.AnswersMessage().AnswersMessage();
        await AdvanceUntilAsync(held);
        _wire.Time.Advance(TimeSpan.FromMinutes(2));

        await _wire.Client.SendMessage(Sari, "halo");

        Assert.Equal(0, _wire.Time.ActiveTimers);
    }

    private BotClientOfUrgency At(SendUrgency urgency) => new(_wire.Client, urgency);

    /// <summary>Sends into a chat, is told to wait, and returns while that call waits.</summary>
    private async Task<Task<Message>> FloodedAsync(long chat, int seconds)
    {
        _wire.Floods(seconds);
        Task<Message> sending = _wire.Client.SendMessage(chat, "ditahan");
        await _wire.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
        return sending;
    }

    private async Task AdvanceUntilAsync(Task done)
    {
        for (int i = 0; i < 3000 && !done.IsCompleted; i++)
        {
            _wire.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(5); // an answer that is under way arrives before the clock has run past its time
        }
        await done.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
