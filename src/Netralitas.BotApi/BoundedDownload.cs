using Telegram.Bot.Exceptions;
using Telegram.Bot.Transport;

namespace Telegram.Bot;

/// <summary>Not in the Telegram.Bot package; works with its client too.</summary>
public static class BoundedDownload
{
    /// <summary>Writes a file to <paramref name="destination"/> as it comes in, but never more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="FileTooLargeException">The file is larger. It is raised as soon as that shows, before the first byte where the server says the size.</exception>
    public static async Task DownloadFile(
        this ITelegramBotClient botClient,
        string filePath,
        Stream destination,
        long maxBytes,
        CancellationToken cancellationToken = default)
    {
        var bounded = new BoundedStream(destination, maxBytes);
        await using var _ = bounded.ConfigureAwait(false);
        await botClient.DownloadFile(filePath, bounded, cancellationToken).ConfigureAwait(false);
    }
}
