namespace Netralitas.Simulator.Wire;

/// <summary>
/// The methods and types that the simulator knows, after Bot API 10.1: <c>name: field[!]:type …</c>, where ! marks a required
/// field and the types are I integer, S string, B boolean, N number, F file, J any object, […] an array and | alternatives.
/// </summary>
internal static class ContractTable
{
    public const string Methods = """
        getMe:
        getUpdates: offset:I limit:I timeout:I allowed_updates:[S]
        setWebhook: url!:S certificate:F ip_address:S max_connections:I allowed_updates:[S] drop_pending_updates:B secret_token:S
        deleteWebhook: drop_pending_updates:B
        getWebhookInfo:
        setMyCommands: commands!:[BotCommand] scope:BotCommandScopeDefault|BotCommandScopeAllPrivateChats|BotCommandScopeAllGroupChats|BotCommandScopeAllChatAdministrators|BotCommandScopeChat|BotCommandScopeChatAdministrators|BotCommandScopeChatMember language_code:S
        deleteMyCommands: scope:BotCommandScopeDefault|BotCommandScopeAllPrivateChats|BotCommandScopeAllGroupChats|BotCommandScopeAllChatAdministrators|BotCommandScopeChat|BotCommandScopeChatAdministrators|BotCommandScopeChatMember language_code:S
        getMyCommands: scope:BotCommandScopeDefault|BotCommandScopeAllPrivateChats|BotCommandScopeAllGroupChats|BotCommandScopeAllChatAdministrators|BotCommandScopeChat|BotCommandScopeChatAdministrators|BotCommandScopeChatMember language_code:S
        sendMessage: business_connection_id:S chat_id!:I|S message_thread_id:I direct_messages_topic_id:I text!:S parse_mode:S entities:[MessageEntity] link_preview_options:LinkPreviewOptions disable_notification:B protect_content:B allow_paid_broadcast:B message_effect_id:S suggested_post_parameters:J reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        sendPhoto: business_connection_id:S chat_id!:I|S message_thread_id:I direct_messages_topic_id:I photo!:F|S caption:S parse_mode:S caption_entities:[MessageEntity] show_caption_above_media:B has_spoiler:B disable_notification:B protect_content:B allow_paid_broadcast:B message_effect_id:S suggested_post_parameters:J reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        sendDocument: business_connection_id:S chat_id!:I|S message_thread_id:I direct_messages_topic_id:I document!:F|S thumbnail:F|S caption:S parse_mode:S caption_entities:[MessageEntity] disable_content_type_detection:B disable_notification:B protect_content:B allow_paid_broadcast:B message_effect_id:S suggested_post_parameters:J reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        sendMediaGroup: business_connection_id:S chat_id!:I|S message_thread_id:I direct_messages_topic_id:I media!:[J]|[InputMediaDocument]|[InputMediaPhoto] disable_notification:B protect_content:B allow_paid_broadcast:B message_effect_id:S reply_parameters:ReplyParameters
        editMessageText: business_connection_id:S chat_id:I|S message_id:I inline_message_id:S text:S parse_mode:S entities:[MessageEntity] link_preview_options:LinkPreviewOptions rich_message:J reply_markup:InlineKeyboardMarkup
        editMessageCaption: business_connection_id:S chat_id:I|S message_id:I inline_message_id:S caption:S parse_mode:S caption_entities:[MessageEntity] show_caption_above_media:B reply_markup:InlineKeyboardMarkup
        editMessageReplyMarkup: business_connection_id:S chat_id:I|S message_id:I inline_message_id:S reply_markup:InlineKeyboardMarkup
        deleteMessage: chat_id!:I|S message_id!:I
        deleteMessages: chat_id!:I|S message_ids!:[I]
        answerCallbackQuery: callback_query_id!:S text:S show_alert:B url:S cache_time:I
        sendChatAction: business_connection_id:S chat_id!:I|S message_thread_id:I action!:S
        setMessageReaction: chat_id!:I|S message_id!:I reaction:[ReactionTypeEmoji] is_big:B
        getFile: file_id!:S
        getChat: chat_id!:I|S
        getChatMember: chat_id!:I|S user_id!:I
        createForumTopic: chat_id!:I|S name!:S icon_color:I icon_custom_emoji_id:S
        editForumTopic: chat_id!:I|S message_thread_id!:I name:S icon_custom_emoji_id:S
        closeForumTopic: chat_id!:I|S message_thread_id!:I
        reopenForumTopic: chat_id!:I|S message_thread_id!:I
        deleteForumTopic: chat_id!:I|S message_thread_id!:I
        leaveChat: chat_id!:I|S
        """;

    public const string Types = """
        InlineKeyboardMarkup: inline_keyboard!:[[InlineKeyboardButton]]
        InlineKeyboardButton: text!:S icon_custom_emoji_id:S style:S url:S callback_data:S web_app:J login_url:J switch_inline_query:S switch_inline_query_current_chat:S switch_inline_query_chosen_chat:J copy_text:J callback_game:J pay:B
        ReplyKeyboardMarkup: keyboard!:[[KeyboardButton]] is_persistent:B resize_keyboard:B one_time_keyboard:B input_field_placeholder:S selective:B
        KeyboardButton: text!:S icon_custom_emoji_id:S style:S request_users:J request_chat:J request_managed_bot:J request_contact:B request_location:B request_poll:J web_app:J
        ReplyKeyboardRemove: remove_keyboard!:B selective:B
        ForceReply: force_reply!:B input_field_placeholder:S selective:B
        ReplyParameters: message_id!:I chat_id:I|S allow_sending_without_reply:B quote:S quote_parse_mode:S quote_entities:[MessageEntity] quote_position:I checklist_task_id:I poll_option_id:S
        LinkPreviewOptions: is_disabled:B url:S prefer_small_media:B prefer_large_media:B show_above_text:B
        MessageEntity: type!:S offset!:I length!:I url:S user:J language:S custom_emoji_id:S unix_time:I date_time_format:S
        BotCommand: command!:S description!:S
        InputMediaPhoto: type!:S media!:S caption:S parse_mode:S caption_entities:[MessageEntity] show_caption_above_media:B has_spoiler:B
        InputMediaDocument: type!:S media!:S thumbnail:S caption:S parse_mode:S caption_entities:[MessageEntity] disable_content_type_detection:B
        ReactionTypeEmoji: type!:S emoji!:S
        BotCommandScopeDefault: type!:S
        BotCommandScopeAllPrivateChats: type!:S
        BotCommandScopeAllGroupChats: type!:S
        BotCommandScopeAllChatAdministrators: type!:S
        BotCommandScopeChat: type!:S chat_id!:I|S
        BotCommandScopeChatAdministrators: type!:S chat_id!:I|S
        BotCommandScopeChatMember: type!:S chat_id!:I|S user_id!:I
        """;
}
