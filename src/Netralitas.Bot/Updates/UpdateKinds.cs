using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>The kinds of updates that are asked for. Always named in full: what is left out keeps an earlier setting.</summary>
internal static class UpdateKinds
{
    public static readonly UpdateType[] Wanted =
    [
        UpdateType.Message,
        UpdateType.EditedMessage,
        UpdateType.CallbackQuery,
        UpdateType.MyChatMember,
        UpdateType.ChatMember,
        UpdateType.MessageReaction,
    ];
}
