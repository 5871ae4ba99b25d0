using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Benchmarks.Loads;

/// <summary>What is measured, as a process of its own: the bot, or the ceiling.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ProcessStartInfo _start;
    private readonly string _sign;
    private Process _process;

    private Child(ProcessStartInfo start, string sign, string address) => (_start, _sign, Address, _process) = (start, sign, address, null!);

    public string Address { get; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>CPU used so far by this life of it.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Warnings and errors that it logged.</summary>
    public int Complaints { get; private set; }

    public string LastComplaint { get; private set; } = "";

    public double PeakMiB => MiB("VmHWM:");

    public double NowMiB => MiB("VmRSS:");

    public static async Task<Child> BotAsync(FakeTelegram telegram, Folder folder, bool webhook, string? postgres, CancellationToken cancellation)
    {
        string address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Netralitas.Bot.dll")]) { WorkingDirectory = folder.Path };
        foreach ((string key, string value) in new[]
        {
            ("Urls", address),
            ("Operations__AdminUrls", ""),
            ("Telegram__Token", FakeTelegram.Token),
            ("Telegram__ApiBaseUrl", telegram.Address),
            ("Telegram__Mode", webhook ? "webhook" : "polling"),
            ("Telegram__WebhookUrl", address),
            ("Telegram__WebhookSecret", Deliveries.Secret),
            ("Storage__Path", folder.Of("data")),
            ("Storage__KeyPath", folder.Of("keys")),
            ("Storage__Provider", postgres is null ? "sqlite" : "postgres"),
            ("Storage__ConnectionString", postgres ?? ""),
            ("Moderation__ChatId", FakeTelegram.Moderators.ToString(CultureInfo.InvariantCulture)),
            ("Moderation__PostingMode", "kartu"),
            ("Tips__PostingDelay", "0"),
        })
        {
            start.Environment[key] = value;
        }
        if (postgres is not null)
        {
            start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0"; // as compose.yaml says
        }
        return await StartAsync(start, webhook ? "Webhook set for bot" : "Polling as bot", address, cancellation);
    }

    public static Task<Child> CeilingAsync(FakeTelegram telegram, bool webhook, int calls, CancellationToken cancellation)
    {
        string address = $"http://127.0.0.1:{FreePort.Next()}";
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Netralitas.Benchmarks.dll"), "ceiling", "--api", telegram.Address, "--listen", webhook ? address : "",
            "--calls", calls.ToString(CultureInfo.InvariantCulture),
        ];
        return StartAsync(new ProcessStartInfo("dotnet", arguments), Ceiling.Sign, address, cancellation);
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Another life on the same data.</summary>
    public Task RestartAsync(CancellationToken cancellation)
    {
        _process.Dispose();
        return LiveAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
    }

    private static async Task<Child> StartAsync(ProcessStartInfo start, string sign, string address, CancellationToken cancellation)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var child = new Child(start, sign, address);
        await child.LiveAsync(cancellation);
        return child;
    }

    private async Task LiveAsync(CancellationToken cancellation)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = _start };
        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }
            if (line.Contains(_sign, StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
            if (line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"Level\":\"Fatal\"", StringComparison.Ordinal) || !line.StartsWith('{'))
            {
                Complaints++;
                LastComplaint = line;
            }
        }
        _process.OutputDataReceived += (_, line) => Take(line.Data is ['{', ..] or null || line.Data.Contains(_sign, StringComparison.Ordinal) ? line.Data : null);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Task ended = _process.WaitForExitAsync(cancellation);
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(Patience, cancellation) == ended)
        {
            throw new InvalidOperationException($"The process ended before it was ready: {LastComplaint}");
        }
    }

    private double MiB(string key) => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith(key, StringComparison.Ordinal))
        .Select(l => double.Parse(l.AsSpan(key.Length, l.Length - key.Length - 2), NumberStyles.Any, CultureInfo.InvariantCulture) / 1024).FirstOrDefault();
}
