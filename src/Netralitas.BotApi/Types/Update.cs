using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

// Classes, not records, for everything that a person may have written: a record's ToString would print it into a log.

/// <summary>Something that happened. At most one of the optional members is set; none for a kind that is not modelled here.</summary>
public class Update
{
    /// <summary>Ascending number of the update.</summary>
    [JsonPropertyName("update_id")]
    public int Id { get; set; }

    /// <summary>A new message.</summary>
    public Message? Message { get; set; }

    /// <summary>A message that was edited.</summary>
    public Message? EditedMessage { get; set; }

    /// <summary>A new post in a channel.</summary>
    public Message? ChannelPost { get; set; }

    /// <summary>A channel post that was edited.</summary>
    public Message? EditedChannelPost { get; set; }

    /// <summary>A reaction was set or taken back.</summary>
    public MessageReactionUpdated? MessageReaction { get; set; }

    /// <summary>Anonymous reactions were counted.</summary>
    public MessageReactionCountUpdated? MessageReactionCount { get; set; }

    /// <summary>An inline button was pressed.</summary>
    public CallbackQuery? CallbackQuery { get; set; }

    /// <summary>The bot's own standing in a chat changed.</summary>
    public ChatMemberUpdated? MyChatMember { get; set; }

    /// <summary>Somebody's standing in a chat changed.</summary>
    public ChatMemberUpdated? ChatMember { get; set; }

    /// <summary>Which of the members is set.</summary>
    [JsonIgnore]
    public UpdateType Type => this switch
    {
        { Message: not null } => UpdateType.Message,
        { CallbackQuery: not null } => UpdateType.CallbackQuery,
        { EditedMessage: not null } => UpdateType.EditedMessage,
        { ChannelPost: not null } => UpdateType.ChannelPost,
        { EditedChannelPost: not null } => UpdateType.EditedChannelPost,
        { MessageReaction: not null } => UpdateType.MessageReaction,
        { MessageReactionCount: not null } => UpdateType.MessageReactionCount,
        { MyChatMember: not null } => UpdateType.MyChatMember,
        { ChatMember: not null } => UpdateType.ChatMember,
        _ => UpdateType.Unknown,
    };
}

/// <summary>An inline button was pressed.</summary>
public class CallbackQuery
{
    /// <summary>Number of the press, to be answered.</summary>
    public string Id { get; set; } = default!;

    /// <summary>Who pressed.</summary>
    public User From { get; set; } = default!;

    /// <summary>
    /// The message that carries the button. When the bot can no longer see it, only its chat and number are set, and
    /// <see cref="Message.Date"/> is <c>default</c>.
    /// </summary>
    public Message? Message { get; set; }

    /// <summary>The message, when it was sent by way of the inline mode.</summary>
    public string? InlineMessageId { get; set; }

    /// <summary>The chat, in a form that is not its number.</summary>
    public string ChatInstance { get; set; } = default!;

    /// <summary>What the button carries. A client can send anything here.</summary>
    public string? Data { get; set; }

    /// <summary>Name of a game.</summary>
    public string? GameShortName { get; set; }
}

/// <summary>The standing of somebody in a chat changed.</summary>
public class ChatMemberUpdated
{
    /// <summary>The chat.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>Who changed it.</summary>
    public User From { get; set; } = default!;

    /// <summary>When.</summary>
    public DateTime Date { get; set; }

    /// <summary>Before.</summary>
    public ChatMember OldChatMember { get; set; } = default!;

    /// <summary>After.</summary>
    public ChatMember NewChatMember { get; set; } = default!;

    /// <summary>By a request to join.</summary>
    public bool ViaJoinRequest { get; set; }

    /// <summary>By a folder's invitation link.</summary>
    public bool ViaChatFolderInviteLink { get; set; }
}

/// <summary>Somebody changed a reaction.</summary>
public class MessageReactionUpdated
{
    /// <summary>The chat.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>The message.</summary>
    public int MessageId { get; set; }

    /// <summary>Who, unless anonymous.</summary>
    public User? User { get; set; }

    /// <summary>On behalf of which chat, if anonymous.</summary>
    public Chat? ActorChat { get; set; }

    /// <summary>When.</summary>
    public DateTime Date { get; set; }

    /// <summary>Before.</summary>
    public ReactionType[] OldReaction { get; set; } = [];

    /// <summary>After.</summary>
    public ReactionType[] NewReaction { get; set; } = [];
}

/// <summary>Anonymous reactions of a message were counted.</summary>
public class MessageReactionCountUpdated
{
    /// <summary>The chat.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>The message.</summary>
    public int MessageId { get; set; }

    /// <summary>When.</summary>
    public DateTime Date { get; set; }

    /// <summary>How many of each.</summary>
    public ReactionCount[] Reactions { get; set; } = [];
}

/// <summary>How often a reaction was given.</summary>
public class ReactionCount
{
    /// <summary>The reaction.</summary>
    public ReactionType Type { get; set; } = default!;

    /// <summary>How often.</summary>
    public int TotalCount { get; set; }
}
