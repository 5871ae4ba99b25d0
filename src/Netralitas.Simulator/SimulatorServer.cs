using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Netralitas.Simulator.Control;
using Netralitas.Simulator.State;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator;

/// <summary>
/// A Bot API server in memory with people who write to the bot, and a page at <c>/simulator</c> where a person plays them.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly World _world;
    private readonly Webhook _webhook;
    private readonly CallLog _calls;
    private readonly FaultQueue _faults;
    private readonly WorldFile? _file;
    private readonly WebApplication _app;

    private SimulatorServer(SimulatorOptions options)
    {
        _world = new(options);
        _webhook = new(_world);
        _calls = new(options.CallLogPath);
        _faults = new(_world);
        var methods = new BotMethods(_world, _webhook);
        var endpoint = new BotEndpoint(_world, methods, new(_world, _webhook), _faults, _calls);
        _webhook.OnReply = endpoint.RunReplyAsync;
        _file = options.DataPath is { } path ? new(_world, path) : null;
        if (_file?.Load() != true && options.DefaultWorld)
            DemoWorld.Build(_world);
        var router = new Router(_world, endpoint, new ControlApi(this, _world));
        _app = BuildHost(options, router);
    }

    /// <summary>How long waiting helpers wait before they give up.</summary>
    public static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Where the server listens, with the real port.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    public string Token => _world.Options.Token;

    public string BotUsername => _world.Options.BotUsername;

    public long BotId => _world.BotId;

    /// <summary>The requests of the bot, oldest first.</summary>
    public IReadOnlyList<SimCall> Calls => _calls.All;

    /// <summary>What a careful bot would not have done.</summary>
    public IReadOnlyList<SimViolation> Violations
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Violations];
        }
    }

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_world.Gate)
                return _world.Pending.Count;
        }
    }

    /// <summary>When the bot last refused an update over its webhook.</summary>
    public DateTimeOffset? WebhookFailedAt
    {
        get
        {
            lock (_world.Gate)
                return _webhook.FailedAt;
        }
    }

    public IReadOnlyList<SimUser> Users
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Users.Values];
        }
    }

    /// <summary>Groups, supergroups and channels.</summary>
    public IReadOnlyList<SimChat> Groups
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Chats.Values.Where(chat => !chat.IsPrivate)];
        }
    }

    public static async Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var server = new SimulatorServer(options);
        try
        {
            await server._app.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.BaseAddress = new(addresses.Addresses.First());
        server._file?.Start();
        return server;
    }

    /// <summary>A person of the world by key (<c>asn</c>, <c>citizen</c>, <c>moderator</c>).</summary>
    public SimUser User(string key) => Users.First(user => user.Key == key);

    public SimChat Group(string title) => Groups.First(group => group.Title == title);

    /// <summary>A new person; <paramref name="started"/> says whether the bot may write first.</summary>
    public SimUser AddUser(string firstName, long? id = null, string? username = null, string? lastName = null, string? key = null, bool started = false, string language = "id")
    {
        lock (_world.Gate)
        {
            return _world.AddUser(new()
            {
                Id = id ?? 700_100_000 + _world.Users.Count,
                FirstName = firstName,
                LastName = lastName,
                Username = username,
                Key = key ?? firstName.ToLowerInvariant(),
                HasStarted = started,
                LanguageCode = language,
            });
        }
    }

    /// <summary>A group with the first of <paramref name="members"/> as creator; a forum is always a supergroup.</summary>
    public SimChat AddGroup(string title, bool forum, IReadOnlyList<SimUser> members, string bot = "member", bool supergroup = false)
    {
        lock (_world.Gate)
            return _world.AddChat(NewChat(title, forum || supergroup ? "supergroup" : "group", members, bot, forum));
    }

    /// <summary>A channel in which the bot posts; only its administrators may, so the bot is one.</summary>
    public SimChat AddChannel(string title, IReadOnlyList<SimUser> members, string? username = null, string bot = "administrator")
    {
        lock (_world.Gate)
        {
            var channel = NewChat(title, "channel", members, bot, forum: false);
            channel.Username = username;
            return _world.AddChat(channel);
        }
    }

    /// <summary>Lets one of the next calls of a method go wrong; <c>*</c> means any but getUpdates. Faults queue up.</summary>
    public void Fail(string method, Fault fault) => _faults.Add(method, fault);

    public void ClearFaults() => _faults.Clear();

    /// <summary>Delivers the last confirmed updates once more, as Telegram does now and then.</summary>
    public int DuplicateLast(int count = 1)
    {
        lock (_world.Gate)
            return _world.DuplicateLast(count);
    }

    /// <summary>The next update comes twice.</summary>
    public void DuplicateNext()
    {
        lock (_world.Gate)
            _world.DuplicateNext();
    }

    public void ClearCalls() => _calls.Clear();

    /// <summary>The bytes of a file that anybody sent.</summary>
    public SimFile File(string fileId)
    {
        lock (_world.Gate)
            return _world.Files[fileId];
    }

    /// <summary>The menu of commands that a person is offered in the private chat.</summary>
    public JsonArray Commands(string scope = "default")
    {
        lock (_world.Gate)
            return _world.Commands.GetValueOrDefault(scope + ":::")?.DeepClone() as JsonArray ?? [];
    }

    /// <summary>Waits until something is true; looks again whenever the world has changed.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, TimeSpan? timeout = null)
    {
        using var patience = new CancellationTokenSource(timeout ?? Patience);
        while (true)
        {
            var version = _world.Version;
            if (condition())
                return;
            try
            {
                await _world.WhenNewerThan(version).WaitAsync(patience.Token);
            }
            catch (OperationCanceledException exception)
            {
                throw new TimeoutException("The condition did not come true in time.", exception);
            }
        }
    }

    /// <summary>Waits until the bot has confirmed every update.</summary>
    public Task WaitUntilIdleAsync(TimeSpan? timeout = null) => WaitUntilAsync(() => PendingUpdates == 0, timeout);

    /// <summary>Begins the world anew; ids go on, so that the bot cannot take new updates for old ones.</summary>
    public void Reset()
    {
        lock (_world.Gate)
        {
            _world.Clear();
            _world.Violations.Clear();
            if (_world.Options.DefaultWorld)
                DemoWorld.Build(_world);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _app.DisposeAsync();
        if (_file is not null)
            await _file.DisposeAsync();
        _calls.Dispose();
    }

    private SimChat NewChat(string title, string type, IReadOnlyList<SimUser> members, string bot, bool forum)
    {
        var number = 4_100_000 + _world.Chats.Count;
        var chat = new SimChat { Id = type == "group" ? -number : -1_000_000_000_000 - number, Type = type, Title = title, IsForum = forum };
        foreach (var member in members)
            chat.Members[member.Id] = chat.Members.Count == 0 ? "creator" : "member";
        chat.Members[_world.BotId] = bot;
        return chat;
    }

    private static WebApplication BuildHost(SimulatorOptions options, Router router)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        var (address, port) = Endpoint(options);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 60 * 1024 * 1024;
            kestrel.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        // The simulator lives inside another program, which alone listens for Ctrl+C.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        app.Run(router.HandleAsync);
        return app;
    }

    private static (IPAddress Address, int Port) Endpoint(SimulatorOptions options)
    {
        var uri = new Uri(options.Url);
        var address = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(uri.Host.Trim('[', ']'));
        if (!IPAddress.IsLoopback(address) && !options.AllowRemote)
            throw new ArgumentException($"The simulator listens on loopback only; {options.Url} needs AllowRemote.", nameof(options));
        return (address, uri.Port);
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
