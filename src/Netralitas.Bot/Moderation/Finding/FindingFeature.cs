using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Moderation.Cases;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>Comparing and searching cases.</summary>
internal static class FindingFeature
{
    public static IServiceCollection AddFinding(this IServiceCollection services, bool takesTips)
    {
        services.TryAddSingleton<CaseMemory>();
        services.TryAddSingleton<CaseSearch>();
        services.TryAddSingleton<ISimilarCases, SimilarCases>();
        if (takesTips)
        {
            services.AddHostedService<CaseMemoryKeeper>();
        }
        return services;
    }
}
