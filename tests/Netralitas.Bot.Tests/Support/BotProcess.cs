using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Support;

/// <summary>The program itself, as an operator starts it: own process, own folder, settings from the environment.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TemporaryFolder? _ownFolder;
    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private BotProcess(Process process, TemporaryFolder? ownFolder)
    {
        _process = process;
        _ownFolder = ownFolder;
        process.OutputDataReceived += (_, line) => Take(line.Data, _output);
        process.ErrorDataReceived += (_, line) => Take(line.Data, _errors);
        Started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public long Started { get; }

    /// <summary>Standard output, line by line.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Standard error, line by line.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>What the program holds in memory now.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="verb">The arguments; none serves.</param>
    /// <param name="settings">By key as in the configuration file.</param>
    /// <param name="folder">Where it runs and keeps its data; a new one if none is given.</param>
    public static BotProcess Start(string[] verb, IReadOnlyDictionary<string, string> settings, TemporaryFolder? folder = null)
    {
        TemporaryFolder? own = folder is null ? new TemporaryFolder() : null;
        var start = new ProcessStartInfo("dotnet", [Program(), .. verb])
        {
            WorkingDirectory = (folder ?? own)!.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Operations__AdminUrls"] = "";
        start.Environment["Simulator__Url"] = "http://127.0.0.1:0";
        foreach ((string key, string value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        return new(new Process { StartInfo = start }, own);
    }

    /// <summary>Waits for a line on either output that contains a text.</summary>
    public async Task<string> WaitForLineAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (string line in _news.Reader.ReadAllAsync(patience.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // told below
        }
        throw new TimeoutException($"The program did not say \"{text}\". It said:\n{string.Join('\n', Output.Concat(Errors))}");
    }

    /// <summary>The exit code, once it has ended and said all it had to say.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>What a service manager does first.</summary>
    public async Task TerminateAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>What a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
        _ownFolder?.Dispose();
    }

    private void Take(string? line, ConcurrentQueue<string> lines)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            _news.Writer.TryWrite(line);
        }
    }

    /// <summary>Built in the same configuration as these tests.</summary>
    private static string Program()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        return Repository.PathOf("src", "Netralitas.Bot", "bin", configuration, "net10.0", "Netralitas.Bot.dll");
    }
}
