using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Netralitas.Simulator;

namespace Netralitas.Benchmarks.Kills;

/// <summary>The program itself as a process, always on the same data, and the file that tells it where to die.</summary>
internal sealed class BotUnderTest(SimulatorServer telegram, Folder folder) : IAsyncDisposable
{
    private const int Killed = 128 + 9;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _knowledge = SmallKnowledge.WriteTo(folder.Of("knowledge"));
    private readonly ConcurrentQueue<string> _errors = new();
    private Process? _process;
    private int _orders;

    public string DataPath => folder.Of("data");

    public string KeyPath => folder.Of("keys");

    public bool Webhook { get; private set; }

    /// <summary>What it logged as an error, over all its lives.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    private string KillFile => folder.Of("kill-at");

    public async Task StartAsync(bool webhook, CancellationToken cancellation)
    {
        Webhook = webhook;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo(webhook) };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Take(line.Data, ready);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>Tells it to die when it comes to a step for the n-th time from now.</summary>
    public void KillAt(string step, int time) => Order(string.Create(CultureInfo.InvariantCulture, $"{step} {time} {_orders++}"));

    /// <summary>Waits for its death, which must be the one that was ordered.</summary>
    public async Task<bool> DiesAsync(CancellationToken cancellation)
    {
        using Process process = _process!;
        await process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
        _process = null;
        Order("");
        return process.ExitCode == Killed;
    }

    /// <summary>Stops it as a service manager does.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_process is not { } process)
        {
            return;
        }
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
        await process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
        process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>Written beside and moved, so that the bot never reads half of it.</summary>
    private void Order(string order)
    {
        File.WriteAllText(KillFile + ".new", order);
        File.Move(KillFile + ".new", KillFile, overwrite: true);
    }

    private void Take(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            ready.TrySetException(new InvalidOperationException($"The bot ended before it was ready.\n{string.Join('\n', _errors)}"));
            return;
        }
        if (line.Contains("Polling as bot", StringComparison.Ordinal) || line.Contains("Webhook set for bot", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
        if (!line.StartsWith('{') || line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"Level\":\"Fatal\"", StringComparison.Ordinal))
        {
            _errors.Enqueue(line);
        }
    }

    private ProcessStartInfo StartInfo(bool webhook)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Netralitas.Bot.dll")])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string address = $"http://127.0.0.1:{(webhook ? FreePort.Next() : 0)}";
        foreach ((string key, string value) in new[]
        {
            ("Urls", address),
            ("Operations__AdminUrls", ""),
            ("Telegram__Token", telegram.Token),
            ("Telegram__ApiBaseUrl", telegram.BaseAddress.ToString()),
            ("Telegram__Mode", webhook ? "webhook" : "polling"),
            ("Telegram__WebhookUrl", address),
            ("Telegram__WebhookSecret", "rahasia-uji"),
            ("Storage__Path", DataPath),
            ("Storage__KeyPath", KeyPath),
            ("Knowledge__Path", _knowledge),
            ("Moderation__ChatId", telegram.Group("Moderator Netralitas").Id.ToString(CultureInfo.InvariantCulture)),
            ("Moderation__PostingMode", "penuh"),
            ("Tips__PostingDelay", "0"),
            ("Faults__KillFile", KillFile),
        })
        {
            start.Environment[key] = value;
        }
        return start;
    }
}
