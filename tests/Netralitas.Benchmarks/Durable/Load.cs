using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Benchmarks.Durable;

/// <summary>What some callers got done in some seconds; CPU is the whole program's, in microseconds for each.</summary>
internal sealed record Measured(string Name, int Callers, double PerSecond, double P50, double P99, double Longest, double Cpu)
{
    public string Row(double? ratio) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-22}{Callers,8}{PerSecond,12:0}{P50,10:0.000}{P99,10:0.000}{Longest,10:0.0}{Cpu,10:0.0}{(ratio is { } r ? r.ToString("0.00x", CultureInfo.InvariantCulture) : ""),10}");
}

/// <summary>Callers that each do one thing after another.</summary>
internal static class Load
{
    public const string Header = "what                   callers      rows/s    p50 ms    p99 ms    max ms    cpu us     ratio";

    public static async Task<Measured> RunAsync(string name, int callers, TimeSpan time, Func<int, Task> once)
    {
        int number = 0;
        List<double> all = [];
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            List<double> mine = [];
            while (Stopwatch.GetElapsedTime(begun) < time)
            {
                long start = Stopwatch.GetTimestamp();
                await once(Interlocked.Increment(ref number));
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            lock (all)
            {
                all.AddRange(mine);
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        cpu = Environment.CpuUsage.TotalTime - cpu;
        all.Sort();
        return new Measured(name, callers, all.Count / seconds, all[all.Count / 2], all[(int)(all.Count * 0.99)], all[^1], cpu.TotalMicroseconds / all.Count);
    }
}
