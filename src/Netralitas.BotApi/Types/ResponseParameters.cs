namespace Telegram.Bot.Types;

/// <summary>What Telegram adds to an error.</summary>
public class ResponseParameters
{
    /// <summary>The group became this supergroup.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>Seconds to wait.</summary>
    public int? RetryAfter { get; set; }
}
