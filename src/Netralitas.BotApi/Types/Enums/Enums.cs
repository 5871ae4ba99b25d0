namespace Telegram.Bot.Types.Enums;

/// <summary>Kind of an incoming update; <see cref="Unknown"/> for every kind that this client does not model.</summary>
public enum UpdateType
{
    Unknown = 0,
    Message,
    EditedMessage,
    ChannelPost,
    EditedChannelPost,
    BusinessConnection,
    BusinessMessage,
    EditedBusinessMessage,
    DeletedBusinessMessages,
    MessageReaction,
    MessageReactionCount,
    InlineQuery,
    ChosenInlineResult,
    CallbackQuery,
    ShippingQuery,
    PreCheckoutQuery,
    PurchasedPaidMedia,
    Poll,
    PollAnswer,
    MyChatMember,
    ChatMember,
    ChatJoinRequest,
    ChatBoost,
    RemovedChatBoost,
}

/// <summary>What a <see cref="Types.Message"/> carries; <see cref="Unknown"/> also for an inaccessible message.</summary>
public enum MessageType
{
    Unknown = 0,
    Text,
    Animation,
    Audio,
    Document,
    Photo,
    Sticker,
    Video,
    VideoNote,
    Voice,
    Contact,
    Venue,
    Location,
    NewChatMembers,
    LeftChatMember,
    NewChatTitle,
    GroupChatCreated,
    SupergroupChatCreated,
    ChannelChatCreated,
    MigrateToChatId,
    MigrateFromChatId,
    PinnedMessage,
    ForumTopicCreated,
    ForumTopicEdited,
    ForumTopicClosed,
    ForumTopicReopened,
    GeneralForumTopicHidden,
    GeneralForumTopicUnhidden,
    Dice,
    Poll,
    Story,
}

/// <summary>Kind of a chat.</summary>
public enum ChatType
{
    Unknown = 0,
    Private,
    Group,
    Channel,
    Supergroup,
    Sender,
}

/// <summary>How formatting in a text is marked up; <see cref="None"/> is not sent.</summary>
public enum ParseMode
{
    None = 0,
    Markdown,
    Html,
    MarkdownV2,
}

/// <summary>What the bot is seen to be doing.</summary>
public enum ChatAction
{
    Unknown = 0,
    Typing,
    UploadPhoto,
    RecordVideo,
    UploadVideo,
    RecordVoice,
    UploadVoice,
    UploadDocument,
    FindLocation,
    RecordVideoNote,
    UploadVideoNote,
    ChooseSticker,
}

/// <summary>Kind of a <see cref="MessageEntity"/>.</summary>
public enum MessageEntityType
{
    Unknown = 0,
    Mention,
    Hashtag,
    BotCommand,
    Url,
    Email,
    Bold,
    Italic,
    Code,
    Pre,
    TextLink,
    TextMention,
    PhoneNumber,
    Cashtag,
    Underline,
    Strikethrough,
    Spoiler,
    CustomEmoji,
    Blockquote,
    ExpandableBlockquote,
}

/// <summary>Standing of a user in a chat.</summary>
public enum ChatMemberStatus
{
    Unknown = 0,
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
    Restricted,
}

/// <summary>Where a forwarded message came from.</summary>
public enum MessageOriginType
{
    Unknown = 0,
    User,
    HiddenUser,
    Chat,
    Channel,
}

/// <summary>Kind of a reaction.</summary>
public enum ReactionTypeKind
{
    Unknown = 0,
    Emoji,
    CustomEmoji,
    Paid,
}

/// <summary>Kind of a medium in an album.</summary>
public enum InputMediaType
{
    Unknown = 0,
    Photo,
    Video,
    Animation,
    Audio,
    Document,
}

/// <summary>How an <see cref="InputFile"/> reaches Telegram.</summary>
public enum FileType
{
    Stream,
    Id,
    Url,
}

/// <summary>Whom a list of commands is shown to.</summary>
public enum BotCommandScopeType
{
    Unknown = 0,
    Default,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat,
    ChatAdministrators,
    ChatMember,
}
