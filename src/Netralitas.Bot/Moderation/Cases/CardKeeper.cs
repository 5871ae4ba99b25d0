using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>
/// Keeps the posted cards like their cases: what has changed is drawn anew in place, several changes at once, as fast as Telegram takes it.
/// What is still to be drawn is the difference of two numbers in the database, so a stop loses nothing.
/// </summary>
internal sealed partial class CardKeeper(
    CaseStore cases, CardView view, ModeratorsChats chats, TipReader reader, OutboxStore outbox, Database database, UndoBook undo, CardSignal signal,
    OutboxSignal posts, ILeases leases, ITelegramBotClient bot, TimeProvider time, ILogger<CardKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Trouble = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Refusal = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly Dictionary<long, (long Since, TimeSpan For)> _resting = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leases.RunAsync(Lease.Desk, RunAsync, stoppingToken);

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await PassAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Log.Failed(logger, e is StorageException or RequestException ? e.Message : ExceptionOutline.Of(e));
                wait = Trouble;
            }
            await signal.WaitAsync(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Draws what is stale; says how long nothing need be done.</summary>
    private async Task<TimeSpan> PassAsync(CancellationToken stopping)
    {
        TimeSpan wait = undo.UntilNextEnd() is { } end ? Clamp(end + Margin) : Idle;
        foreach (CardRow card in cases.StaleCards())
        {
            if (RestOf(card.ChatId) is var rest && rest > TimeSpan.Zero)
            {
                wait = rest < wait ? rest : wait;
                continue;
            }
            if (card.Shown == -card.Version && undo.Find(card.Number, card.Version) is not null)
            {
                continue; // shows its undo, and it is still to be had
            }
            await DrawAsync(card, stopping);
            rest = RestOf(card.ChatId);
            wait = rest > TimeSpan.Zero && rest < wait ? rest : wait;
        }
        return undo.UntilNextEnd() is { } next && Clamp(next + Margin) is var soon && soon < wait ? soon : wait;
    }

    private async Task DrawAsync(CardRow card, CancellationToken stopping)
    {
        try
        {
            TipReport? report = reader.Open(card.Number)?.Content?.Report;
            (_, PostingMode mode) = await chats.PlaceForAsync(report, stopping);
            if (await view.DrawAsync(card.Number, card.ChatId, mode, stopping) is not { } face)
            {
                await cases.DropCardAsync(card, stopping);
                return;
            }
            await bot.SendRequest(
                new EditMessageTextRequest
                {
                    ChatId = card.ChatId,
                    MessageId = card.MessageId,
                    Text = face.Html,
                    ParseMode = ParseMode.Html,
                    ReplyMarkup = face.Buttons,
                    LinkPreviewOptions = NoPreview,
                    SingleAttempt = true,
                },
                stopping);
            await cases.ShownAsync(card, face.Shown, stopping);
        }
        catch (ApiRequestException e) when (e.Message.Contains("not modified", StringComparison.OrdinalIgnoreCase))
        {
            await cases.ShownAsync(card, card.Version, stopping);
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is { } moved)
        {
            await outbox.MoveChatAsync(card.ChatId, moved, stopping);
            await PostAnewAsync(card, stopping);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 400 && IsGone(e.Message))
        {
            await PostAnewAsync(card, stopping);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 429)
        {
            Rest(card.ChatId, TimeSpan.FromSeconds(Math.Max(1, e.Parameters?.RetryAfter ?? 1)) + Margin);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            Rest(card.ChatId, Refusal);
            Log.Refused(logger, e.Message);
        }
        catch (RequestException)
        {
            Rest(card.ChatId, Trouble); // whether it was drawn or not: drawing it again does no harm
        }
    }

    /// <summary>The card is gone from the chat, or the chat is another one now: the relay posts a new one, unless another card is left.</summary>
    private async Task PostAnewAsync(CardRow card, CancellationToken stopping)
    {
        await cases.DropCardAsync(card, stopping);
        if (cases.Cards(card.Number).Any(c => outbox.Current(c.Chat) == c.Chat))
        {
            return;
        }
        await database.WriteAsync(
            session =>
            {
                outbox.Add(session, card.Number, OutboxKind.Card, StorageDay.Today(time), withDigest: false);
                return true;
            },
            stopping);
        posts.Raise();
    }

    private void Rest(long chat, TimeSpan length) => _resting[chat] = (time.GetTimestamp(), length);

    private TimeSpan RestOf(long chat)
    {
        if (!_resting.TryGetValue(chat, out (long Since, TimeSpan For) rest))
        {
            return TimeSpan.Zero;
        }
        TimeSpan left = rest.For - time.GetElapsedTime(rest.Since);
        if (left <= TimeSpan.Zero)
        {
            _resting.Remove(chat);
        }
        return left;
    }

    private static bool IsGone(string why) =>
        why.Contains("not found", StringComparison.OrdinalIgnoreCase) && why.Contains("message", StringComparison.OrdinalIgnoreCase)
        || why.Contains("MESSAGE_ID_INVALID", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan Clamp(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(10);

    private static partial class Log
    {
        [LoggerMessage(540, LogLevel.Error, "Cards could not be drawn, trying again soon: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);

        [LoggerMessage(541, LogLevel.Warning, "Telegram takes no change of a card in a moderators' chat, trying again in minutes: {Problem}")]
        public static partial void Refused(ILogger logger, string problem);
    }
}
