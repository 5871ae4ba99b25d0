namespace Telegram.Bot.Transport;

/// <summary>How often one call is tried again, and after how long.</summary>
internal sealed class Patience(TelegramBotClientOptions options, bool retriesFailures, bool effectRepeats)
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan s_floodMargin = TimeSpan.FromMilliseconds(250); // a wait that is a moment too short costs a longer one

    private static readonly TimeSpan s_firstBackOff = TimeSpan.FromMilliseconds(500);

    private int _floods;
    private int _failures;
    private int _doubts;

    /// <summary>How long to wait before the next attempt; null to give up.</summary>
    public TimeSpan? Next(Failure failure) => failure.Kind switch
    {
        _ when !retriesFailures => null,
        FailureKind.Flood => AfterFlood(failure.RetryAfter),
        FailureKind.Undone => AfterFailure(),
        // A second message is worse than one that the caller must look after, so a doubt is resolved in favour of sending once only.
        FailureKind.Doubtful when effectRepeats => _doubts++ == 0 ? AfterFailure() : null,
        FailureKind.Done when effectRepeats => null,
        FailureKind.Doubtful or FailureKind.Done => AfterFailure(),
        _ => null,
    };

    private TimeSpan? AfterFlood(TimeSpan retryAfter) =>
        retryAfter.TotalSeconds > options.RetryThreshold || _floods++ >= options.RetryCount
            ? null
            : retryAfter + s_floodMargin * (1 + options.Jitter());

    private TimeSpan? AfterFailure() =>
        ++_failures >= MostAttempts
            ? null
            : s_firstBackOff * (1 << (_failures - 1)) * (0.5 + options.Jitter() / 2);
}
