using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation;

/// <summary>Which chat a case goes to, what kind of chat it is, and how much of a case may stand there.</summary>
internal sealed partial class ModeratorsChats(ModerationOptions options, OutboxStore outbox, ITelegramBotClient bot, TimeProvider time, ILogger<ModeratorsChats> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, (ChatKind Kind, long At)> _looked = [];

    /// <summary>The common chat.</summary>
    public long Common => outbox.Current(options.ChatId ?? 0);

    /// <summary>All chats of moderators, as they are called now.</summary>
    public IReadOnlyList<long> All => options.TakesTips ? [.. options.Regions.Select(r => outbox.Current(r.ChatId)).Prepend(Common).Distinct()] : [];

    /// <summary>The chat of a region, or the common one; a report about a region's own unit goes to the common one.</summary>
    public long ChatFor(TipReport? report)
    {
        RegionOptions? region = report is null ? null : options.Regions.Find(r => IsIn(report, r.Province));
        bool ownUnit = region is { Unit.Length: > 0 } && OwnUnit.IsReported(report!.Office, region.Unit);
        return region is null || ownUnit ? Common : outbox.Current(region.ChatId);
    }

    /// <summary>A report about the unit of the common chat is for supervisors only.</summary>
    public bool IsForSupervisors(TipReport? report) => options.Unit.Length > 0 && OwnUnit.IsReported(report?.Office, options.Unit);

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
            return (chat, (await KindOfAsync(chat, cancellation)).IsPublic ? PostingMode.Kartu : PostingMode.Penuh);
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is { } moved)
        {
            await outbox.MoveChatAsync(chat, moved, cancellation);
            return (moved, (await KindOfAsync(moved, cancellation)).IsPublic ? PostingMode.Kartu : PostingMode.Penuh);
        }
    }

    /// <summary>What kind of chat it is, looked at anew after ten minutes and after what Telegram tells.</summary>
    public async Task<ChatKind> KindOfAsync(long chat, CancellationToken cancellation)
    {
        if (!_looked.TryGetValue(chat, out (ChatKind Kind, long At) known) || time.GetElapsedTime(known.At) > Fresh)
        {
            ChatFullInfo info = await bot.GetChat(chatId: chat, cancellationToken: cancellation);
            known = (new(info.Username is not null || info.ActiveUsernames is { Length: > 0 }, info.IsForum, info.Type == ChatType.Channel), time.GetTimestamp());
            _looked[chat] = known;
            if (known.Kind.IsPublic && options.PostingMode == PostingMode.Penuh)
            {
                Log.Public(logger);
            }
        }
        return known.Kind;
    }

    /// <summary>Something about the chat has changed.</summary>
    public void Forget(long chat) => _looked.TryRemove(chat, out _);

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

/// <summary>A chat of moderators.</summary>
internal sealed record ChatKind(bool IsPublic, bool IsForum, bool IsChannel);
