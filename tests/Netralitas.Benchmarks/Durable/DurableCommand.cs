using System.CommandLine;
using System.Globalization;

namespace Netralitas.Benchmarks.Durable;

/// <summary><c>durable</c>: how many tips a second are on the disk before they are acknowledged, beside what the disk can do at all.</summary>
internal static class DurableCommand
{
    private const double LeastRatio = 0.7;
    private const double MostP99Alone = 5;
    private const double MostP99Together = 10;
    private const double MostAtAll = 100;

    private static readonly int[] AllCallers = [1, 8, 64];

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each is measured", DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured; the median counts", DefaultValueFactory = _ => 3 };
        var callers = new Option<int[]>("--callers") { Description = "With how many callers at once", DefaultValueFactory = _ => AllCallers, AllowMultipleArgumentsPerToken = true };
        var command = new Command("durable", "Measure durable tips per second beside append + fsync and a plain group commit, in one run") { seconds, rounds, callers };
        command.SetAction(parsed => RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(rounds), parsed.GetValue(callers)!, Console.Out));
        return command;
    }

    private static async Task<int> RunAsync(TimeSpan time, int rounds, int[] callersOfEach, TextWriter output)
    {
        using var folder = new Folder();
        Dictionary<(string, int), List<Measured>> all = [];
        await OurStore.IntakeAsync(folder, "warm", 8, time / 2); // the just-in-time compiler is not what is measured
        await OurStore.StoreAsync(folder, "warm-row", 8, time / 2);
        for (int round = 0; round < rounds; round++)
        {
            // Side by side in time, so that a busy machine is busy for all of them.
            Add(all, await Baselines.AppendAsync(folder.Of($"append-{round}"), time));
            foreach (int callers in callersOfEach)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{round}-{callers}");
                Add(all, await Baselines.GroupCommitAsync(folder.Of($"group-{name}.db"), callers, time));
                Add(all, await OurStore.StoreAsync(folder, $"row-{name}", callers, time));
                Add(all, await OurStore.IntakeAsync(folder, $"intake-{name}", callers, time));
            }
        }
        return Print(all.ToDictionary(p => p.Key, p => Median(p.Value)), callersOfEach, output);
    }

    private static int Print(Dictionary<(string Name, int Callers), Measured> all, int[] callersOfEach, TextWriter output)
    {
        Measured append = all[("append + fsync", 1)];
        output.WriteLine(Load.Header);
        output.WriteLine(append.Row(ratio: null));
        int missed = 0;
        foreach (int callers in callersOfEach)
        {
            Measured group = all[("sqlite group commit", callers)];
            Measured goal = callers == 1 ? append : group;
            output.WriteLine(group.Row(ratio: null));
            foreach (string name in (string[])["sealed tip", "tip intake"])
            {
                Measured ours = all[(name, callers)];
                output.WriteLine(ours.Row(ours.PerSecond / goal.PerSecond));
                missed += Meets(ours, goal) ? 0 : 1;
            }
        }
        output.WriteLine($"ratio: to append + fsync with one caller, to the group commit with more; goals: {LeastRatio}x, p99 {MostP99Alone} ms alone and {MostP99Together} ms together, max {MostAtAll} ms");
        output.WriteLine($"{missed} of {callersOfEach.Length * 2} rows miss a goal");
        return missed == 0 ? 0 : 1;
    }

    private static bool Meets(Measured ours, Measured goal) =>
        ours.PerSecond >= LeastRatio * goal.PerSecond && ours.P99 <= (ours.Callers == 1 ? MostP99Alone : MostP99Together) && ours.Longest <= MostAtAll;

    private static void Add(Dictionary<(string, int), List<Measured>> all, Measured one)
    {
        if (!all.TryGetValue((one.Name, one.Callers), out List<Measured>? rounds))
        {
            all[(one.Name, one.Callers)] = rounds = [];
        }
        rounds.Add(one);
    }

    /// <summary>The median rate, the median of the percentiles, and the longest of all.</summary>
    private static Measured Median(List<Measured> rounds)
    {
        double Middle(Func<Measured, double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);
        return rounds[0] with { PerSecond = Middle(m => m.PerSecond), P50 = Middle(m => m.P50), P99 = Middle(m => m.P99), Longest = rounds.Max(m => m.Longest), Cpu = Middle(m => m.Cpu) };
    }
}
