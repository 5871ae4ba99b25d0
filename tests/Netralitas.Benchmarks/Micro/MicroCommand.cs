using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Netralitas.Benchmarks.Micro;

/// <summary><c>micro [--filter PATTERN…]</c>: single steps by BenchmarkDotNet, each beside the least that its work takes.</summary>
internal static class MicroCommand
{
    private static readonly Type[] All =
        [typeof(Answering), typeof(ReadingUpdates), typeof(SealingTips), typeof(RecognisingTips), typeof(CheckingCitations)];

    public static Command Create()
    {
        var filter = new Option<string[]>("--filter") { Description = "Which ones, such as *Sealing*", DefaultValueFactory = _ => ["*"], AllowMultipleArgumentsPerToken = true };
        var command = new Command("micro", "Time and memory of single steps, with ratios to the least that each takes; exit code 1 when one did not run") { filter };
        command.SetAction(parsed => Run(parsed.GetValue(filter)!));
        return command;
    }

    private static int Run(string[] filter)
    {
        using var folder = new Folder();
        Summary[] summaries = [.. BenchmarkSwitcher.FromTypes(All).Run(["--filter", .. filter], ConfigFor(folder))];
        bool ran = summaries.Length > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success));
        return ran ? 0 : 1;
    }

    /// <summary>In this process, which runs with the settings of the bot; a project made for each run would not.</summary>
    private static ManualConfig ConfigFor(Folder folder) =>
        ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(folder.Path);
}
