using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>What a call of the webhook is.</summary>
internal abstract record WebhookVerdict
{
    private WebhookVerdict()
    {
    }

    /// <summary>From Telegram, with an update.</summary>
    internal sealed record Genuine(Update Update) : WebhookVerdict;

    /// <summary>Not from Telegram: without the secret, or with a wrong one.</summary>
    internal sealed record Stranger : WebhookVerdict;

    internal sealed record TooLarge : WebhookVerdict;

    /// <summary>No JSON, or no update.</summary>
    internal sealed record Malformed : WebhookVerdict;
}
