using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tips;

/// <summary>The doors of this feature.</summary>
internal static class TipsFeature
{
    public static IServiceCollection AddTips(this IServiceCollection services, TipsOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddKeeping();
        return services;
    }
}
