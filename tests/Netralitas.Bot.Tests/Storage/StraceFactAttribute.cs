using System.Diagnostics;
using Netralitas.Bot.Tests.Units.Tips;

namespace Netralitas.Bot.Tests.Storage;

/// <summary>A test that watches system calls; under CI a missing strace is a failure, on a desk a skipped test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhySkipped = new(() =>
        Environment.GetEnvironmentVariable("CI") == "true" ? null
        : !Exiftool.IsInstalled("strace") ? "strace is not installed (apt-get install strace)"
        : !CanTrace() ? "strace may not trace here (ptrace is forbidden)"
        : null);

    public StraceFactAttribute() => Skip = WhySkipped.Value;

    private static bool CanTrace()
    {
        using Process process = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
