using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>
/// Which updates concern the bot at all, and in which chat's order they stand. Nothing is dropped for its age: Telegram itself keeps
/// updates for a day at most, and a clock of ours that runs wrong must not silence the bot.
/// </summary>
internal static class UpdateSieve
{
    /// <summary>Telegram itself, for instance posts of a linked channel in its discussion group.</summary>
    private const long TelegramItself = 777000;

    /// <summary>Stands in for an administrator who writes as the group.</summary>
    private const long AnonymousAdministrator = 1087968824;

    /// <summary>The chat whose lane an update belongs to; null for one that is dropped.</summary>
    public static long? LaneOf(Update update) => update switch
    {
        { Message: { } message } when IsFromAPerson(message) => message.Chat.Id,
        { EditedMessage: { } message } when IsFromAPerson(message) => message.Chat.Id,
        { Message: { MigrateToChatId: not null } message } => message.Chat.Id,
        { MyChatMember: { } change } => change.Chat.Id,
        { ChatMember: { } change } => change.Chat.Id,
        { CallbackQuery: { From.IsBot: false } query } => query.Message?.Chat.Id ?? query.From.Id,
        _ => null,
    };

    private static bool IsFromAPerson(Message message) =>
        message is { From: { IsBot: false, Id: not (TelegramItself or AnonymousAdministrator) }, SenderChat: null, ViaBot: null, IsAutomaticForward: false }
        && IsContent(message.Type);

    /// <summary>Something that a person wrote or sent, in contrast to "joined the group" and the like.</summary>
    private static bool IsContent(MessageType type) => type is
        MessageType.Text or MessageType.Photo or MessageType.Animation or MessageType.Document or MessageType.Video or MessageType.VideoNote
        or MessageType.Voice or MessageType.Audio or MessageType.Sticker or MessageType.Contact or MessageType.Venue or MessageType.Location
        or MessageType.Dice or MessageType.Poll or MessageType.Story;
}
