using Netralitas.Bot.Questions.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>From an update to the feature that it concerns. Everything that is not named here is dropped.</summary>
internal sealed class UpdateDispatcher(QuestionHandler questions, TimeProvider time)
{
    /// <summary>Telegram itself, for instance posts of a linked channel in its discussion group.</summary>
    private const long TelegramItself = 777000;

    /// <summary>Stands in for an administrator who writes as the group.</summary>
    private const long AnonymousAdministrator = 1087968824;

    /// <summary>Telegram keeps updates for a day; what is older was sent before a repair of clocks or queues, and nobody waits for it.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    /// <summary>Which chat's lane an update belongs to; null for one that concerns nobody here.</summary>
    public long? LaneOf(Update update) => update switch
    {
        { Message: { } message } when IsFromAPerson(message) && IsRecent(message.Date) => message.Chat.Id,
        { EditedMessage: { } message } when IsFromAPerson(message) && IsRecent(message.EditDate ?? message.Date) => message.Chat.Id,
        { CallbackQuery: { } query } => query.Message?.Chat.Id ?? query.From.Id,
        _ => null,
    };

    /// <summary>Does what the update asks for.</summary>
    public Task DispatchAsync(Update update, CancellationToken cancellation) => update switch
    {
        { Message: { } message } => questions.OnMessageAsync(message, cancellation),
        { EditedMessage: { } message } => questions.OnEditedMessageAsync(message, cancellation),
        { CallbackQuery: { } query } => questions.OnCallbackAsync(query, cancellation),
        _ => Task.CompletedTask,
    };

    private bool IsRecent(DateTime date) => time.GetUtcNow().UtcDateTime - date < Oldest;

    private static bool IsFromAPerson(Message message) =>
        message is { From: { IsBot: false, Id: not (TelegramItself or AnonymousAdministrator) }, SenderChat: null, ViaBot: null, IsAutomaticForward: false }
        && IsContent(message.Type);

    /// <summary>Something that a person wrote or sent, in contrast to "joined the group" and the like.</summary>
    private static bool IsContent(MessageType type) => type is
        MessageType.Text or MessageType.Photo or MessageType.Animation or MessageType.Document or MessageType.Video or MessageType.VideoNote
        or MessageType.Voice or MessageType.Audio or MessageType.Sticker or MessageType.Contact or MessageType.Venue or MessageType.Location;
}
