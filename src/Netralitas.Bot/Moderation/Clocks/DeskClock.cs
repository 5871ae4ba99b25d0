using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Clocks;

/// <summary>
/// Once a day: the cards of running clocks are drawn anew, reminders are given, each chat gets its digest. What was done is noted in the transaction
/// that orders it, so a restart repeats nothing and a day without the bot costs only its own digest.
/// </summary>
internal sealed partial class DeskClock(
    CaseStore cases, DeskStore desk, ClockNotices notices, ModeratorsChats chats, ModerationOptions options, OutboxStore outbox, Database database,
    OutboxSignal posts, CardSignal cards, ILeases leases, TimeProvider time, ILogger<DeskClock> logger) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DateOnly? _drawn;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leases.RunAsync(Lease.Desk, RunAsync, stoppingToken);

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Log.Failed(logger, e is StorageException ? e.Message : ExceptionOutline.Of(e));
            }
            Task next = Task.Delay(UntilNext(), time, stoppingToken);
            Log.Looked(logger); // told when the next look is certain
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TickAsync(CancellationToken stopping)
    {
        DateOnly today = StorageDay.Today(time);
        CaseRow[] running = [.. cases.Everything().Select(c => c.Case).Where(c => notices.ClockOf(c) is not null)];
        CaseClock?[] clocks = [.. running.Select(notices.ClockOf)];
        bool redraw = _drawn != today;
        (long Chat, DateOnly? Last)[] digests = HourOfDay() < options.Clock.DigestHour
            ? []
            : [.. chats.All.Select(c => (c, desk.LastDigest(c))).Where(c => c.Item2 is not { } last || last < today)];
        int ordered = await database.WriteAsync(
            session =>
            {
                int ordered = 0;
                for (int i = 0; i < running.Length; i++)
                {
                    foreach (string kind in ClockNotices.DueFor(clocks[i]!).Where(k => cases.Remind(session, running[i].Number, k)))
                    {
                        outbox.Add(session, running[i].Number, OutboxKind.Reminder(kind), today, withDigest: false);
                        ordered++;
                    }
                    if (redraw)
                    {
                        cases.Touch(session, running[i].Number);
                    }
                }
                foreach ((long chat, DateOnly? last) in digests)
                {
                    desk.Digested(session, chat, today);
                    if (last is not null) // a new desk begins with tomorrow's
                    {
                        outbox.Add(session, ClockNotices.RowOf(chat), OutboxKind.Digest, today, withDigest: false);
                        ordered++;
                    }
                }
                return ordered;
            },
            stopping);
        _drawn = today;
        if (ordered > 0)
        {
            posts.Raise();
        }
        cards.Raise();
    }

    private int HourOfDay() => 24 - (int)Math.Ceiling(StorageDay.UntilTomorrow(time).TotalHours);

    /// <summary>The next full hour, so that midnight and the hour of the digest are met.</summary>
    private TimeSpan UntilNext()
    {
        TimeSpan left = TimeSpan.FromTicks(StorageDay.UntilTomorrow(time).Ticks % Hour.Ticks);
        return (left > TimeSpan.Zero ? left : Hour) + TimeSpan.FromSeconds(1);
    }

    private static partial class Log
    {
        [LoggerMessage(561, LogLevel.Debug, "Reminders and digests were looked at")]
        public static partial void Looked(ILogger logger);

        [LoggerMessage(560, LogLevel.Error, "Reminders and digests could not be ordered, trying again in an hour: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
