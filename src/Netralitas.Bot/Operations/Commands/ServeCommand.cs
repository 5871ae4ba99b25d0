using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Official;
using Netralitas.Bot.Moderation;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Bot.Updates;
using Netralitas.Simulator;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>serve</c>: the bot itself.</summary>
internal static partial class ServeCommand
{
    /// <summary>The lanes are given twenty seconds of these.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var command = new Command("serve", "Jalankan bot (bawaan); tanpa Telegram:Token memakai simulator");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        IConfigurationRoot configuration = CommandSetup.Configuration();
        ServeOptions options = ServeOptions.Read(configuration);
        Task<KnowledgeSnapshot?> compiled = Task.Run(() => KnowledgeStore.ReadCompiled(options.KnowledgeFolder, OfficialTexts.FolderIn(options.Storage.Path)), cancellation);

        await using SimulatorServer? simulator = string.IsNullOrEmpty(options.Telegram.Token)
            ? await SimulatorStart.StartAsync(configuration, options, cancellation)
            : null;
        await using WebApplication app = Build(configuration, options, compiled: compiled);
        await StartAsync(app, options, cancellation);
        if (simulator is null && options.Moderation.TakesTips && options.Tips.PostsAtOnce)
        {
            Log.PostsAtOnce(app.Logger);
        }
        Log.Listening(app.Logger, string.Join(';', app.Urls), Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (simulator is not null)
        {
            Console.WriteLine($"Tanpa Telegram:Token: buka simulator di {new Uri(simulator.BaseAddress, "/simulator")}");
        }
        await app.WaitForShutdownAsync(cancellation);

        var end = app.Services.GetRequiredService<ProgramEnd>();
        if (end.Line is not null)
        {
            await Console.Error.WriteLineAsync(end.Line);
        }
        return end.Code;
    }

    /// <summary>The whole program, feature by feature; whoever adjusts it comes before the features, which keep what is registered.</summary>
    internal static WebApplication Build(IConfiguration configuration, ServeOptions options, Action<WebApplicationBuilder>? adjust = null, Task<KnowledgeSnapshot?>? compiled = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.UseSerilog(options.Logging, new SecretScrubber(options.Telegram.Token, options.Telegram.WebhookSecret, options.Ai.ApiKey));
        builder.WebHost.UseUrls(options.Addresses);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true); // the webhook only hands over: no change of thread is needed for it
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        adjust?.Invoke(builder);

        builder.Services.AddSingleton(provider => new KnowledgeStore(
            options.KnowledgeFolder, provider.GetRequiredService<ILogger<KnowledgeStore>>(), OfficialTexts.FolderIn(options.Storage.Path), compiled));
        builder.Services.AddSingleton(provider => new KnowledgeOfInstance(() => provider.GetRequiredService<KnowledgeStore>().Current.Base.Version));
        builder.Services.AddSingleton(new InformationChannel(options.Telegram.InformationChannel, options.Telegram.InformationChannelLink));
        builder.Services.AddOperations(options.Telemetry);
        builder.Services.TryAddSingleton(FaultInjection.PointsOf(configuration, options.Telegram));
        builder.Services.AddStorage(options.Storage);
        builder.Services.AddAi(options.Ai);
        builder.Services.AddQuestions();
        builder.Services.AddTips(options.Tips);
        builder.Services.AddTipTalk(new TipRules(
            options.Moderation.TakesTips, options.Moderation.PostingMode == PostingMode.Penuh, TimeSpan.FromMinutes(options.Tips.DraftMinutes),
            options.Tips.RetentionDays, options.Storage.IsPostgres));
        builder.Services.AddModeration(options.Moderation);
        builder.Services.AddUpdates(options.Telegram);

        WebApplication app = builder.Build();
        app.MapOperations();
        app.MapUpdates();
        return app;
    }

    /// <summary>Returns when the program serves.</summary>
    internal static async Task StartAsync(WebApplication app, ServeOptions options, CancellationToken cancellation)
    {
        // Reading the knowledge is the long part of the start, so the database is opened beside it.
        Task<KnowledgeSnapshot> knowledge = Task.Run(app.Services.GetRequiredService<KnowledgeStore>().Load, cancellation);
        app.Services.GetRequiredService<Database>();
        app.Services.GetRequiredService<ShareBooks>(); // and with it the key folder: what is wrong with it is told before anything is taken
        await knowledge;
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new AddressTakenException(ListenAddresses.Key, string.Join(';', options.Addresses), ListenAddresses.Key);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(460, LogLevel.Information, "Listening on {Addresses} after {Milliseconds:0} ms")]
        public static partial void Listening(ILogger logger, string addresses, double milliseconds);

        [LoggerMessage(461, LogLevel.Warning, "Tips:PostingDelay is 0: the time of a post tells when its reporter wrote. Set a span such as 00:10-01:00")]
        public static partial void PostsAtOnce(ILogger logger);
    }
}
