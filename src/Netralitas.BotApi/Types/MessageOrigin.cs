using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Where a forwarded message came from.</summary>
[JsonConverter(typeof(MessageOriginConverter))]
public abstract class MessageOrigin
{
    /// <summary>Kind.</summary>
    public abstract MessageOriginType Type { get; }

    /// <summary>When the original was sent.</summary>
    public DateTime Date { get; set; }
}

/// <summary>From a user who can be named.</summary>
public class MessageOriginUser : MessageOrigin
{
    /// <inheritdoc/>
    public override MessageOriginType Type => MessageOriginType.User;

    /// <summary>Who wrote the original.</summary>
    public User SenderUser { get; set; } = default!;
}

/// <summary>From a user who hides behind a name.</summary>
public class MessageOriginHiddenUser : MessageOrigin
{
    /// <inheritdoc/>
    public override MessageOriginType Type => MessageOriginType.HiddenUser;

    /// <summary>The name.</summary>
    public string SenderUserName { get; set; } = default!;
}

/// <summary>On behalf of a group.</summary>
public class MessageOriginChat : MessageOrigin
{
    /// <inheritdoc/>
    public override MessageOriginType Type => MessageOriginType.Chat;

    /// <summary>The group.</summary>
    public Chat SenderChat { get; set; } = default!;

    /// <summary>Signature.</summary>
    public string? AuthorSignature { get; set; }
}

/// <summary>From a channel.</summary>
public class MessageOriginChannel : MessageOrigin
{
    /// <inheritdoc/>
    public override MessageOriginType Type => MessageOriginType.Channel;

    /// <summary>The channel.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>The post.</summary>
    public int MessageId { get; set; }

    /// <summary>Signature.</summary>
    public string? AuthorSignature { get; set; }
}

internal sealed class MessageOriginUnknown : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.Unknown;
}
