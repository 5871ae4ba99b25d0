using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Questions.Voice;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>The door of this feature for updates: messages, edits and presses of people who ask.</summary>
internal sealed class QuestionHandler(
    Answerer answerer, PopularAnswers popular, CommandReplies commands, ButtonReplies buttons, ChatSender sender, RecentQuestions recent, RecentAlbums albums,
    BotIdentity identity, ChatMemory memory, AnswerVoice voice, BotMetrics metrics, TimeProvider time)
{
    /// <summary>Answers a question or a command; in a group only what is addressed to the bot.</summary>
    public async Task OnMessageAsync(Message message, CancellationToken cancellation)
    {
        User me = await identity.GetAsync(cancellation);
        if (Addressed.Of(message, me) is not { } addressed)
        {
            return;
        }
        bool isPrivate = message.Chat.Type == ChatType.Private;
        if (addressed.Command is { } command)
        {
            await ReplyAsync(message, command, addressed, me, cancellation);
            return;
        }
        if (CarriesEvidence(message))
        {
            if (albums.HasAnswered(message))
            {
                return;
            }
            await sender.SendAsync(message, isPrivate ? OfferReport() : commands.PrivateLink(me), asReply: !isPrivate, cancellation);
            return;
        }
        await AnswerAsync(message, addressed.Text, me, cancellation);
    }

    /// <summary>Answers an edited question by editing its card; an old question, and one that became a command, is answered anew.</summary>
    public async Task OnEditedMessageAsync(Message message, CancellationToken cancellation)
    {
        User me = await identity.GetAsync(cancellation);
        if (Addressed.Of(message, me) is not { } addressed || CarriesEvidence(message))
        {
            return;
        }
        if (addressed.Command is { } command)
        {
            await ReplyAsync(message, command, addressed, me, cancellation);
            return;
        }
        if (recent.CardsOf(message.Chat.Id, message.Id) is not { Count: > 0 } earlier)
        {
            await AnswerAsync(message, addressed.Text, me, cancellation);
            return;
        }
        ChatCard card = CardFor(await AnswerToAsync(addressed.Text, cancellation), message, me);
        IReadOnlyList<int> ids = await sender.ReplaceAsync(message, earlier, card, cancellation);
        recent.Remember(message.Chat.Id, message.Id, addressed.Text, ids);
    }

    /// <summary>Answers the press of one of our buttons; everyone in the chat may press them: they show public knowledge only.</summary>
    public Task OnCallbackAsync(CallbackQuery query, CancellationToken cancellation) => buttons.ReplyAsync(query, cancellation);

    /// <summary>In a group a command that is not known and does not name this bot belongs to another one.</summary>
    private Task ReplyAsync(Message message, string command, Addressed addressed, User me, CancellationToken cancellation) =>
        addressed.ByName || CommandTexts.Menu.Any(c => c.Command == command)
            ? commands.ReplyAsync(message, command, addressed.Text, me, cancellation)
            : Task.CompletedTask;

    /// <summary>Ends the waiting of a press whose work another feature does.</summary>
    public Task AnswerPressAsync(CallbackQuery query, CancellationToken cancellation) => sender.AnswerPressAsync(query, null, cancellation);

    /// <summary>
    /// Asks whether a text is a report, and remembers it for the button that is pressed then. Who looked up what is forbidden reads the rule along with it.
    /// </summary>
    public async Task AskWhetherReportAsync(Message message, string text, CancellationToken cancellation)
    {
        Answer answer = answerer.Answer(text) is { Status: AnswerStatus.TipIntent } report ? report : answerer.AsReport();
        IReadOnlyList<int> ids = await sender.SendAsync(message, AnswerCard.Of(answer), asReply: false, cancellation);
        recent.Remember(message.Chat.Id, message.Id, text, ids);
    }

    /// <summary>The asker says that it was a question after all.</summary>
    public async Task AnswerAfterAllAsync(Message card, string question, CancellationToken cancellation)
    {
        await sender.SendAsync(card, (await AnswerToAsync(question, cancellation, isQuestion: true)).Card, asReply: false, cancellation);
    }

    private async Task AnswerAsync(Message message, string text, User me, CancellationToken cancellation)
    {
        bool isPrivate = message.Chat.Type == ChatType.Private;
        ChatCard card = CardFor(await AnswerToAsync(text, cancellation, isPrivate ? message.Chat.Id : null), message, me);
        IReadOnlyList<int> ids = await sender.SendAsync(message, card, asReply: !isPrivate, cancellation);
        recent.Remember(message.Chat.Id, message.Id, text, ids);
    }

    /// <summary>
    /// Counted and traced, but for a text that is a report: when somebody reports is nobody's to know. In a private chat in the
    /// light of what it said before; a group is many people, and nothing is remembered of it.
    /// </summary>
    private async Task<(Answer Answer, ChatCard Card)> AnswerToAsync(string text, CancellationToken cancellation, long? chat = null, bool isQuestion = false)
    {
        long begun = time.GetTimestamp();
        DateTimeOffset at = time.GetUtcNow();
        Earlier earlier = chat is { } known ? memory.Of(known) : Earlier.None;
        bool standsAlone = earlier is { Question: null, Roles.Count: 0 };
        (Heard heard, ChatCard? card) = standsAlone ? popular.Of(text, isQuestion) : (answerer.Hear(text, earlier, isQuestion), null);
        Answer answer = heard.Answer;
        if (answer.Status != AnswerStatus.TipIntent)
        {
            metrics.Answered(answer.Status.Code(), answer.Verdict?.Code(), begun);
            BotTraces.Answered(at, answer.Status.Code(), answer.Verdict?.Code());
            if (chat is { } asking)
            {
                Remember(asking, text, heard);
            }
        }
        Answer spoken = await voice.SpeakAsync(text, answer, cancellation);
        return (spoken, card is not null && ReferenceEquals(spoken, answer) ? card : AnswerCard.Of(spoken));
    }

    private void Remember(long chat, string text, Heard heard)
    {
        bool asked = heard.Answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify or AnswerStatus.Abstained && !heard.FollowsUp;
        memory.Remember(chat, asked ? text : null, heard.Roles);
    }

    /// <summary>In a group a text that reads like a tip gets the link to the private chat, and nothing of it is repeated.</summary>
    private ChatCard CardFor((Answer Answer, ChatCard Card) said, Message message, User me) =>
        said.Answer.Status == AnswerStatus.TipIntent && message.Chat.Type != ChatType.Private ? commands.PrivateLink(me) : said.Card;

    private static ChatCard OfferReport() =>
        ChatCard.Of(CommandTexts.OfferReport, [AnswerCard.Button(CommandTexts.Report, new(ButtonKind.Door, "lapor")), AnswerCard.Button(CommandTexts.Ask, new(ButtonKind.Door, "tanya"))]);

    private static bool CarriesEvidence(Message message) =>
        message.ForwardOrigin is not null || message.Photo is not null || message.Document is not null || message.Video is not null
        || message.Voice is not null || message.VideoNote is not null || message.Audio is not null || message.Animation is not null
        || message.Contact is not null || message.Location is not null || message.Poll is not null || message.Story is not null;
}
