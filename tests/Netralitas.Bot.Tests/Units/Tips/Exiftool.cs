using System.Diagnostics;
using System.Text.Json;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>An independent reader of everything that hides in a file.</summary>
internal static class Exiftool
{
    /// <summary>Under CI a missing tool is a failure, on a desk a skipped test.</summary>
    public static string? WhySkipped { get; } =
        IsInstalled("exiftool") || Environment.GetEnvironmentVariable("CI") == "true" ? null : "exiftool is not installed (apt-get install libimage-exiftool-perl)";

    /// <summary>Field names with their group, values behind them; the file is handed over on standard input.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(byte[] file)
    {
        using var process = Process.Start(new ProcessStartInfo("exiftool", ["-j", "-G1", "-a", "-u", "-U", "-ee", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(file);
        process.StandardInput.Close();
        using JsonDocument document = JsonDocument.Parse(await output);
        return document.RootElement[0].EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString(), StringComparer.Ordinal);
    }

    public static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
