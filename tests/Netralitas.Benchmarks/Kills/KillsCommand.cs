using System.CommandLine;

namespace Netralitas.Benchmarks.Kills;

/// <summary><c>kills</c>: the real program, killed at every step of a tip.</summary>
internal static class KillsCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How often the bot is killed", DefaultValueFactory = _ => 200 };
        var command = new Command("kills", "Kill the real bot (SIGKILL) at every step of a tip, restart it, and look for lost or doubled tips") { count };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(count), Console.Out, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int count, TextWriter output, CancellationToken cancellation)
    {
        KillReport report = await KillRun.RunAsync(count, line => output.WriteLine(line), cancellation);
        report.Print(output);
        return report.Problems.Count == 0 ? 0 : 1;
    }
}
