using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Talking;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>
/// Every update comes through here once, whether polled or posted: repeats are dropped, the rest goes to its chat's lane, and the caller learns
/// when it may be confirmed. An update is marked as seen when its effect is done; a kill before that makes Telegram send it again.
/// </summary>
internal sealed partial class UpdateIntake(
    UpdateDispatch dispatch, RecentUpdates recent, IChatTurns turns, SharedSessions sessions, ChatLanes lanes, BusyNotices busy,
    IndispensableUpdates indispensable, ITelegramBotClient bot, BotMetrics metrics, TimeProvider time, ILogger<UpdateIntake> logger)
{
    private const int MostAttempts = 3;

    /// <summary>Longer than the client obeys Telegram's waits (three of a minute): a handler that takes more hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly OncePer _shed = new(TimeSpan.FromMinutes(1), time);

    /// <summary>Takes an update on and says, when it is over, what became of it.</summary>
    public Task<UpdateOutcome> AcceptAsync(Update update)
    {
        if (UpdateSieve.LaneOf(update) is not { } lane)
        {
            metrics.Update(update.Type.ToString(), nameof(UpdateOutcome.Ignored));
            return Task.FromResult(UpdateOutcome.Ignored);
        }
        if (!recent.TryBegin(update.Id, out Task<UpdateOutcome> outcome))
        {
            return outcome.IsCompletedSuccessfully ? Task.FromResult(UpdateOutcome.Duplicate) : outcome;
        }
        if (RefusalOf(update, lane) is { } refusal)
        {
            metrics.Update(update.Type.ToString(), refusal.ToString());
            recent.End(update.Id, refusal);
        }
        return outcome;
    }

    private UpdateOutcome? RefusalOf(Update update, long lane)
    {
        try
        {
            if (turns.IsDone(bot.BotId, update.Id))
            {
                return UpdateOutcome.Duplicate;
            }
        }
        catch (StorageException e)
        {
            Log.Unknown(logger, update.Id, e.Message);
            return UpdateOutcome.NotHandled;
        }
        long waiting = time.GetTimestamp();
        Task<ChatTurn> turn = turns.EnterAsync(lane, bot.BotId, update.Id);
        Task Work(CancellationToken stopping) => HandleAsync(update, lane, turn, waiting, stopping);
        LaneVerdict verdict = lanes.TryAdd(lane, Work);
        bool mustKeep = verdict == LaneVerdict.Full && indispensable.Contains(update);
        if (mustKeep)
        {
            verdict = lanes.TryAdd(lane, Work, mustKeep);
        }
        if (verdict == LaneVerdict.Added)
        {
            return null;
        }
        if (turns.AreShared)
        {
            _ = LeaveAsync(turn, update, mayShed: verdict == LaneVerdict.Full && !mustKeep);
            return null;
        }
        return verdict == LaneVerdict.Full && !mustKeep ? Shed(update) : UpdateOutcome.NotHandled;
    }

    /// <summary>There is too much to do: the sender is told so, and the update is over.</summary>
    private UpdateOutcome Shed(Update update)
    {
        busy.Tell(update);
        if (_shed.IsDue())
        {
            Log.Shed(logger);
        }
        return UpdateOutcome.Shed;
    }

    private async Task HandleAsync(Update update, long lane, Task<ChatTurn> entering, long waiting, CancellationToken stopping)
    {
        long begun = time.GetTimestamp();
        UpdateOutcome outcome = UpdateOutcome.Failed;
        try
        {
            ChatTurn turn = await entering;
            begun = time.GetTimestamp();
            metrics.Waited(waiting);
            outcome = await InTurnAsync(update, lane, turn, stopping);
        }
        catch (StorageException e)
        {
            Log.Unknown(logger, update.Id, e.Message);
            outcome = UpdateOutcome.NotHandled;
        }
        finally
        {
            metrics.Worked(begun);
            metrics.Update(update.Type.ToString(), outcome.ToString());
            recent.End(update.Id, outcome);
        }
    }

    private async Task<UpdateOutcome> InTurnAsync(Update update, long lane, ChatTurn turn, CancellationToken stopping)
    {
        if (turn.IsRepeat)
        {
            await EndAsync(turn, update.Id, done: false, draft: null);
            return UpdateOutcome.Duplicate;
        }
        sessions.Open(lane, turn);
        AnswerNotes.Current = turns.NotesOf(bot.BotId, update.Id);
        UpdateOutcome outcome = await AttemptAsync(update, stopping);
        await EndAsync(turn, update.Id, done: outcome != UpdateOutcome.NotHandled, sessions.Close(lane, turn));
        return outcome;
    }

    /// <summary>Leaves the queue of all instances. Only there it is seen whether a conversation about a tip is open: then the update comes again.</summary>
    private async Task LeaveAsync(Task<ChatTurn> entering, Update update, bool mayShed)
    {
        UpdateOutcome outcome = UpdateOutcome.NotHandled;
        try
        {
            ChatTurn turn = await entering;
            await EndAsync(turn, update.Id, done: false, draft: null);
            outcome = mayShed && turn.Draft is null ? Shed(update) : outcome;
        }
        catch (StorageException)
        {
            // It has not queued up.
        }
        metrics.Update(update.Type.ToString(), outcome.ToString());
        recent.End(update.Id, outcome);
    }

    private async Task<UpdateOutcome> AttemptAsync(Update update, CancellationToken stopping)
    {
        for (int attempt = 1; ; attempt++)
        {
            using var either = new CancellationTokenSource(Longest, time);
            using CancellationTokenRegistration stop = stopping.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), either);
            try
            {
                await dispatch(update, either.Token);
                return UpdateOutcome.Handled;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return UpdateOutcome.NotHandled;
            }
            catch (StorageException e)
            {
                // Whatever the handler had to keep is not kept, so the update must come again.
                Log.NotKept(logger, update.Id, update.Type, e.Message);
                return UpdateOutcome.NotHandled;
            }
            catch (RequestException e) when (WaitBeforeRepeat(e, attempt) is { } wait)
            {
                Log.Repeating(logger, update.Id, update.Type, attempt, e.Message);
                await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stopping.IsCancellationRequested)
                {
                    return UpdateOutcome.NotHandled;
                }
            }
            catch (RequestException e)
            {
                Log.Undeliverable(logger, update.Id, update.Type, attempt, e.Message);
                return UpdateOutcome.Failed;
            }
            catch (Exception e)
            {
                Log.Failed(logger, update.Id, update.Type, ExceptionOutline.Of(e));
                await ApologiseAsync(update, stopping);
                return UpdateOutcome.Failed;
            }
        }
    }

    /// <summary>
    /// The client has tried already; here is more patience for an outage. Only what surely had no effect is done again: a second answer is
    /// worse than a missing one, which the person notices.
    /// </summary>
    private static TimeSpan? WaitBeforeRepeat(RequestException e, int attempt)
    {
        if (attempt >= MostAttempts || !HadNoEffect(e))
        {
            return null;
        }
        TimeSpan wait = TimeSpan.FromSeconds(Math.Pow(4, attempt));
        TimeSpan asked = TimeSpan.FromSeconds((e as ApiRequestException)?.Parameters?.RetryAfter ?? 0);
        TimeSpan longer = wait > asked ? wait : asked;
        return longer <= LongestWait ? longer : null;
    }

    private static bool HadNoEffect(RequestException e) => e switch
    {
        ApiRequestException refused => refused.ErrorCode is 429 or >= 500,
        { InnerException: HttpRequestException unconnected } => unconnected.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        _ => (int?)e.HttpStatusCode >= 500,
    };

    /// <summary>The effect is done, so a failure here must not undo the outcome: after a restart a repeat might be answered twice, no more.</summary>
    private async Task EndAsync(ChatTurn turn, int update, bool done, DraftChange? draft)
    {
        try
        {
            await turns.EndAsync(turn, bot.BotId, update, done, draft);
        }
        catch (StorageException e)
        {
            Log.NotMarked(logger, update, e.Message);
        }
    }

    private async Task ApologiseAsync(Update update, CancellationToken cancellation)
    {
        try
        {
            switch (update)
            {
                case { CallbackQuery: { } query }:
                    await bot.AnswerCallbackQuery(callbackQueryId: query.Id, text: UpdateTexts.ApologyToast, cancellationToken: cancellation);
                    break;
                case { Message: { Chat.Type: ChatType.Private } message }:
                    await bot.SendMessage(chatId: message.Chat.Id, text: UpdateTexts.Apology, cancellationToken: cancellation);
                    break;
            }
        }
        catch (Exception e) when (e is RequestException or OperationCanceledException)
        {
            Log.NoApology(logger, update.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(410, LogLevel.Warning, "Update {UpdateId} waits: whether it was seen cannot be read: {Problem}")]
        public static partial void Unknown(ILogger logger, int updateId, string problem);

        [LoggerMessage(411, LogLevel.Warning, "Too much to do: questions are shed, and their senders told. Said once a minute; the metrics count them")]
        public static partial void Shed(ILogger logger);

        [LoggerMessage(412, LogLevel.Error, "Update {UpdateId} ({Kind}) waits: {Problem}")]
        public static partial void NotKept(ILogger logger, int updateId, UpdateType kind, string problem);

        [LoggerMessage(413, LogLevel.Warning, "Update {UpdateId} ({Kind}) is tried again after attempt {Attempt}: {Problem}")]
        public static partial void Repeating(ILogger logger, int updateId, UpdateType kind, int attempt, string problem);

        [LoggerMessage(414, LogLevel.Error, "Update {UpdateId} ({Kind}) was given up after attempt {Attempt}: {Problem}")]
        public static partial void Undeliverable(ILogger logger, int updateId, UpdateType kind, int attempt, string problem);

        [LoggerMessage(415, LogLevel.Error, "Update {UpdateId} ({Kind}) failed: {Outline}")]
        public static partial void Failed(ILogger logger, int updateId, UpdateType kind, string outline);

        [LoggerMessage(416, LogLevel.Warning, "Update {UpdateId} is done but could not be marked: {Problem}")]
        public static partial void NotMarked(ILogger logger, int updateId, string problem);

        [LoggerMessage(417, LogLevel.Debug, "No apology could be sent for update {UpdateId}")]
        public static partial void NoApology(ILogger logger, int updateId);
    }
}
