namespace Netralitas.Bot.Updates;

/// <summary>Growing, jittered pauses after failures: 1, 2, 4 … 30 seconds, each between half of that and all of it.</summary>
internal sealed class BackOff(TimeProvider time, Func<double>? jitter = null)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Func<double> _jitter = jitter ?? Random.Shared.NextDouble;
    private int _failures;

    public void Reset() => _failures = 0;

    /// <summary>Waits its turn, at least as long as was asked for; returns early, without throwing, when the program stops.</summary>
    public Task WaitAsync(TimeSpan atLeast, CancellationToken cancellation)
    {
        TimeSpan wait = First * Math.Pow(2, Math.Min(_failures++, 5));
        wait = (wait < Longest ? wait : Longest) * (0.5 + (_jitter() / 2));
        return Task.Delay(wait > atLeast ? wait : atLeast, time, cancellation)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
