using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    /// <summary>Creates a topic.</summary>
    public static Task<ForumTopic> CreateForumTopic(
        this ITelegramBotClient botClient,
        ChatId chatId,
        string name,
        int? iconColor = default,
        string? iconCustomEmojiId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CreateForumTopicRequest
            {
                ChatId = chatId,
                Name = name,
                IconColor = iconColor,
                IconCustomEmojiId = iconCustomEmojiId,
            },
            cancellationToken);

    /// <summary>Changes name or icon of a topic.</summary>
    public static Task EditForumTopic(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageThreadId,
        string? name = default,
        string? iconCustomEmojiId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
                Name = name,
                IconCustomEmojiId = iconCustomEmojiId,
            },
            cancellationToken);

    /// <summary>Closes a topic.</summary>
    public static Task CloseForumTopic(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CloseForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);

    /// <summary>Opens a topic again.</summary>
    public static Task ReopenForumTopic(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new ReopenForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);

    /// <summary>Deletes a topic with its messages.</summary>
    public static Task DeleteForumTopic(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);
}
