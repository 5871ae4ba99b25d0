using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

public sealed class GivingAThumb : IAsyncDisposable
{
    private static readonly KnowledgeStore Store = new(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance);

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedTelegram _telegram = new();
    private readonly Database _database;
    private readonly CardFeedback _feedback;
    private readonly ButtonReplies _buttons;

    public GivingAThumb()
    {
        var answerer = new Answerer(Store, TimeProvider.System);
        var sender = new ChatSender(_telegram, NullLogger<ChatSender>.Instance);
        _database = Database.Open(TestDatabase.Usual().Options(_folder.Path), NullLogger.Instance);
        _feedback = new CardFeedback(_database);
        _buttons = new ButtonReplies(
            Store, answerer, new CommandReplies(Store, answerer, sender, new ChatMemory(TimeProvider.System)), sender, new RecentQuestions(TimeProvider.System), _feedback,
            NullLogger<ButtonReplies>.Instance);
    }

    private static Situation Card => Store.Current.Base.Situations[0];

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_counted_and_thanked_for()
    {
        await _buttons.ReplyAsync(Press(CallbackData.Of(ButtonKind.Up, Card).ToString()), CancellationToken.None);

        Assert.Equal((1, 0), _feedback.Count(Card.Id));
        Assert.Equal(CommandTexts.Thanks, Assert.Single(_telegram.Toasts).Text);
    }

    [Fact]
    public async Task Another_attempt_at_the_same_press_is_not_a_second_thumb()
    {
        CallbackQuery press = Press(CallbackData.Of(ButtonKind.Down, Card).ToString());
        _telegram.Failures.Enqueue(new RequestException("answerCallbackQuery: status 502", HttpStatusCode.BadGateway));

        await Assert.ThrowsAsync<RequestException>(() => _buttons.ReplyAsync(press, CancellationToken.None));
        await _buttons.ReplyAsync(press, CancellationToken.None);

        Assert.Equal((0, 1), _feedback.Count(Card.Id));
        Assert.Single(_telegram.Toasts);
    }

    [Fact]
    public async Task One_that_cannot_be_kept_is_thanked_for_all_the_same()
    {
        await _database.WriteAsync(session => session.Execute("drop table card_feedback"), CancellationToken.None);

        await _buttons.ReplyAsync(Press(CallbackData.Of(ButtonKind.Up, Card).ToString()), CancellationToken.None);

        Assert.Equal(CommandTexts.ThanksUncounted, Assert.Single(_telegram.Toasts).Text);
    }

    [Fact]
    public async Task One_for_a_card_that_is_gone_says_so()
    {
        await _buttons.ReplyAsync(Press("u:000000000000"), CancellationToken.None);

        Assert.Equal(CommandTexts.ButtonExpired, Assert.Single(_telegram.Toasts).Text);
    }

    private static CallbackQuery Press(string data) => new()
    {
        Id = "p",
        From = new User { Id = 7, FirstName = "Budi" },
        Message = new Message { Id = 3, Chat = new() { Id = 7 } },
        Data = data,
    };
}
