using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Netralitas.Bot.Tips;

/// <summary>The doors of this feature.</summary>
internal static class TipsFeature
{
    public static IServiceCollection AddTips(this IServiceCollection services, TipsOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton<EvidenceVault>();
        services.TryAddSingleton<TipIntake>();
        services.TryAddSingleton<TipMailbox>();
        return services;
    }
}
