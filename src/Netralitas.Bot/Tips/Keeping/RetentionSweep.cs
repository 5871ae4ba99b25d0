using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Ends what has had its time: tips, chats that asked for word, keys that nothing needs.</summary>
internal sealed partial class RetentionSweep(
    TipStore tips, ShareBooks shares, TipSafe safe, TipEnding ending, PushHandles pushes, KeyRotation rotation, TipsOptions options,
    TimeProvider time, ILogger<RetentionSweep> logger)
{
    /// <summary>A clock that is further ahead than this since the last sweep is doubted for a day of running.</summary>
    private const int OddDays = 30;

    private static readonly TimeSpan Doubt = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeyRest = TimeSpan.FromHours(1);

    private long? _doubtingSince;
    private int _lostKeys;

    public async Task SweepAsync(CancellationToken cancellation)
    {
        await EndWhatWasBegunAsync(cancellation);
        DateOnly today = StorageDay.Today(time);
        if (!IsPlausible(today))
        {
            return;
        }
        foreach (string number in tips.IdleBefore(today.AddDays(-options.RetentionDays)))
        {
            if (tips.Find(number) is { } tip)
            {
                await ending.EndAsync(tip, OutboxKind.Expired, CountOf(tip), cancellation);
            }
        }
        foreach (PushRow push in tips.PushesBefore(today))
        {
            await pushes.DropAsync(push.Number, cancellation);
        }
        await rotation.RewrapAsync(cancellation);
        rotation.RemoveUnneeded(time.GetUtcNow() - KeyRest);
        if (tips.LastSweepDay() != today)
        {
            await tips.SweptAsync(today, cancellation);
        }
        tips.EmptyLog();
    }

    /// <summary>Endings that a crash cut after the share was destroyed. A share that is only missing is no reason to delete.</summary>
    private async Task EndWhatWasBegunAsync(CancellationToken cancellation)
    {
        int lost = 0;
        foreach ((string number, string share) in tips.SharesOfTips())
        {
            ShareState state = shares.Read(share).State;
            lost += state == ShareState.Missing ? 1 : 0;
            if (state == ShareState.Destroyed && tips.Find(number) is { } tip)
            {
                await ending.EndAsync(tip, OutboxKind.Withdrawn, count: null, cancellation);
            }
        }
        if (lost != _lostKeys)
        {
            _lostKeys = lost;
            if (lost > 0)
            {
                Log.KeysLost(logger, lost);
            }
        }
    }

    private bool IsPlausible(DateOnly today)
    {
        if (tips.LastSweepDay() is not { } last || (today >= last && today <= last.AddDays(OddDays)))
        {
            _doubtingSince = null;
            return true;
        }
        if (today < last)
        {
            Log.ClockBehind(logger);
            return false;
        }
        if (_doubtingSince is not { } since)
        {
            _doubtingSince = time.GetTimestamp();
            Log.ClockAhead(logger);
            return false;
        }
        return time.GetElapsedTime(since) >= Doubt;
    }

    private (string Month, string Province, string Category) CountOf(TipRow tip)
    {
        TipReport? report = safe.KeyForModerators(tip).Key is { } key ? TipSafe.OpenBody(tip, key)?.Report : null;
        return TipCounting.Of(tip, report);
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Error, "{Count} cases cannot be opened: their shares are not in the key folder. Restore the key folder; nothing is deleted for this")]
        public static partial void KeysLost(ILogger logger, int count);

        [LoggerMessage(501, LogLevel.Error, "The clock is far ahead of the last sweep. Set it right; otherwise deletion goes on in a day")]
        public static partial void ClockAhead(ILogger logger);

        [LoggerMessage(502, LogLevel.Warning, "The clock is behind the last sweep; nothing is deleted until it has caught up")]
        public static partial void ClockBehind(ILogger logger);
    }
}
