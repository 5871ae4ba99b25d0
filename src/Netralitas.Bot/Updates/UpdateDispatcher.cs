using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tips.Talking;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>Does what an update asks for; returns when its effect is done.</summary>
internal delegate Task UpdateDispatch(Update update, CancellationToken cancellation);

/// <summary>
/// From an update to the feature that it concerns. What is not named here was dropped by the <see cref="UpdateSieve"/>.
/// A chat in which a tip is being told goes to that conversation first; else what people write is a question.
/// </summary>
internal sealed class UpdateDispatcher(QuestionHandler questions, TipTalk tips, DeskHandler desk, BotIdentity identity, RecentQuestions recent)
{
    public Task DispatchAsync(Update update, CancellationToken cancellation) => update switch
    {
        { Message: { MigrateToChatId: not null } message } => desk.OnMovedAsync(message, cancellation),
        { MyChatMember: { } change } => desk.OnMemberAsync(change, isBot: true, cancellation),
        { ChatMember: { } change } => desk.OnMemberAsync(change, isBot: false, cancellation),
        { Message: { } message } => OnMessageAsync(update.Id, message, cancellation),
        { EditedMessage: { } message } => OnEditedAsync(update.Id, message, cancellation),
        { CallbackQuery: { } query } when DeskCallback.Owns(query.Data) => desk.OnPressAsync(update.Id, query, cancellation),
        { CallbackQuery: { } query } when TipCallback.Owns(query.Data) => tips.OnPressAsync(update.Id, query, cancellation),
        { CallbackQuery: { } query } when tips.IsOpen && IsReportDoor(query) => OnReportDoorAsync(update.Id, query, cancellation),
        { CallbackQuery: { } query } => OnOtherPressAsync(query, cancellation),
        _ => Task.CompletedTask,
    };

    private async Task OnMessageAsync(int updateId, Message message, CancellationToken cancellation)
    {
        User me = await identity.GetAsync(cancellation);
        Addressed? addressed = Addressed.Of(message, me);
        bool isPrivate = message.Chat.Type == ChatType.Private;
        if (await desk.OnMessageAsync(updateId, message, addressed?.Command, addressed?.Text ?? "", cancellation))
        {
            return;
        }
        switch (addressed)
        {
            case { Command: "lapor" or "status" } when !isPrivate && tips.IsOpen:
            case { Command: "status" } when !isPrivate:
                await tips.OnGroupAsync(message, me.Username ?? "", cancellation);
                return;
            case { Command: "lapor" } when tips.IsOpen:
            case { Command: "start" } when tips.IsOpen && isPrivate && addressed.Text.StartsWith("lapor", StringComparison.OrdinalIgnoreCase):
                await tips.StartAsync(updateId, message, suggested: null, cancellation);
                return;
            case { Command: "status" }:
                await tips.OnStatusAsync(updateId, message, addressed.Text, cancellation);
                return;
            case { Command: "batal" } when isPrivate:
                await tips.OnCancelAsync(updateId, message, cancellation);
                return;
            case { Command: "apa_yang_disimpan" }:
                await tips.TellWhatIsKeptAsync(message, cancellation);
                return;
            case { Command: not null } when isPrivate:
                await tips.PauseAsync(message.Chat.Id, cancellation);
                break;
            case not null when isPrivate && await tips.OnMessageAsync(updateId, message, cancellation):
                return;
            case not null when isPrivate && tips.IsOpen && TipTalk.ReadsLikeTip(message):
                await questions.AskWhetherReportAsync(message, addressed.Text, cancellation);
                return;
            case not null when tips.IsOpen && TipTalk.ReadsLikeTip(message):
                await tips.PointToPrivateAsync(message.Chat.Id, me.Username ?? "", cancellation);
                return;
        }
        await questions.OnMessageAsync(message, cancellation);
    }

    private async Task OnEditedAsync(int updateId, Message message, CancellationToken cancellation)
    {
        if (await desk.OnEditedAsync(updateId, message, cancellation))
        {
            return;
        }
        if (message.Chat.Type != ChatType.Private || !await tips.OnEditedAsync(updateId, message, cancellation))
        {
            await questions.OnEditedMessageAsync(message, cancellation);
        }
    }

    /// <summary>The Lapor button of a menu, or of a card "ini laporan?": then its question is offered, not taken.</summary>
    private async Task OnReportDoorAsync(int updateId, CallbackQuery query, CancellationToken cancellation)
    {
        Message message = query.Message!;
        if (message.Chat.Type != ChatType.Private)
        {
            User me = await identity.GetAsync(cancellation);
            await questions.AnswerPressAsync(query, cancellation);
            await tips.PointToPrivateAsync(message.Chat.Id, me.Username ?? "", cancellation);
            return;
        }
        await questions.AnswerPressAsync(query, cancellation);
        await tips.StartAsync(updateId, message, recent.SourceOfCard(message.Chat.Id, message.Id), cancellation);
    }

    /// <summary>Buttons of questions: whoever presses one has left the tip for now.</summary>
    private async Task OnOtherPressAsync(CallbackQuery query, CancellationToken cancellation)
    {
        if (query.Message is { Chat.Type: ChatType.Private } message)
        {
            await tips.PauseAsync(message.Chat.Id, cancellation);
            if (IsDoor(query, "tanya") && recent.SourceOfCard(message.Chat.Id, message.Id) is { } source)
            {
                await questions.AnswerPressAsync(query, cancellation);
                await questions.AnswerAfterAllAsync(message, source.Question, cancellation);
                return;
            }
        }
        await questions.OnCallbackAsync(query, cancellation);
    }

    private static bool IsReportDoor(CallbackQuery query) => query.Message is not null && IsDoor(query, "lapor");

    private static bool IsDoor(CallbackQuery query, string door) => CallbackData.Parse(query.Data) is { Kind: ButtonKind.Door } pressed && pressed.Key == door;
}
