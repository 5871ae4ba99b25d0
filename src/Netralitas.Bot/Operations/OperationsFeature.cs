using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations;

/// <summary>The doors of this feature.</summary>
internal static class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services, TelemetryOptions telemetry)
    {
        services.AddSingleton(telemetry);
        services.TryAddSingleton<BotMetrics>();
        services.TryAddSingleton<TelemetryServer>();
        services.AddHostedService(provider => provider.GetRequiredService<TelemetryServer>());
        services.TryAddSingleton<ProgramEnd>();
        services.TryAddSingleton<HealthEndpoints>();
        services.AddSingleton<IReadiness, KnowledgeReadiness>();
        services.AddHostedService<KnowledgeWatcher>();
        return services;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapGet(HealthEndpoints.Live, HealthEndpoints.AnswerLiveAsync);
        IServiceProvider services = app.Services;
        services.GetRequiredService<BotMetrics>().Watch(
            () => services.GetRequiredService<KnowledgeStore>().Current.Base.Version,
            services.GetRequiredService<Database>,
            () => services.GetRequiredService<TipStore>().Census());
        app.MapGet(HealthEndpoints.Ready, app.Services.GetRequiredService<HealthEndpoints>().AnswerReadyAsync);
    }
}
