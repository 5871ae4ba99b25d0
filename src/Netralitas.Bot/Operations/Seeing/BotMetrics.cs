using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations.Seeing;

/// <summary>
/// What the program counts: events, outcomes and durations, never a text, a name or a number of a person. Tips have no counter that moves when
/// somebody reports: what is told of them is a picture taken once a day.
/// </summary>
internal sealed class BotMetrics : IDisposable
{
    public const string MeterName = "Netralitas.Bot";

    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Meter _meter = new(MeterName);
    private readonly TimeProvider _time;
    private readonly Counter<long> _updates;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _answers;
    private readonly Histogram<double> _answering;
    private readonly Lock _gate = new();
    private FrozenDictionary<string, long> _tips = FrozenDictionary<string, long>.Empty;
    private long _outboxDays;
    private DateOnly _takenOn;

    public BotMetrics(TimeProvider time)
    {
        _time = time;
        _updates = _meter.CreateCounter<long>("netralitas.updates", description: "Updates by kind and outcome");
        _waits = _meter.CreateHistogram("netralitas.update.wait", "s", "Time in the queue of a chat", advice: Seconds);
        _durations = _meter.CreateHistogram("netralitas.update.duration", "s", "Time in work", advice: Seconds);
        _answers = _meter.CreateCounter<long>("netralitas.answers", description: "Answers to questions by status and verdict");
        _answering = _meter.CreateHistogram("netralitas.answer.duration", "s", "From a text to its answer, without sending it", advice: Seconds);
    }

    public void Update(string kind, string outcome) => _updates.Add(1, new("kind", kind), new("outcome", outcome));

    public void Waited(long since) => _waits.Record(_time.GetElapsedTime(since).TotalSeconds);

    public void Worked(long since) => _durations.Record(_time.GetElapsedTime(since).TotalSeconds);

    public void Answered(string status, string? verdict, long since)
    {
        _answers.Add(1, new("status", status), new("verdict", verdict ?? "none"));
        _answering.Record(_time.GetElapsedTime(since).TotalSeconds);
    }

    /// <summary>How full the lanes are.</summary>
    public void WatchLanes(Func<int> pending) =>
        _meter.CreateObservableGauge("netralitas.updates.pending", pending, description: "Updates that wait or are in work");

    /// <summary>What stands still between scrapes and is asked for when somebody looks.</summary>
    public void Watch(Func<string> knowledgeVersion, Func<Database> database, Func<TipCensus> census)
    {
        _meter.CreateObservableGauge(
            "netralitas.knowledge", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", knowledgeVersion())), description: "The knowledge in use");
        _meter.CreateObservableGauge(
            "netralitas.storage.slowest", () => database().TakeSlowestCommit().TotalSeconds, "s", "The slowest commit since the last look");
        _meter.CreateObservableGauge("netralitas.storage.works", () => database().Problem is null ? 1 : 0, description: "0 while the database takes no writes");
        _meter.CreateObservableGauge("netralitas.tips", () => Tips(census), description: "Tips by state, as they stood at the first look of the day (WIB)");
        _meter.CreateObservableGauge("netralitas.outbox.age", () => OutboxAge(census), "d", "Age of the oldest case that is not posted, in days, by the first look of the day");
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Tips(Func<TipCensus> census)
    {
        Take(census);
        return [.. _tips.Select(t => new Measurement<long>(t.Value, new KeyValuePair<string, object?>("state", t.Key)))];
    }

    private long OutboxAge(Func<TipCensus> census)
    {
        Take(census);
        return _outboxDays;
    }

    /// <summary>Once a day only: a number that moves with each tip would tell its hour.</summary>
    private void Take(Func<TipCensus> census)
    {
        DateOnly today = StorageDay.Today(_time);
        lock (_gate)
        {
            if (_takenOn == today)
            {
                return;
            }
            TipCensus taken = census();
            _tips = taken.ByState.ToFrozenDictionary(StringComparer.Ordinal);
            _outboxDays = taken.OldestWaiting is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0;
            _takenOn = today;
        }
    }
}
