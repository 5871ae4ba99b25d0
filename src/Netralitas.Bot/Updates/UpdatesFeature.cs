using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Seeing;
using Telegram.Bot;
using Telegram.Bot.Pacing;

namespace Netralitas.Bot.Updates;

/// <summary>The doors of this feature.</summary>
internal static class UpdatesFeature
{
    public static IServiceCollection AddUpdates(this IServiceCollection services, TelegramOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton(provider => new TelegramPace(provider.GetRequiredService<TimeProvider>(), options.GroupPace));
        services.TryAddSingleton<ITelegramBotClient>(provider => new TelegramBotClient(new TelegramBotClientOptions(options.Token!, options.ApiBaseUrl)
        {
            TimeProvider = provider.GetRequiredService<TimeProvider>(),
            Pace = provider.GetRequiredService<TelegramPace>(),
        }));
        services.AddUrgencies();
        services.TryAddSingleton(new LaneLimits());
        services.TryAddSingleton<ChatLanes>();
        services.TryAddSingleton<RecentUpdates>();
        services.TryAddSingleton<UpdateDispatcher>();
        services.TryAddSingleton<UpdateDispatch>(provider => provider.GetRequiredService<UpdateDispatcher>().DispatchAsync);
        services.TryAddSingleton<IndispensableUpdates>();
        services.TryAddSingleton<BusyNotices>();
        services.TryAddSingleton<UpdateIntake>();
        services.TryAddSingleton<UpdateFlow>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<UpdateFlow>());
        // Stopped in reverse: first no more updates, then the lanes are finished, then the notices.
        services.AddHostedService(provider => provider.GetRequiredService<BusyNotices>());
        services.AddHostedService(provider => provider.GetRequiredService<ChatLanes>());
        if (options.Mode == UpdateMode.Webhook)
        {
            services.TryAddSingleton(new WebhookGuard(options.WebhookSecret!));
            services.TryAddSingleton<WebhookEndpoint>();
            services.AddHostedService<WebhookRegistration>();
            services.AddHostedService<WebhookWatch>();
        }
        else
        {
            services.AddHostedService<UpdatePoller>();
        }
        return services;
    }

    public static void MapUpdates(this WebApplication app)
    {
        app.Services.GetRequiredService<BotMetrics>().WatchLanes(() => app.Services.GetRequiredService<ChatLanes>().Pending);
        if (app.Services.GetService<WebhookEndpoint>() is not { } endpoint)
        {
            return;
        }
        app.MapPost(WebhookEndpoint.Path, endpoint.HandleAsync);
        // Kestrel lets calls in work finish for a while; nothing new is begun from now on.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<ChatLanes>().Close);
    }
}
