using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation;

/// <summary>Which chat a case goes to, and how much of it may stand there.</summary>
internal sealed partial class ModeratorsChats(ModerationOptions options, OutboxStore outbox, ITelegramBotClient bot, TimeProvider time, ILogger<ModeratorsChats> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly Dictionary<long, (bool IsPublic, long At)> _looked = [];

    /// <summary>The chat of a region, or the common one.</summary>
    public long ChatFor(TipReport? report)
    {
        RegionOptions? region = report is null ? null : options.Regions.Find(r => IsIn(report, r.Province));
        return outbox.Current(region?.ChatId ?? options.ChatId ?? 0);
    }

    /// <summary>The chat of a case and how much may be posted there: where anybody can read along, no more than the card.</summary>
    public async Task<(long Chat, PostingMode Mode)> PlaceForAsync(TipReport? report, CancellationToken cancellation)
    {
        long chat = ChatFor(report);
        if (options.PostingMode == PostingMode.Kartu)
        {
            return (chat, PostingMode.Kartu);
        }
        try
        {
            return (chat, await IsPublicAsync(chat, cancellation) ? PostingMode.Kartu : PostingMode.Penuh);
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is { } moved)
        {
            await outbox.MoveChatAsync(chat, moved, cancellation);
            return (moved, await IsPublicAsync(moved, cancellation) ? PostingMode.Kartu : PostingMode.Penuh);
        }
    }

    private async Task<bool> IsPublicAsync(long chat, CancellationToken cancellation)
    {
        if (!_looked.TryGetValue(chat, out (bool IsPublic, long At) known) || time.GetElapsedTime(known.At) > Fresh)
        {
            ChatFullInfo info = await bot.GetChat(chatId: chat, cancellationToken: cancellation);
            known = (info.Username is not null || info.ActiveUsernames is { Length: > 0 }, time.GetTimestamp());
            _looked[chat] = known;
            if (known.IsPublic)
            {
                Log.Public(logger);
            }
        }
        return known.IsPublic;
    }

    private static bool IsIn(TipReport report, string province)
    {
        string wanted = province.Trim();
        return (report.RegionCode is { } code && code.StartsWith(wanted, StringComparison.Ordinal))
            || (report.RegionName is { } name && name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static partial class Log
    {
        [LoggerMessage(520, LogLevel.Error, "The moderators' chat is public, so only cards are posted there: Moderation:PostingMode penuh needs a private chat")]
        public static partial void Public(ILogger logger);
    }
}
