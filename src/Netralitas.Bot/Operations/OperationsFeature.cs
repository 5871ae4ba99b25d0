using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Netralitas.Bot.Operations;

/// <summary>The doors of this feature.</summary>
internal static class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.TryAddSingleton<ProgramEnd>();
        services.TryAddSingleton<HealthEndpoints>();
        services.AddSingleton<IReadiness, KnowledgeReadiness>();
        services.AddHostedService<KnowledgeWatcher>();
        return services;
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapGet(HealthEndpoints.Live, HealthEndpoints.AnswerLiveAsync);
        app.MapGet(HealthEndpoints.Ready, app.Services.GetRequiredService<HealthEndpoints>().AnswerReadyAsync);
    }
}
