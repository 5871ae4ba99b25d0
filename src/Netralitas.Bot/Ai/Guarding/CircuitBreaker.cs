using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>
/// Leaves an endpoint alone that keeps failing: after some failures in a row for a minute, then one request tries again, and each failed try doubles
/// the pause. An endpoint that says how long it wants to be left alone is obeyed at once.
/// </summary>
internal sealed partial class CircuitBreaker(TimeProvider time, ILogger<CircuitBreaker> logger)
{
    public const int FailuresToOpen = 4;

    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(16);

    private readonly Lock _gate = new();
    private int _failures;
    private TimeSpan _pause;
    private DateTimeOffset _until;
    private bool _trying;

    /// <summary>Whether a request may go out. While the circuit is open, one may each time that the pause is over.</summary>
    public bool Allows()
    {
        lock (_gate)
        {
            if (_pause == TimeSpan.Zero)
            {
                return true;
            }
            if (_trying || time.GetUtcNow() < _until)
            {
                return false;
            }
            _trying = true;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            if (_pause > TimeSpan.Zero)
            {
                Log.Closed(logger);
            }
            (_failures, _pause, _trying) = (0, TimeSpan.Zero, false);
        }
    }

    /// <summary>The request went out and came to nothing.</summary>
    public void Failed(ModelException failure)
    {
        lock (_gate)
        {
            _failures++;
            TimeSpan asked = failure.RetryAfter is { } wish ? Least(wish, LongestPause) : TimeSpan.Zero;
            if (_trying || _failures >= FailuresToOpen || asked > TimeSpan.Zero)
            {
                _pause = Most(asked, _pause > TimeSpan.Zero ? Least(_pause * 2, LongestPause) : FirstPause);
                _until = time.GetUtcNow() + _pause;
                Log.Open(logger, failure.Failure, _pause.TotalSeconds);
            }
            _trying = false;
        }
    }

    /// <summary>Whoever asked went away, or the request never went out: that says nothing about the endpoint.</summary>
    public void Abandoned()
    {
        lock (_gate)
        {
            _trying = false;
        }
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Most(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(700, LogLevel.Warning, "The model is left alone for {Seconds:0} s after {Failure}; answers go out as they are composed. Check Ai:Endpoint, Ai:ApiKey and the model's name if this stays")]
        public static partial void Open(ILogger logger, ModelFailure failure, double seconds);

        [LoggerMessage(701, LogLevel.Information, "The model answers again")]
        public static partial void Closed(ILogger logger);
    }
}
