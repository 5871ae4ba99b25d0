using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A chat.</summary>
public class Chat
{
    /// <summary>Number that stays.</summary>
    public long Id { get; set; }

    /// <summary>Kind.</summary>
    public ChatType Type { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Name without the at sign.</summary>
    public string? Username { get; set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>A supergroup with topics.</summary>
    public bool IsForum { get; set; }

    /// <summary>Direct messages of a channel.</summary>
    public bool IsDirectMessages { get; set; }
}

/// <summary>All that getChat says of a chat, as far as this bot reads it.</summary>
public class ChatFullInfo : Chat
{
    /// <summary>How many reactions a message may have.</summary>
    public int MaxReactionCount { get; set; }

    /// <summary>All names.</summary>
    public string[]? ActiveUsernames { get; set; }

    /// <summary>Reactions that are allowed; all, when absent.</summary>
    public ReactionType[]? AvailableReactions { get; set; }

    /// <summary>Only members may write.</summary>
    public bool JoinToSendMessages { get; set; }

    /// <summary>Joining must be approved.</summary>
    public bool JoinByRequest { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>Main invitation link.</summary>
    public string? InviteLink { get; set; }

    /// <summary>What is pinned.</summary>
    public Message? PinnedMessage { get; set; }

    /// <summary>What members may do.</summary>
    public ChatPermissions? Permissions { get; set; }

    /// <summary>Seconds between messages of a member.</summary>
    public int? SlowModeDelay { get; set; }

    /// <summary>Seconds after which messages vanish.</summary>
    public int? MessageAutoDeleteTime { get; set; }

    /// <summary>Members are hidden.</summary>
    public bool HasHiddenMembers { get; set; }

    /// <summary>Cannot be forwarded.</summary>
    public bool HasProtectedContent { get; set; }

    /// <summary>The discussion group or the channel that belongs to it.</summary>
    public long? LinkedChatId { get; set; }
}

/// <summary>What members may do.</summary>
public class ChatPermissions
{
    /// <summary>May send messages.</summary>
    public bool CanSendMessages { get; set; }

    /// <summary>May send audios.</summary>
    public bool CanSendAudios { get; set; }

    /// <summary>May send documents.</summary>
    public bool CanSendDocuments { get; set; }

    /// <summary>May send photos.</summary>
    public bool CanSendPhotos { get; set; }

    /// <summary>May send videos.</summary>
    public bool CanSendVideos { get; set; }

    /// <summary>May send video notes.</summary>
    public bool CanSendVideoNotes { get; set; }

    /// <summary>May send voice notes.</summary>
    public bool CanSendVoiceNotes { get; set; }

    /// <summary>May send polls.</summary>
    public bool CanSendPolls { get; set; }

    /// <summary>May send other messages.</summary>
    public bool CanSendOtherMessages { get; set; }

    /// <summary>May add web page previews.</summary>
    public bool CanAddWebPagePreviews { get; set; }

    /// <summary>May change info.</summary>
    public bool CanChangeInfo { get; set; }

    /// <summary>May invite users.</summary>
    public bool CanInviteUsers { get; set; }

    /// <summary>May pin messages.</summary>
    public bool CanPinMessages { get; set; }

    /// <summary>May manage topics.</summary>
    public bool CanManageTopics { get; set; }
}
