using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Transport;
using Telegram.Bot.Types;

namespace Telegram.Bot.Pacing;

/// <summary>The same client; its calls have another urgency. Not in the Telegram.Bot package.</summary>
public sealed class BotClientOfUrgency(ITelegramBotClient client, SendUrgency urgency) : ITelegramBotClient
{
    /// <inheritdoc/>
    public long BotId => client.BotId;

    /// <inheritdoc/>
    public TimeSpan Timeout
    {
        get => client.Timeout;
        set => client.Timeout = value;
    }

    /// <inheritdoc/>
    public Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (request is IRequestTraits traits)
        {
            traits.Urgency = urgency;
        }

        return client.SendRequest(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) =>
        client.DownloadFile(filePath, destination, cancellationToken);

    /// <inheritdoc/>
    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) =>
        client.DownloadFile(file, destination, cancellationToken);
}
