using System.Diagnostics;
using System.Globalization;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

/// <summary>
/// A killed process loses nothing that it wrote, synced or not, so no kill tells whether a tip was on the disk. The system calls do: one sync of
/// the log of new tips for each tip that was kept alone.
/// </summary>
public sealed class SyncsOfTheDisk : IDisposable
{
    private const int Tips = 40;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [StraceFact]
    public async Task Every_tip_is_synced_before_it_is_acknowledged()
    {
        int syncs = await CountSyncsAsync("commits", "--count", Tips.ToString(CultureInfo.InvariantCulture));

        Assert.True(syncs >= Tips, $"{syncs} syncs for {Tips} tips");
    }

    [StraceFact]
    public async Task The_count_tells_a_database_that_does_not_sync()
    {
        int syncs = await CountSyncsAsync("commits", "--relaxed", "--count", Tips.ToString(CultureInfo.InvariantCulture));

        Assert.True(syncs < Tips / 4, $"{syncs} syncs for {Tips} rows");
    }

    /// <summary>Syncs of logs, that of new tips and SQLite's, as the kernel saw them.</summary>
    private async Task<int> CountSyncsAsync(params string[] verb)
    {
        string trace = Path.Combine(_folder.Path, "trace");
        using Process process = Process.Start(new ProcessStartInfo(
            "strace", ["-f", "--seccomp-bpf", "-y", "-e", "trace=fsync,fdatasync", "-o", trace, "dotnet", Path.Combine(AppContext.BaseDirectory, "Netralitas.Benchmarks.dll"), .. verb])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"strace ended with {process.ExitCode}: {await output} {await errors}");
        return (await File.ReadAllLinesAsync(trace)).Count(line => line.Contains("sync(", StringComparison.Ordinal) && (line.Contains("/intake.log>", StringComparison.Ordinal) || line.Contains("relaxed.db-wal>", StringComparison.Ordinal)));
    }
}
