using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Simulator;
using Telegram.Bot;

namespace Netralitas.Bot.Tests.Units.Moderation;

/// <summary>Tips, the relay and the simulator's groups, with a clock that stands still until it is told.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly List<OutboxRelay> _relays = [];

    private Desk(SimulatorServer telegram, FakeTime time, ModerationOptions options)
    {
        Telegram = telegram;
        Time = time;
        Options = options;
        House = new TipHouse(time, services =>
        {
            services.AddSingleton<ILogger<OutboxRelay>>(Log);
            services.AddSingleton<ITelegramBotClient>(_ => new TelegramBotClient(
                new TelegramBotClientOptions(telegram.Token, telegram.BaseAddress.ToString()) { TimeProvider = time }));
            services.AddSingleton(Knowledge);
            services.AddModeration(options);
        });
    }

    private static KnowledgeStore Knowledge { get; } = new(Repository.PathOf("knowledge"), new LogLines<KnowledgeStore>());

    public SimulatorServer Telegram { get; }

    public FakeTime Time { get; }

    public ModerationOptions Options { get; }

    public TipHouse House { get; }

    public LogLines<OutboxRelay> Log { get; } = new();

    public SimChat Group => Telegram.Group("Moderator Netralitas");

    public IReadOnlyList<SimMessage> Posts => [.. Group.VisibleMessages().Where(m => m.FromBot && m.Kind != "service")];

    /// <summary>The calls that post something, as Telegram saw them.</summary>
    public IReadOnlyList<SimCall> Sends => [.. Telegram.Calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal))];

    public static async Task<Desk> OpenAsync(PostingMode mode = PostingMode.Penuh, Action<ModerationOptions, SimulatorServer>? options = null)
    {
        var time = new FakeTime();
        SimulatorServer telegram = await SimulatorServer.StartAsync(
            new SimulatorOptions { Url = "http://127.0.0.1:0", TimeProvider = time }, CancellationToken.None);
        var moderation = new ModerationOptions { ChatId = telegram.Group("Moderator Netralitas").Id, PostingMode = mode };
        options?.Invoke(moderation, telegram);
        return new Desk(telegram, time, moderation);
    }

    /// <summary>Starts the relay, as the host does.</summary>
    public async Task StartRelayAsync()
    {
        OutboxRelay relay = House.Get<IEnumerable<IHostedService>>().OfType<OutboxRelay>().Single();
        _relays.Add(relay);
        await relay.StartAsync(CancellationToken.None);
    }

    public async Task StopRelayAsync()
    {
        foreach (OutboxRelay relay in _relays)
        {
            await relay.StopAsync(CancellationToken.None);
        }
        _relays.Clear();
    }

    /// <summary>Ends all but the files, and begins again.</summary>
    public async Task RestartAsync()
    {
        await StopRelayAsync();
        await House.ReopenAsync();
        await StartRelayAsync();
    }

    public Task UntilAsync(Func<bool> condition) => Telegram.WaitUntilAsync(condition);

    /// <summary>Nothing is left to post, and the outbox knows it.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (House.CountOutbox() > 0)
        {
            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopRelayAsync();
        await House.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
