using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Standing of a user in a chat. A standing that is not known here has the status <see cref="ChatMemberStatus.Unknown"/> and no rights.</summary>
[JsonConverter(typeof(ChatMemberConverter))]
public abstract class ChatMember
{
    /// <summary>Standing.</summary>
    public abstract ChatMemberStatus Status { get; }

    /// <summary>Who.</summary>
    public User User { get; set; } = default!;

    /// <summary>Owner or administrator.</summary>
    [JsonIgnore]
    public bool IsAdmin => Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator;

    /// <summary>In the chat now.</summary>
    [JsonIgnore]
    public bool IsInChat => IsAdmin || Status == ChatMemberStatus.Member || this is ChatMemberRestricted { IsMember: true };
}

/// <summary>The owner.</summary>
public class ChatMemberOwner : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Creator;

    /// <summary>Hidden behind the chat.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>Title.</summary>
    public string? CustomTitle { get; set; }
}

/// <summary>An administrator.</summary>
public class ChatMemberAdministrator : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Administrator;

    /// <summary>The bot may change these rights.</summary>
    public bool CanBeEdited { get; set; }

    /// <summary>Hidden behind the chat.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>May see what administrators see.</summary>
    public bool CanManageChat { get; set; }

    /// <summary>May delete messages of others.</summary>
    public bool CanDeleteMessages { get; set; }

    /// <summary>May manage video chats.</summary>
    public bool CanManageVideoChats { get; set; }

    /// <summary>May restrict members.</summary>
    public bool CanRestrictMembers { get; set; }

    /// <summary>May appoint administrators.</summary>
    public bool CanPromoteMembers { get; set; }

    /// <summary>May change title and picture.</summary>
    public bool CanChangeInfo { get; set; }

    /// <summary>May invite.</summary>
    public bool CanInviteUsers { get; set; }

    /// <summary>May post stories.</summary>
    public bool CanPostStories { get; set; }

    /// <summary>May edit stories.</summary>
    public bool CanEditStories { get; set; }

    /// <summary>May delete stories.</summary>
    public bool CanDeleteStories { get; set; }

    /// <summary>May post; channels only.</summary>
    public bool CanPostMessages { get; set; }

    /// <summary>May edit messages of others; channels only.</summary>
    public bool CanEditMessages { get; set; }

    /// <summary>May pin; groups only.</summary>
    public bool CanPinMessages { get; set; }

    /// <summary>May create and close topics; supergroups only.</summary>
    public bool CanManageTopics { get; set; }

    /// <summary>Title.</summary>
    public string? CustomTitle { get; set; }
}

/// <summary>A member without restrictions.</summary>
public class ChatMemberMember : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Member;

    /// <summary>Until when a subscription runs.</summary>
    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

/// <summary>A member with restrictions.</summary>
public class ChatMemberRestricted : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Restricted;

    /// <summary>In the chat now.</summary>
    public bool IsMember { get; set; }

    /// <summary>May write.</summary>
    public bool CanSendMessages { get; set; }

    /// <summary>May send files.</summary>
    public bool CanSendDocuments { get; set; }

    /// <summary>May send photos.</summary>
    public bool CanSendPhotos { get; set; }

    /// <summary>May create topics.</summary>
    public bool CanManageTopics { get; set; }

    /// <summary>Until when; null for ever.</summary>
    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

/// <summary>Not in the chat, may come.</summary>
public class ChatMemberLeft : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Left;
}

/// <summary>Thrown out.</summary>
public class ChatMemberBanned : ChatMember
{
    /// <inheritdoc/>
    public override ChatMemberStatus Status => ChatMemberStatus.Kicked;

    /// <summary>Until when; null for ever.</summary>
    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

internal sealed class ChatMemberUnknown : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Unknown;
}
