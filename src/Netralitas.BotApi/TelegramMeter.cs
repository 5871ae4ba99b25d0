using System.Diagnostics.Metrics;
using Telegram.Bot.Transport;

namespace Telegram.Bot;

/// <summary>Counts requests by outcome and measures them; which method, which chat and what was said stay out of it.</summary>
internal static class TelegramMeter
{
    public const string Name = "Telegram.Bot";

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_requests = s_meter.CreateCounter<long>("telegram.requests", description: "Requests by outcome: ok, flood, refused, broken");

    private static readonly Histogram<double> s_durations = s_meter.CreateHistogram(
        "telegram.request.duration",
        "s",
        "One attempt at a request, long polls apart",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    /// <param name="failure">What went wrong, if anything did.</param>
    /// <param name="duration">Null for a long poll: it takes as long as nobody writes.</param>
    public static void Note(FailureKind? failure, TimeSpan? duration)
    {
        s_requests.Add(1, new KeyValuePair<string, object?>("outcome", failure switch
        {
            null => "ok",
            FailureKind.Flood => "flood",
            FailureKind.Final => "refused",
            _ => "broken",
        }));
        if (duration is { } time)
        {
            s_durations.Record(time.TotalSeconds);
        }
    }
}
