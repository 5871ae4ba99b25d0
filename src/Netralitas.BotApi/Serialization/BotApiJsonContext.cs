using System.Text.Json.Serialization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Serialization;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters =
    [
        typeof(UnixTimeConverter),
        typeof(UpdatesConverter),
        typeof(ParseModeConverter),
        typeof(UpdateTypeConverter),
        typeof(ChatTypeConverter),
        typeof(ChatActionConverter),
        typeof(MessageEntityTypeConverter),
        typeof(ChatMemberStatusConverter),
        typeof(MessageOriginTypeConverter),
        typeof(ReactionTypeKindConverter),
        typeof(InputMediaTypeConverter),
        typeof(BotCommandScopeTypeConverter),
    ])]
// What is sent
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(DeleteWebhookRequest))]
[JsonSerializable(typeof(GetWebhookInfoRequest))]
[JsonSerializable(typeof(GetMeRequest))]
[JsonSerializable(typeof(SetMyCommandsRequest))]
[JsonSerializable(typeof(DeleteMyCommandsRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendPhotoRequest))]
[JsonSerializable(typeof(SendDocumentRequest))]
[JsonSerializable(typeof(SendMediaGroupRequest))]
[JsonSerializable(typeof(EditMessageTextRequest))]
[JsonSerializable(typeof(EditMessageCaptionRequest))]
[JsonSerializable(typeof(EditMessageReplyMarkupRequest))]
[JsonSerializable(typeof(DeleteMessageRequest))]
[JsonSerializable(typeof(DeleteMessagesRequest))]
[JsonSerializable(typeof(AnswerCallbackQueryRequest))]
[JsonSerializable(typeof(SendChatActionRequest))]
[JsonSerializable(typeof(SetMessageReactionRequest))]
[JsonSerializable(typeof(GetFileRequest))]
[JsonSerializable(typeof(GetChatRequest))]
[JsonSerializable(typeof(GetChatMemberRequest))]
[JsonSerializable(typeof(LeaveChatRequest))]
[JsonSerializable(typeof(CreateForumTopicRequest))]
[JsonSerializable(typeof(EditForumTopicRequest))]
[JsonSerializable(typeof(CloseForumTopicRequest))]
[JsonSerializable(typeof(ReopenForumTopicRequest))]
[JsonSerializable(typeof(DeleteForumTopicRequest))]
// What comes back
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(ChatFullInfo))]
[JsonSerializable(typeof(ChatMember))]
[JsonSerializable(typeof(ForumTopic))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(TGFile))]
[JsonSerializable(typeof(Update[]))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(WebhookInfo))]
// Families, found at run time
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(ResponseParameters))]
[JsonSerializable(typeof(ChatMemberOwner))]
[JsonSerializable(typeof(ChatMemberAdministrator))]
[JsonSerializable(typeof(ChatMemberMember))]
[JsonSerializable(typeof(ChatMemberRestricted))]
[JsonSerializable(typeof(ChatMemberLeft))]
[JsonSerializable(typeof(ChatMemberBanned))]
[JsonSerializable(typeof(ChatMemberUnknown))]
[JsonSerializable(typeof(MessageOriginUser))]
[JsonSerializable(typeof(MessageOriginHiddenUser))]
[JsonSerializable(typeof(MessageOriginChat))]
[JsonSerializable(typeof(MessageOriginChannel))]
[JsonSerializable(typeof(MessageOriginUnknown))]
[JsonSerializable(typeof(ReactionTypeEmoji))]
[JsonSerializable(typeof(ReactionTypeCustomEmoji))]
[JsonSerializable(typeof(ReactionTypePaid))]
[JsonSerializable(typeof(ReactionTypeUnknown))]
[JsonSerializable(typeof(InlineKeyboardMarkup))]
[JsonSerializable(typeof(ReplyKeyboardMarkup))]
[JsonSerializable(typeof(ReplyKeyboardRemove))]
[JsonSerializable(typeof(ForceReplyMarkup))]
[JsonSerializable(typeof(InputMediaPhoto))]
[JsonSerializable(typeof(InputMediaVideo))]
[JsonSerializable(typeof(InputMediaAudio))]
[JsonSerializable(typeof(InputMediaDocument))]
[JsonSerializable(typeof(BotCommandScopeDefault))]
[JsonSerializable(typeof(BotCommandScopeAllPrivateChats))]
[JsonSerializable(typeof(BotCommandScopeAllGroupChats))]
[JsonSerializable(typeof(BotCommandScopeAllChatAdministrators))]
[JsonSerializable(typeof(BotCommandScopeChat))]
[JsonSerializable(typeof(BotCommandScopeChatAdministrators))]
[JsonSerializable(typeof(BotCommandScopeChatMember))]
internal sealed partial class BotApiJsonContext : JsonSerializerContext;
