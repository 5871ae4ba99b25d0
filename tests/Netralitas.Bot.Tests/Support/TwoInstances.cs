using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Benchmarks.Kills;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Updates;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Two hosts of the bot on one PostgreSQL, with the same keys and folders, behind a <see cref="Balancer"/>.</summary>
internal sealed class TwoInstances : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CapturedLogs _logs = new();
    private readonly List<WebApplication> _hosts = [];
    private readonly TestDatabase _database;

    private TwoInstances(SimulatorServer telegram, Balancer balancer, TestDatabase database) =>
        (Telegram, Balancer, _database) = (telegram, balancer, database);

    public SimulatorServer Telegram { get; }

    public Balancer Balancer { get; }

    public SimUser Budi => Telegram.User("citizen");

    public SimUser Sari => Telegram.User("asn");

    public IReadOnlyList<WebApplication> Hosts => _hosts;

    public IReadOnlyList<LogLine> Logs => _logs.All;

    public string EvidencePath => Path.Combine(_folder.Path, "data", "evidence");

    /// <param name="server">A PostgreSQL of its own, for a test that stops it.</param>
    /// <param name="limits">How much may wait at each.</param>
    public static async Task<TwoInstances> StartAsync(PostgresServer? server = null, LaneLimits? limits = null)
    {
        SimulatorServer telegram = await SimulatorServer.StartAsync(new SimulatorOptions { Url = "http://127.0.0.1:0" }, CancellationToken.None);
        var both = new TwoInstances(telegram, await Balancer.StartAsync(), TestDatabase.Postgres(server));
        await both.StartHostAsync(limits);
        await both.StartHostAsync(limits);
        return both;
    }

    public T Get<T>(int host)
        where T : notnull => _hosts[host].Services.GetRequiredService<T>();

    /// <summary>Waits for what the database shows, of which Telegram knows nothing; a wait that fails tells what the instances were doing.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        if (!await StoredRows.ComesTrueAsync(condition, CancellationToken.None))
        {
            throw new TimeoutException($"The condition did not come true.\n{string.Join('\n', Logs.Where(l => l.Level >= LogLevel.Information && !l.ToString().Contains("AspNetCore", StringComparison.Ordinal)).TakeLast(40))}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication host in _hosts)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }
        await Balancer.DisposeAsync();
        await Telegram.DisposeAsync();
        _logs.Dispose();
        _folder.Dispose();
    }

    private async Task StartHostAsync(LaneLimits? limits)
    {
        var settings = new Dictionary<string, string?>(_database.Settings(), StringComparer.OrdinalIgnoreCase)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Operations:AdminUrls"] = "",
            ["Telegram:Token"] = Telegram.Token,
            ["Telegram:ApiBaseUrl"] = Telegram.BaseAddress.ToString(),
            ["Telegram:Mode"] = "webhook",
            ["Telegram:WebhookUrl"] = Balancer.Address.ToString(),
            ["Telegram:WebhookSecret"] = BotApplication.WebhookSecret,
            ["Storage:Path"] = Path.Combine(_folder.Path, "data"),
            ["Storage:KeyPath"] = Path.Combine(_folder.Path, "keys"),
            ["Knowledge:Path"] = Architecture.Repository.PathOf("knowledge"),
            ["Moderation:ChatId"] = "-1002000000001",
            ["Moderation:PostingMode"] = "penuh",
            ["Tips:PostingDelay"] = "0",
            ["Logging:Level"] = "Fatal",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        ServeOptions options = ServeOptions.Read(configuration);
        WebApplication host = ServeCommand.Build(configuration, options, builder =>
        {
            builder.Logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace);
            if (limits is not null)
            {
                builder.Services.AddSingleton(limits);
            }
        });
        await ServeCommand.StartAsync(host, options, CancellationToken.None);
        _hosts.Add(host);
        Balancer.Add(new Uri(host.Urls.First()));
    }
}
