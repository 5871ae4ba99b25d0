using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Many updates of many chats over minutes: whether the memory stays flat.</summary>
internal static class Soak
{
    private const int Chats = 20_000;
    private const int Step = 10_000;

    public static async Task<int> RunAsync(LoadPlan plan, TextWriter output, CancellationToken cancellation)
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        using Cluster? cluster = plan.Postgres ? Cluster.Start() : null;
        IReadOnlyList<string> questions = Words.Questions();
        return await LoadRun.WithBotsAsync(plan, telegram, cluster, async instances =>
        {
            using var deliveries = new Deliveries(telegram, instances, plan.Webhook);
            int answers = 0;
            telegram.OnSaid = said => Interlocked.Increment(ref answers);
            List<double> memory = [];
            long begun = Stopwatch.GetTimestamp();
            int sent = 0;
            while (sent < plan.Updates && Stopwatch.GetElapsedTime(begun).TotalSeconds < plan.Seconds)
            {
                int from = sent;
                await Parallel.ForEachAsync(
                    Enumerable.Range(from, Step), new ParallelOptions { MaxDegreeOfParallelism = plan.Together, CancellationToken = cancellation },
                    async (i, token) => await deliveries.SayAsync(2_000_000_000 + (i % Chats), i % 4 == 0 ? Words.Canned : questions[i % questions.Count], token));
                sent += Step;
                memory.Add(instances.Max(i => i.NowMiB));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent} updates, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s, {memory[^1]:0} MiB, {answers} messages"));
            }
            // The first part fills caches that are bounded; from a third on nothing should grow.
            double[] early = [.. memory.Skip(memory.Count / 3).Take(Math.Max(1, memory.Count / 3))], late = [.. memory.Skip(memory.Count * 2 / 3)];
            double peak = instances.Max(i => i.PeakMiB);
            double growth = late.Average() - early.Average();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"soak: {sent} updates, {sent / Stopwatch.GetElapsedTime(begun).TotalSeconds:0}/s, {answers} messages, peak {peak:0} MiB, last third {growth:+0.0;-0.0} MiB against the middle one, errors logged {instances.Sum(i => i.Complaints)}"));
            return peak <= 250 && growth < 10 && answers >= sent ? 0 : 1;
        }, cancellation);
    }
}
