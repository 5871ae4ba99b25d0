using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Questions.Chat;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

public sealed class SendingACard
{
    private static readonly ChatCard Three = new(["satu", "dua", "tiga"], null);

    private readonly ScriptedTelegram _telegram = new();
    private readonly ChatSender _sender;

    public SendingACard() => _sender = new ChatSender(_telegram, NullLogger<ChatSender>.Instance);

    [Fact]
    public async Task Another_attempt_sends_only_what_is_missing()
    {
        Message question = Question();
        _telegram.Failures.Enqueue(null);
        _telegram.Failures.Enqueue(new RequestException("sendMessage: status 502", HttpStatusCode.BadGateway));

        await Assert.ThrowsAsync<RequestException>(() => SendAsync(question));
        IReadOnlyList<int> ids = await SendAsync(question);

        Assert.Equal(["satu", "dua", "tiga"], _telegram.Texts);
        Assert.Equal([101, 102, 103], ids);
    }

    [Fact]
    public async Task The_file_of_a_card_follows_its_messages_and_is_sent_once()
    {
        Message question = Question();
        var card = new ChatCard(["satu"], null) { Document = new("berkas.docx", "Keterangan", [1, 2, 3]) };

        await _sender.SendAsync(question, card, asReply: false, CancellationToken.None);
        await _sender.SendAsync(question, card, asReply: false, CancellationToken.None);

        Assert.Equal(["satu"], _telegram.Texts);
        Assert.Equal("Keterangan", Assert.Single(_telegram.Files).Caption);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_gets_no_file_and_nothing_fails()
    {
        _telegram.Failures.Enqueue(null);
        _telegram.Failures.Enqueue(new ApiRequestException("Forbidden: bot was blocked by the user", 403));

        await _sender.SendAsync(Question(), new ChatCard(["satu"], null) { Document = new("berkas.docx", "Keterangan", [1]) }, asReply: false, CancellationToken.None);

        Assert.Empty(_telegram.Files);
    }

    [Fact]
    public async Task The_same_card_for_another_question_is_sent_in_full()
    {
        await SendAsync(Question());
        await SendAsync(Question());

        Assert.Equal(["satu", "dua", "tiga", "satu", "dua", "tiga"], _telegram.Texts);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_counts_as_sent_and_the_rest_follows()
    {
        _telegram.Failures.Enqueue(new RequestException("sendMessage: an answer that cannot be read", HttpStatusCode.OK));

        IReadOnlyList<int> ids = await SendAsync(Question());

        Assert.Equal(["dua", "tiga"], _telegram.Texts);
        Assert.Equal([101, 102], ids);
    }

    [Fact]
    public async Task A_group_that_moved_meanwhile_gets_the_card_where_it_is_now()
    {
        _telegram.Failures.Enqueue(new ApiRequestException("Bad Request: group chat was upgraded to a supergroup chat", 400, new ResponseParameters { MigrateToChatId = -100 }));

        await _sender.SendAsync(Question(), new(["satu"], null), asReply: true, CancellationToken.None);

        Assert.Equal(-100, Assert.Single(_telegram.Sent).ChatId.Identifier);
        Assert.Null(_telegram.Sent[0].ReplyParameters);
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_and_that_is_no_failure()
    {
        _telegram.Failures.Enqueue(new ApiRequestException("Forbidden: bot was blocked by the user", 403));

        Assert.Empty(await _sender.SendAsync(Question(), new(["satu"], null), asReply: false, CancellationToken.None));
    }

    [Fact]
    public async Task A_press_is_answered_once_over_all_attempts()
    {
        var press = new CallbackQuery { Id = "p", From = new User { Id = 7, FirstName = "Budi" } };

        await _sender.AnswerPressAsync(press, "ya", CancellationToken.None);
        await _sender.AnswerPressAsync(press, "ya", CancellationToken.None);

        Assert.Single(_telegram.Toasts);
    }

    private Task<IReadOnlyList<int>> SendAsync(Message question) => _sender.SendAsync(question, Three, asReply: false, CancellationToken.None);

    private static Message Question() => new() { Id = 1, Chat = new() { Id = -5, Type = ChatType.Group }, From = new User { Id = 7, FirstName = "Budi" }, Text = "boleh?" };
}
