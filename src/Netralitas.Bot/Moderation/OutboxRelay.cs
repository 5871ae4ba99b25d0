using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// Posts what the outbox holds: once where Telegram answers, and where the outcome is in doubt once more, marked as a possible repeat. Before a
/// message is sent the outbox notes that it may be there, so that a stop in between is such a doubt too. Days without Telegram only make it wait.
/// </summary>
internal sealed partial class OutboxRelay(
    OutboxStore outbox, IOutboxClaims claims, CaseDelivery delivery, CaseStore cases, CardSignal cards, PushHandles pushes, PostingDelay delay, OutboxSignal signal, CrashPoints points, ILeases leases, TimeProvider time,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RefusalRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ClaimRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FloodMargin = TimeSpan.FromMilliseconds(500);

    /// <summary>What a message under way is given when the program stops, so that its outcome is known.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    private readonly Dictionary<long, Pause> _refusing = [];
    private readonly Dictionary<string, Pause> _postponed = new(StringComparer.Ordinal);
    private int _failures;
    private bool _told;

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
                wait = BackOff();
                Tell(e is StorageException or RequestException ? e.Message : ExceptionOutline.Of(e));
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            await signal.WaitAsync(wait, time, stoppingToken);
        }
    }

    /// <summary>Posts all that is due; says how long nothing will be.</summary>
    private async Task<TimeSpan> PassAsync(CancellationToken stopping)
    {
        TimeSpan wait = Idle;
        bool again;
        do
        {
            again = false;
            IReadOnlyList<OutboxRow> heads = outbox.FirstOfEachCase();
            delay.Forget(heads);
            wait = Idle;
            foreach (OutboxRow head in heads)
            {
                TimeSpan due = Later(delay.Left(head), Left(_postponed, head.Number));
                if (due > TimeSpan.Zero)
                {
                    wait = due < wait ? due : wait;
                    continue;
                }
                bool done = await PostClaimedAsync(head, stopping);
                TimeSpan rest = Left(_postponed, head.Number);
                again |= done || rest <= TimeSpan.Zero;
                wait = rest > TimeSpan.Zero && rest < wait ? rest : wait;
            }
        }
        while (again);
        return wait;
    }

    private async Task<bool> PostClaimedAsync(OutboxRow head, CancellationToken stopping)
    {
        if (await claims.TakeAsync(head, stopping) is not { } row)
        {
            _postponed[head.Number] = new Pause(time.GetTimestamp(), ClaimRest);
            return false;
        }
        try
        {
            return await PostAsync(row, stopping);
        }
        finally
        {
            claims.Release(row);
        }
    }

    /// <summary>Posts what is left of a row. False: not now.</summary>
    private async Task<bool> PostAsync(OutboxRow row, CancellationToken stopping)
    {
        CasePlan? plan;
        try
        {
            plan = await delivery.PlanAsync(row, stopping);
        }
        catch (RequestException e)
        {
            await ReactAsync(row, plan: null, SendOutcome.Of(e), stopping);
            return false;
        }
        if (plan is null || row.Part >= plan.Posts.Count)
        {
            await outbox.DropAsync(row, stopping);
            return true;
        }
        if (Left(_refusing, plan.Chat) is var rest && rest > TimeSpan.Zero)
        {
            _postponed[row.Number] = new Pause(time.GetTimestamp(), rest);
            return false;
        }
        for (int part = row.Part; part < plan.Posts.Count; part++)
        {
            OutboxRow now = row with { Part = part, InDoubt = part == row.Part && row.InDoubt };
            if (!await PostPartAsync(now, plan, part, stopping))
            {
                return _postponed.ContainsKey(row.Number) is false;
            }
        }
        return true;
    }

    /// <returns>Whether the part is posted; if not, the case is postponed or its plan has changed.</returns>
    private async Task<bool> PostPartAsync(OutboxRow row, CasePlan plan, int part, CancellationToken stopping)
    {
        if (!await outbox.BeginAsync(row, stopping))
        {
            return false; // the case has ended meanwhile
        }
        points.Reach(CrashPoints.PostBegun);
        using var farewell = new CancellationTokenSource();
        using CancellationTokenRegistration registration = stopping.Register(() => farewell.CancelAfter(Farewell));
        SendOutcome outcome = await delivery.SendAsync(row.Number, plan, part, row.InDoubt, farewell.Token);
        if (outcome is SendOutcome.Sent sent)
        {
            points.Reach(CrashPoints.PostSent);
            await NoteAsync(row, plan, part, sent);
            points.Reach(CrashPoints.PostNoted);
            Recovered();
            return true;
        }
        if (outcome is not SendOutcome.InDoubt && !row.InDoubt)
        {
            await outbox.TakeBackAsync(row, CancellationToken.None);
        }
        await ReactAsync(row, plan, outcome, stopping);
        return false;
    }

    private async Task NoteAsync(OutboxRow row, CasePlan plan, int part, SendOutcome.Sent sent)
    {
        bool last = part == plan.Posts.Count - 1;
        if (plan.Ends && last)
        {
            await outbox.EndAsync(row, CancellationToken.None);
            return;
        }
        CaseMessageRow[] messages = plan.Keeps ? [.. sent.MessageIds.Select(id => new CaseMessageRow(plan.Chat, id))] : [];
        long? shown = plan.Posts[part] is CasePost.Text card && messages.Length == 1 ? card.Shown : null;
        await outbox.SentAsync(row, messages, last, CancellationToken.None, session =>
        {
            if (plan.Aside)
            {
                Array.ForEach(messages, m => cases.AddAside(session, row.Number, plan.Chat, m.MessageId));
            }
            if (shown is { } version)
            {
                cases.AddCard(session, row.Number, plan.Chat, messages[0].MessageId, version);
            }
        });
        if (shown is not null)
        {
            cards.Raise(); // the case may have changed while its card was on the way
        }
    }

    private async Task ReactAsync(OutboxRow row, CasePlan? plan, SendOutcome outcome, CancellationToken stopping)
    {
        switch (outcome)
        {
            case SendOutcome.Moved moved when plan is not null:
                await outbox.MoveChatAsync(plan.Chat, moved.ChatId, CancellationToken.None);
                Log.Moved(logger);
                return;
            case SendOutcome.Flood flood:
                await WaitOutAsync(flood.Wait + FloodMargin, stopping);
                return;
            case SendOutcome.Refused { Code: 403 or 400 } when plan is { IsPush: true }:
                await pushes.DropAsync(row.Number, stopping);
                await outbox.DropAsync(row, stopping);
                return;
            case SendOutcome.Refused { Code: 400 } gone when plan is { Thread: not null } && Topics.IsGone(gone.Why):
                await delivery.ForgetTopicAsync(row.Number, plan, CancellationToken.None);
                return;
            case SendOutcome.Refused refused:
                bool chatRefuses = refused.Code != 400 || refused.Why.Contains("chat not found", StringComparison.OrdinalIgnoreCase)
                    || refused.Why.Contains("rights", StringComparison.OrdinalIgnoreCase);
                var pause = new Pause(time.GetTimestamp(), RefusalRest);
                _postponed[row.Number] = pause;
                if (chatRefuses && plan is not null)
                {
                    _refusing[plan.Chat] = pause;
                }
                Tell(refused.Why);
                return;
            default:
                TimeSpan wait = BackOff();
                Tell("Telegram tidak terjangkau");
                await WaitOutAsync(wait, stopping);
                return;
        }
    }

    private Task WaitOutAsync(TimeSpan wait, CancellationToken stopping) => Task.Delay(wait, time, stopping);

    private TimeSpan BackOff()
    {
        TimeSpan wait = FirstBackOff * Math.Pow(2, Math.Min(_failures++, 7));
        return wait < LongestBackOff ? wait : LongestBackOff;
    }

    private void Tell(string problem)
    {
        if (!_told)
        {
            _told = true;
            Log.Failing(logger, problem);
        }
    }

    private void Recovered()
    {
        _failures = 0;
        if (_told)
        {
            _told = false;
            Log.Recovered(logger);
        }
    }

    private TimeSpan Left<TKey>(Dictionary<TKey, Pause> pauses, TKey key)
        where TKey : notnull
    {
        if (!pauses.TryGetValue(key, out Pause? pause))
        {
            return TimeSpan.Zero;
        }
        TimeSpan left = pause.For - time.GetElapsedTime(pause.Since);
        if (left <= TimeSpan.Zero)
        {
            pauses.Remove(key);
        }
        return left;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Pause(long Since, TimeSpan For);

    private static partial class Log
    {
        [LoggerMessage(530, LogLevel.Warning, "Cases cannot be posted now and wait: {Problem}")]
        public static partial void Failing(ILogger logger, string problem);

        [LoggerMessage(531, LogLevel.Information, "Cases are posted again")]
        public static partial void Recovered(ILogger logger);

        [LoggerMessage(532, LogLevel.Warning, "The moderators' group has become a supergroup; its new number is used from now on. Set Moderation:ChatId to it")]
        public static partial void Moved(ILogger logger);
    }
}
