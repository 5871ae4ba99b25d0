using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Media;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Fetches what a person sent, cleans it and seals it, all at once; names, ids and the original bytes end here.</summary>
internal sealed class EvidenceCollector(ITelegramBotClient bot, EvidenceVault vault, VideoCleaner videos)
{
    /// <summary>Whether a message carries something that is not just text.</summary>
    public static bool IsMedia(Message message) =>
        FileOf(message) is not null || message is { Voice: not null } or { Audio: not null } or { VideoNote: not null } or { Contact: not null }
            or { Location: not null } or { Venue: not null } or { Sticker: not null };

    /// <summary>The sealed file, or why there is none.</summary>
    public async Task<(EvidenceHandle? Handle, string? Refusal)> CollectAsync(DraftKey key, Message message, CancellationToken cancellation)
    {
        if (RefusedKind(message) is { } kind)
        {
            return (null, RefusalTexts.Of(kind));
        }
        if (FileOf(message) is not { } file)
        {
            return (null, RefusalTexts.Of(Refusal.Unknown));
        }
        if (file.FileSize > PictureLimits.MaxBytes)
        {
            return (null, RefusalTexts.Of(Refusal.TooLarge));
        }
        try
        {
            return await FetchAsync(file.FileId, cancellation) switch
            {
                CleanResult.Cleaned clean => (await vault.StoreAsync(key, KindOf(clean.Format), clean.Bytes, cancellation), null),
                CleanResult.Refused refused => (null, RefusalTexts.Of(refused.Reason)),
                _ => (null, TipTexts.EvidenceNotFetched),
            };
        }
        catch (EvidenceQuotaException)
        {
            return (null, TipTexts.EvidenceTooMuch);
        }
        catch (FileTooLargeException)
        {
            return (null, RefusalTexts.Of(Refusal.TooLarge));
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403 or 404)
        {
            return (null, e.Message.Contains("too big", StringComparison.OrdinalIgnoreCase) ? RefusalTexts.Of(Refusal.TooLarge) : TipTexts.EvidenceNotFetched);
        }
    }

    private async Task<CleanResult?> FetchAsync(string fileId, CancellationToken cancellation)
    {
        TGFile file = await bot.GetFile(fileId: fileId, cancellationToken: cancellation);
        if (file.FilePath is null)
        {
            return null;
        }
        using var bytes = new MemoryStream();
        await bot.DownloadFile(file.FilePath, bytes, PictureLimits.MaxBytes, cancellation);
        bytes.Position = 0;
        return await EvidenceCleaner.CleanAsync(bytes, videos, cancellation);
    }

    private static string KindOf(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Jpeg => "jpeg",
        EvidenceFormat.Png => "png",
        EvidenceFormat.WebP => "webp",
        EvidenceFormat.Pdf => "pdf",
        _ => "mp4",
    };

    private static FileBase? FileOf(Message message) =>
        (FileBase?)message.Photo?.MaxBy(p => (long)p.Width * p.Height) ?? (FileBase?)message.Animation ?? (FileBase?)message.Video ?? message.Document;

    private static Refusal? RefusedKind(Message message) => message switch
    {
        { Voice: not null } or { Audio: not null } => Refusal.Voice,
        { VideoNote: not null } => Refusal.VideoNote,
        { Contact: not null } => Refusal.Contact,
        { Location: not null } or { Venue: not null } => Refusal.Location,
        { Sticker: not null } => Refusal.Unknown,
        _ => null,
    };
}
