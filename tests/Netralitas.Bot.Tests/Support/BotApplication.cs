using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Support;

/// <summary>
/// The bot as a person meets it: the real host in this process and the simulator in Telegram's place, speaking HTTP on free ports.
/// People act through <see cref="SimUser"/>: <c>await bot.Sari.SayAsync("…")</c>.
/// </summary>
internal sealed class BotApplication : IAsyncDisposable
{
    public const string WebhookSecret = "rahasia-webhook_UJI-7391";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly BotSetup _setup;
    private readonly TemporaryFolder _folder;
    private readonly CapturedLogs _logs = new();
    private readonly HttpClient _http = new();
    private WebApplication? _host;

    private BotApplication(BotSetup setup, TemporaryFolder folder, SimulatorServer telegram)
    {
        _setup = setup;
        _folder = folder;
        Telegram = telegram;
    }

    /// <summary>Telegram, as far as the bot can tell.</summary>
    public SimulatorServer Telegram { get; }

    /// <summary>An ASN.</summary>
    public SimUser Sari => Telegram.User("asn");

    /// <summary>A citizen.</summary>
    public SimUser Budi => Telegram.User("citizen");

    /// <summary>A moderator.</summary>
    public SimUser Rina => Telegram.User("moderator");

    /// <summary>A group with Sari, Budi and the bot.</summary>
    public SimChat Office => Telegram.Group("Kantor Dinas");

    /// <summary>Everything that was logged, also what the host's own log leaves out.</summary>
    public IReadOnlyList<LogLine> Logs => _logs.All;

    public string DataPath => Path.Combine(_folder.Path, "data");

    public string KeyPath => Path.Combine(_folder.Path, "keys");

    /// <summary>The host's own log file, if the setup asks for one with <c>Logging:File</c>.</summary>
    public string LogFolder => Path.Combine(_folder.Path, "logs");

    /// <summary>Where the host listens, for the health endpoints and the webhook.</summary>
    public Uri Address => new(Host.Urls.First());

    /// <summary>The services of the host, for looking into the storage.</summary>
    public IServiceProvider Services => Host.Services;

    private WebApplication Host => _host ?? throw new InvalidOperationException("The bot does not run.");

    private string CallLog => Path.Combine(_folder.Path, "calls.jsonl");

    public static async Task<BotApplication> StartAsync(BotSetup? setup = null)
    {
        setup ??= new();
        var folder = new TemporaryFolder();
        var options = new SimulatorOptions { Url = "http://127.0.0.1:0", TimeProvider = setup.Time, CallLogPath = Path.Combine(folder.Path, "calls.jsonl") };
        var bot = new BotApplication(setup, folder, await SimulatorServer.StartAsync(options, CancellationToken.None));
        try
        {
            await bot.StartHostAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when the bot has confirmed every update, which it does after the effect of each.</summary>
    public Task SettleAsync() => WithLogsAsync(Telegram.WaitUntilIdleAsync());

    /// <summary>Ends when something was logged; the log tells what has no other sign.</summary>
    public Task WaitForLogAsync(Func<LogLine, bool> which, int after = 0) => _logs.WaitForAsync(which, Patience, after);

    /// <summary>A GET of the bot's own endpoints.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(Address, path));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Stops the host as SIGTERM does: gracefully.</summary>
    public async Task StopHostAsync()
    {
        if (_host is not { } host)
        {
            return;
        }
        _host = null;
        using var patience = new CancellationTokenSource(Patience);
        await host.StopAsync(patience.Token);
        await host.DisposeAsync();
    }

    /// <summary>Starts the host with the same data and the same Telegram as before.</summary>
    public async Task StartHostAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();
        ServeOptions options = ServeOptions.Read(configuration);
        _host = ServeCommand.Build(configuration, options, builder =>
        {
            builder.Logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton(_setup.Time);
            builder.Services.AddHostedService(provider => new OwnAddress(options.Telegram, provider.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()));
        });
        using var patience = new CancellationTokenSource(Patience);
        await ServeCommand.StartAsync(_host, options, patience.Token);
    }

    /// <summary>Telegram saw nothing that a careful bot does not do, and nobody has to look at the log.</summary>
    public void AssertNothingWentWrong()
    {
        Assert.Empty(Telegram.Violations);
        Assert.DoesNotContain(Logs, line => line.Level > LogLevel.Warning);
    }

    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        await Telegram.DisposeAsync();
        RecordedRequests.Append(CallLog);
        _http.Dispose();
        _logs.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Operations:AdminUrls"] = "",
            ["Telegram:Token"] = Telegram.Token,
            ["Telegram:ApiBaseUrl"] = Telegram.BaseAddress.ToString(),
            ["Storage:Path"] = DataPath,
            ["Storage:KeyPath"] = KeyPath,
            ["Knowledge:Path"] = _setup.Knowledge,
            // The captured lines serve the tests; on the console they would only be in the way.
            ["Logging:Level"] = "Fatal",
        };
        if (_setup.Webhook)
        {
            settings["Telegram:Mode"] = "webhook";
            settings["Telegram:WebhookUrl"] = "http://127.0.0.1:1"; // until the port is known
            settings["Telegram:WebhookSecret"] = WebhookSecret;
        }
        foreach ((string key, string? value) in _setup.Database.Settings().Concat(_setup.Settings))
        {
            settings[key] = value?.Replace("{folder}", _folder.Path, StringComparison.Ordinal);
        }
        return settings;
    }

    /// <summary>A wait that fails tells what the bot was doing.</summary>
    private async Task WithLogsAsync(Task wait)
    {
        try
        {
            await wait;
        }
        catch (TimeoutException e)
        {
            string last = string.Join('\n', Logs.Where(l => l.Level >= LogLevel.Information).TakeLast(20));
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{e.Message} {Telegram.PendingUpdates} updates wait.\n{last}"), e);
        }
    }
}
