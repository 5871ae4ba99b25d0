using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Moderation.Finding;

namespace Netralitas.Bot.Moderation;

/// <summary>The doors of this feature.</summary>
internal static class ModerationFeature
{
    public static IServiceCollection AddModeration(this IServiceCollection services, ModerationOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton<ModeratorsChats>();
        services.TryAddSingleton<CaseDelivery>();
        services.TryAddSingleton<PostingDelay>();
        services.AddFinding(options.TakesTips);
        if (options.TakesTips)
        {
            services.AddHostedService<OutboxRelay>();
        }
        return services;
    }
}
