using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Types;

/// <summary>A message, with the members that this bot reads.</summary>
public class Message
{
    /// <summary>Number of the message in its chat.</summary>
    [JsonPropertyName("message_id")]
    public int Id { get; set; }

    /// <summary>The same as <see cref="Id"/>.</summary>
    [JsonIgnore]
    public int MessageId => Id;

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>Who sent it; absent in channels.</summary>
    public User? From { get; set; }

    /// <summary>The chat on whose behalf it was sent: a channel, or a group with anonymous administrators.</summary>
    public Chat? SenderChat { get; set; }

    /// <summary>When; <c>default</c> for a message that the bot can no longer see.</summary>
    public DateTime Date { get; set; }

    /// <summary>The business account that it came through.</summary>
    public string? BusinessConnectionId { get; set; }

    /// <summary>Where.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>Where a forwarded message came from.</summary>
    public MessageOrigin? ForwardOrigin { get; set; }

    /// <summary>Sent to a topic.</summary>
    public bool IsTopicMessage { get; set; }

    /// <summary>A channel post that was forwarded to its discussion group.</summary>
    public bool IsAutomaticForward { get; set; }

    /// <summary>The message that is replied to.</summary>
    public Message? ReplyToMessage { get; set; }

    /// <summary>The message replied to, when it is in another chat.</summary>
    public ExternalReplyInfo? ExternalReply { get; set; }

    /// <summary>The quoted part of the message that is replied to.</summary>
    public TextQuote? Quote { get; set; }

    /// <summary>The bot through which it was sent.</summary>
    public User? ViaBot { get; set; }

    /// <summary>When it was last edited.</summary>
    public DateTime? EditDate { get; set; }

    /// <summary>Cannot be forwarded.</summary>
    public bool HasProtectedContent { get; set; }

    /// <summary>Sent by an implicit action, for instance a scheduled message.</summary>
    public bool IsFromOffline { get; set; }

    /// <summary>The album.</summary>
    public string? MediaGroupId { get; set; }

    /// <summary>Signature of the author in a channel, or title of an anonymous administrator.</summary>
    public string? AuthorSignature { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Formatting, links and commands in the text.</summary>
    public MessageEntity[]? Entities { get; set; }

    /// <summary>How the link preview looks.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    /// <summary>The effect.</summary>
    public string? EffectId { get; set; }

    /// <summary>An animation; <see cref="Document"/> is set too.</summary>
    public Animation? Animation { get; set; }

    /// <summary>Music.</summary>
    public Audio? Audio { get; set; }

    /// <summary>A file.</summary>
    public Document? Document { get; set; }

    /// <summary>A photo in several sizes.</summary>
    public PhotoSize[]? Photo { get; set; }

    /// <summary>A sticker.</summary>
    public Sticker? Sticker { get; set; }

    /// <summary>A video.</summary>
    public Video? Video { get; set; }

    /// <summary>A round video.</summary>
    public VideoNote? VideoNote { get; set; }

    /// <summary>A voice message.</summary>
    public Voice? Voice { get; set; }

    /// <summary>Text below a medium.</summary>
    public string? Caption { get; set; }

    /// <summary>Formatting, links and commands in the caption.</summary>
    public MessageEntity[]? CaptionEntities { get; set; }

    /// <summary>The caption stands above.</summary>
    public bool ShowCaptionAboveMedia { get; set; }

    /// <summary>Covered.</summary>
    public bool HasMediaSpoiler { get; set; }

    /// <summary>Somebody's contact.</summary>
    public Contact? Contact { get; set; }

    /// <summary>A place with a name; <see cref="Location"/> is set too.</summary>
    public Venue? Venue { get; set; }

    /// <summary>A place.</summary>
    public Location? Location { get; set; }

    /// <summary>A die that was thrown.</summary>
    public Dice? Dice { get; set; }

    /// <summary>A poll.</summary>
    public Poll? Poll { get; set; }

    /// <summary>A story that was passed on.</summary>
    public Story? Story { get; set; }

    /// <summary>Who came.</summary>
    public User[]? NewChatMembers { get; set; }

    /// <summary>Who left.</summary>
    public User? LeftChatMember { get; set; }

    /// <summary>The chat's new title.</summary>
    public string? NewChatTitle { get; set; }

    /// <summary>The group was created.</summary>
    public bool? GroupChatCreated { get; set; }

    /// <summary>The supergroup was created.</summary>
    public bool? SupergroupChatCreated { get; set; }

    /// <summary>The channel was created.</summary>
    public bool? ChannelChatCreated { get; set; }

    /// <summary>The group became this supergroup.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>The supergroup was this group.</summary>
    public long? MigrateFromChatId { get; set; }

    /// <summary>What was pinned.</summary>
    public Message? PinnedMessage { get; set; }

    /// <summary>A topic was created.</summary>
    public ForumTopicCreated? ForumTopicCreated { get; set; }

    /// <summary>A topic was edited.</summary>
    public ForumTopicEdited? ForumTopicEdited { get; set; }

    /// <summary>A topic was closed.</summary>
    public ForumTopicClosed? ForumTopicClosed { get; set; }

    /// <summary>A topic was opened again.</summary>
    public ForumTopicReopened? ForumTopicReopened { get; set; }

    /// <summary>The topic General was hidden.</summary>
    public GeneralForumTopicHidden? GeneralForumTopicHidden { get; set; }

    /// <summary>The topic General was shown again.</summary>
    public GeneralForumTopicUnhidden? GeneralForumTopicUnhidden { get; set; }

    /// <summary>Buttons below the message.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    /// <summary>What the message carries.</summary>
    [JsonIgnore]
    public MessageType Type => this switch
    {
        { Text: not null } => MessageType.Text,
        { Photo: not null } => MessageType.Photo,
        { Animation: not null } => MessageType.Animation, // before the document that comes with it
        { Document: not null } => MessageType.Document,
        { Video: not null } => MessageType.Video,
        { VideoNote: not null } => MessageType.VideoNote,
        { Voice: not null } => MessageType.Voice,
        { Audio: not null } => MessageType.Audio,
        { Sticker: not null } => MessageType.Sticker,
        { Contact: not null } => MessageType.Contact,
        { Venue: not null } => MessageType.Venue, // before the location that comes with it
        { Location: not null } => MessageType.Location,
        { Dice: not null } => MessageType.Dice,
        { Poll: not null } => MessageType.Poll,
        { Story: not null } => MessageType.Story,
        { NewChatMembers: not null } => MessageType.NewChatMembers,
        { LeftChatMember: not null } => MessageType.LeftChatMember,
        { NewChatTitle: not null } => MessageType.NewChatTitle,
        { GroupChatCreated: not null } => MessageType.GroupChatCreated,
        { SupergroupChatCreated: not null } => MessageType.SupergroupChatCreated,
        { ChannelChatCreated: not null } => MessageType.ChannelChatCreated,
        { MigrateToChatId: not null } => MessageType.MigrateToChatId,
        { MigrateFromChatId: not null } => MessageType.MigrateFromChatId,
        { PinnedMessage: not null } => MessageType.PinnedMessage,
        { ForumTopicCreated: not null } => MessageType.ForumTopicCreated,
        { ForumTopicEdited: not null } => MessageType.ForumTopicEdited,
        { ForumTopicClosed: not null } => MessageType.ForumTopicClosed,
        { ForumTopicReopened: not null } => MessageType.ForumTopicReopened,
        { GeneralForumTopicHidden: not null } => MessageType.GeneralForumTopicHidden,
        { GeneralForumTopicUnhidden: not null } => MessageType.GeneralForumTopicUnhidden,
        _ => MessageType.Unknown,
    };

    /// <summary>The texts that <see cref="Entities"/> mark.</summary>
    [JsonIgnore]
    public IEnumerable<string>? EntityValues => Entities?.Select(entity => Text!.Substring(entity.Offset, entity.Length));

    /// <summary>The texts that <see cref="CaptionEntities"/> mark.</summary>
    [JsonIgnore]
    public IEnumerable<string>? CaptionEntityValues => CaptionEntities?.Select(entity => Caption!.Substring(entity.Offset, entity.Length));
}
