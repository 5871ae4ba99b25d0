using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    /// <summary>All about a chat.</summary>
    public static Task<ChatFullInfo> GetChat(
        this ITelegramBotClient botClient,
        ChatId chatId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatRequest
            {
                ChatId = chatId,
            },
            cancellationToken);

    /// <summary>Standing of a user in a chat.</summary>
    public static Task<ChatMember> GetChatMember(
        this ITelegramBotClient botClient,
        ChatId chatId,
        long userId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
            },
            cancellationToken);

    /// <summary>Leaves a chat.</summary>
    public static Task LeaveChat(
        this ITelegramBotClient botClient,
        ChatId chatId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new LeaveChatRequest
            {
                ChatId = chatId,
            },
            cancellationToken);
}
