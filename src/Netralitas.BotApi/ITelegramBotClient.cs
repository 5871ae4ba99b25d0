using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>A client of the Bot API. All else is an extension method on <see cref="SendRequest{TResponse}"/>.</summary>
public interface ITelegramBotClient
{
    /// <summary>Number of the bot, as its token says.</summary>
    long BotId { get; }

    /// <summary>How long a call may take; a long poll may take that much longer than it was asked to wait.</summary>
    TimeSpan Timeout { get; set; }

    /// <summary>Calls a method.</summary>
    /// <exception cref="Exceptions.ApiRequestException">The Bot API said no.</exception>
    /// <exception cref="Exceptions.RequestException">There was no answer, or it was not one of the Bot API.</exception>
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    /// <summary>Writes a file to <paramref name="destination"/> as it comes in.</summary>
    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Writes a file to <paramref name="destination"/> as it comes in.</summary>
    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}
