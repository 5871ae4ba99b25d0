using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot;

// There is no forwardMessage and no copyMessage here, and none is to be added: a forward names its sender, and a copy keeps the file ids and
// quotes of the original. What is passed on is written anew.

/// <summary>One method for each method of the Bot API that this bot calls.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>Sends a text.</summary>
    public static Task<Message> SendMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        string text,
        ParseMode parseMode = default,
        ReplyParameters? replyParameters = default,
        ReplyMarkup? replyMarkup = default,
        LinkPreviewOptions? linkPreviewOptions = default,
        int? messageThreadId = default,
        IEnumerable<MessageEntity>? entities = default,
        bool disableNotification = default,
        bool protectContent = default,
        string? messageEffectId = default,
        string? businessConnectionId = default,
        bool allowPaidBroadcast = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendMessageRequest
            {
                ChatId = chatId,
                Text = text,
                ParseMode = parseMode,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                MessageThreadId = messageThreadId,
                Entities = entities,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
            },
            cancellationToken);

    /// <summary>Sends a photo, up to 10 MB.</summary>
    public static Task<Message> SendPhoto(
        this ITelegramBotClient botClient,
        ChatId chatId,
        InputFile photo,
        string? caption = default,
        ParseMode parseMode = default,
        ReplyParameters? replyParameters = default,
        ReplyMarkup? replyMarkup = default,
        int? messageThreadId = default,
        IEnumerable<MessageEntity>? captionEntities = default,
        bool showCaptionAboveMedia = default,
        bool hasSpoiler = default,
        bool disableNotification = default,
        bool protectContent = default,
        string? messageEffectId = default,
        string? businessConnectionId = default,
        bool allowPaidBroadcast = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendPhotoRequest
            {
                ChatId = chatId,
                Photo = photo,
                Caption = caption,
                ParseMode = parseMode,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                MessageThreadId = messageThreadId,
                CaptionEntities = captionEntities,
                ShowCaptionAboveMedia = showCaptionAboveMedia,
                HasSpoiler = hasSpoiler,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
            },
            cancellationToken);

    /// <summary>Sends a file, up to 50 MB.</summary>
    public static Task<Message> SendDocument(
        this ITelegramBotClient botClient,
        ChatId chatId,
        InputFile document,
        string? caption = default,
        ParseMode parseMode = default,
        ReplyParameters? replyParameters = default,
        ReplyMarkup? replyMarkup = default,
        InputFile? thumbnail = default,
        int? messageThreadId = default,
        IEnumerable<MessageEntity>? captionEntities = default,
        bool disableContentTypeDetection = default,
        bool disableNotification = default,
        bool protectContent = default,
        string? messageEffectId = default,
        string? businessConnectionId = default,
        bool allowPaidBroadcast = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendDocumentRequest
            {
                ChatId = chatId,
                Document = document,
                Caption = caption,
                ParseMode = parseMode,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                Thumbnail = thumbnail,
                MessageThreadId = messageThreadId,
                CaptionEntities = captionEntities,
                DisableContentTypeDetection = disableContentTypeDetection,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
            },
            cancellationToken);

    /// <summary>Sends an album.</summary>
    public static Task<Message[]> SendMediaGroup(
        this ITelegramBotClient botClient,
        ChatId chatId,
        IEnumerable<IAlbumInputMedia> media,
        ReplyParameters? replyParameters = default,
        int? messageThreadId = default,
        bool disableNotification = default,
        bool protectContent = default,
        string? messageEffectId = default,
        string? businessConnectionId = default,
        bool allowPaidBroadcast = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendMediaGroupRequest
            {
                ChatId = chatId,
                Media = media,
                ReplyParameters = replyParameters,
                MessageThreadId = messageThreadId,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
            },
            cancellationToken);

    /// <summary>Changes the text of a message.</summary>
    public static Task<Message> EditMessageText(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        string text,
        ParseMode parseMode = default,
        InlineKeyboardMarkup? replyMarkup = default,
        LinkPreviewOptions? linkPreviewOptions = default,
        IEnumerable<MessageEntity>? entities = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageTextRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Text = text,
                ParseMode = parseMode,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                Entities = entities,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Changes the caption of a message.</summary>
    public static Task<Message> EditMessageCaption(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        string? caption,
        ParseMode parseMode = default,
        InlineKeyboardMarkup? replyMarkup = default,
        IEnumerable<MessageEntity>? captionEntities = default,
        bool showCaptionAboveMedia = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageCaptionRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Caption = caption,
                ParseMode = parseMode,
                ReplyMarkup = replyMarkup,
                CaptionEntities = captionEntities,
                ShowCaptionAboveMedia = showCaptionAboveMedia,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Changes the buttons of a message.</summary>
    public static Task<Message> EditMessageReplyMarkup(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        InlineKeyboardMarkup? replyMarkup = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageReplyMarkupRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                ReplyMarkup = replyMarkup,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Deletes a message.</summary>
    public static Task DeleteMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteMessageRequest
            {
                ChatId = chatId,
                MessageId = messageId,
            },
            cancellationToken);

    /// <summary>Deletes several messages; those that are gone are passed over.</summary>
    public static Task DeleteMessages(
        this ITelegramBotClient botClient,
        ChatId chatId,
        IEnumerable<int> messageIds,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteMessagesRequest
            {
                ChatId = chatId,
                MessageIds = messageIds,
            },
            cancellationToken);

    /// <summary>Answers the press of a button.</summary>
    public static Task AnswerCallbackQuery(
        this ITelegramBotClient botClient,
        string callbackQueryId,
        string? text = default,
        bool showAlert = default,
        string? url = default,
        int? cacheTime = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerCallbackQueryRequest
            {
                CallbackQueryId = callbackQueryId,
                Text = text,
                ShowAlert = showAlert,
                Url = url,
                CacheTime = cacheTime,
            },
            cancellationToken);

    /// <summary>Shows for five seconds what the bot is doing.</summary>
    public static Task SendChatAction(
        this ITelegramBotClient botClient,
        ChatId chatId,
        ChatAction action,
        int? messageThreadId = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendChatActionRequest
            {
                ChatId = chatId,
                Action = action,
                MessageThreadId = messageThreadId,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Reacts to a message.</summary>
    public static Task SetMessageReaction(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        IEnumerable<ReactionType>? reaction,
        bool isBig = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMessageReactionRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Reaction = reaction,
                IsBig = isBig,
            },
            cancellationToken);
}
