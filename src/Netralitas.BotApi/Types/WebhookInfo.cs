using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>State of the webhook.</summary>
public class WebhookInfo
{
    /// <summary>The address; empty while there is no webhook.</summary>
    public string Url { get; set; } = default!;

    /// <summary>With a certificate of our own.</summary>
    public bool HasCustomCertificate { get; set; }

    /// <summary>Updates that wait.</summary>
    public int PendingUpdateCount { get; set; }

    /// <summary>Address in use.</summary>
    public string? IpAddress { get; set; }

    /// <summary>When delivery last failed.</summary>
    public DateTime? LastErrorDate { get; set; }

    /// <summary>Why delivery last failed.</summary>
    public string? LastErrorMessage { get; set; }

    /// <summary>When Telegram last failed to synchronise.</summary>
    public DateTime? LastSynchronizationErrorDate { get; set; }

    /// <summary>Connections at the same time.</summary>
    public int? MaxConnections { get; set; }

    /// <summary>The kinds that are delivered.</summary>
    public UpdateType[]? AllowedUpdates { get; set; }
}
