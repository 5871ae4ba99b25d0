using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    /// <summary>Prepares a file, up to 20 MB, for download.</summary>
    public static Task<TGFile> GetFile(
        this ITelegramBotClient botClient,
        string fileId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetFileRequest
            {
                FileId = fileId,
            },
            cancellationToken);

    /// <summary>Prepares a file and writes it to <paramref name="destination"/> as it comes in.</summary>
    public static async Task<TGFile> GetInfoAndDownloadFile(
        this ITelegramBotClient botClient,
        string fileId,
        Stream destination,
        CancellationToken cancellationToken = default)
    {
        var file = await botClient.GetFile(fileId, cancellationToken).ConfigureAwait(false);
        await botClient.DownloadFile(file, destination, cancellationToken).ConfigureAwait(false);
        return file;
    }
}
