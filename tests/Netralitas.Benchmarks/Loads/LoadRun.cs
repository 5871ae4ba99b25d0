using System.Globalization;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Rounds of the ceiling and of the bot in turn, so that a busy machine is busy for both, and their table.</summary>
internal static class LoadRun
{
    private const string Header =
        "| what | updates/s | of the ceiling | p50 ms | p99 ms | CPU us/update | peak MiB | sent | lost | doubled | brought again |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    public static async Task<int> RunAsync(LoadPlan plan, TextWriter output, CancellationToken cancellation)
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        using Cluster? cluster = plan.Postgres ? Cluster.Start() : null;
        List<Seen> bare = [], same = [], ours = [];
        for (int round = 0; round < plan.Rounds; round++)
        {
            bare.Add(await CeilingAsync(plan, telegram, calls: 1, cancellation));
            if (plan.What == LoadKind.Tips)
            {
                same.Add(await CeilingAsync(plan, telegram, calls: 3, cancellation)); // a confirmed tip is three calls: press, receipt, question
            }
            ours.Add(await BotAsync(plan, telegram, cluster, cancellation));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: ceiling {bare[^1].Rate:0}/s, ours {ours[^1].Rate:0}/s, p99 {ours[^1].P99:0.0} ms{(plan.What == LoadKind.Tips ? string.Create(CultureInfo.InvariantCulture, $", {ours[^1].Cards} cards posted meanwhile") : "")} {ours[^1].Trouble}"));
        }
        if (plan.What == LoadKind.Questions)
        {
            output.WriteLine($"{Words.Questions(plan.Distinct).Count} different questions, in turn");
        }
        output.WriteLine(Header);
        double ceiling = Median(bare, s => s.Rate);
        Print(output, "ceiling, one call", bare, ceiling);
        if (same.Count > 0)
        {
            Print(output, "ceiling, three calls as a tip has", same, ceiling);
        }
        string name = $"{plan.What.ToString().ToLowerInvariant()}, {(plan.Webhook ? "webhook" : "polling")}, {(plan.Postgres ? "PostgreSQL" : "SQLite")}, {plan.Instances} instance(s){(plan.Kill ? ", one killed" : "")}";
        Print(output, name, ours, ceiling);
        double p99 = Median(ours, s => s.P99) / Median(bare, s => s.P99);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 {p99:0.00} x the ceiling's; CPU {Median(ours, s => s.CpuMicroseconds) / Median(bare, s => s.CpuMicroseconds):0.00} x; errors logged: {ours.Sum(s => s.Complaints)}"));
        return ours.All(s => s is { Lost: 0, Doubled: 0 }) ? 0 : 1;
    }

    public static async Task<T> WithBotsAsync<T>(LoadPlan plan, FakeTelegram telegram, Cluster? cluster, Func<IReadOnlyList<Child>, Task<T>> work, CancellationToken cancellation)
    {
        using var folder = new Folder();
        string? database = cluster?.Next();
        List<Child> instances = [];
        try
        {
            for (int i = 0; i < plan.Instances; i++)
            {
                instances.Add(await Child.BotAsync(telegram, folder, plan.Webhook, database, cancellation));
            }
            return await work(instances);
        }
        finally
        {
            foreach (Child instance in instances)
            {
                await instance.DisposeAsync();
            }
        }
    }

    private static Task<Seen> BotAsync(LoadPlan plan, FakeTelegram telegram, Cluster? cluster, CancellationToken cancellation) =>
        WithBotsAsync(plan, telegram, cluster, instances => new Round(plan, telegram, instances, isBot: true).RunAsync(cancellation), cancellation);

    /// <summary>An update of the ceiling is answered with so many calls, of which each counts as an answer.</summary>
    private static async Task<Seen> CeilingAsync(LoadPlan plan, FakeTelegram telegram, int calls, CancellationToken cancellation)
    {
        await using Child ceiling = await Child.CeilingAsync(telegram, plan.Webhook, calls, cancellation);
        Seen seen = await new Round(plan with { Kill = false }, telegram, [ceiling], isBot: false).RunAsync(cancellation);
        return calls == 1 ? seen : seen with { Rate = seen.Rate / calls, Doubled = 0 };
    }

    private static void Print(TextWriter output, string name, List<Seen> seen, double ceiling)
    {
        double rate = Median(seen, s => s.Rate);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {rate:0} | {rate / ceiling:0.00} | {Median(seen, s => s.P50):0.0} | {Median(seen, s => s.P99):0.0} | {Median(seen, s => s.CpuMicroseconds):0} | {seen.Max(s => s.PeakMiB):0} | {seen.Sum(s => s.Sent)} | {seen.Sum(s => s.Lost)} | {seen.Sum(s => s.Doubled)} | {seen.Sum(s => s.Repeats)} |"));
    }

    private static double Median(List<Seen> seen, Func<Seen, double> value) => seen.Select(value).Order().ElementAt(seen.Count / 2);
}
