namespace Telegram.Bot.Types;

/// <summary>A person or a bot.</summary>
public class User
{
    /// <summary>Number that stays.</summary>
    public long Id { get; set; }

    /// <summary>A bot.</summary>
    public bool IsBot { get; set; }

    /// <summary>First name.</summary>
    public string FirstName { get; set; } = default!;

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>Name without the at sign.</summary>
    public string? Username { get; set; }

    /// <summary>Language of the client.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>Pays for Telegram.</summary>
    public bool IsPremium { get; set; }

    /// <summary>Can be invited to groups (only from getMe).</summary>
    public bool CanJoinGroups { get; set; }

    /// <summary>Privacy mode is off (only from getMe).</summary>
    public bool CanReadAllGroupMessages { get; set; }

    /// <summary>Inline mode is on (only from getMe).</summary>
    public bool SupportsInlineQueries { get; set; }

    /// <summary>Private chats have topics (only from getMe).</summary>
    public bool HasTopicsEnabled { get; set; }
}
