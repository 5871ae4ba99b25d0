using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.Finding;
using Netralitas.Bot.Moderation.Statistics;

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
        services.TryAddSingleton<CaseStudies>();
        services.TryAddSingleton<CaseFiles>();
        services.TryAddSingleton<ICaseExport, CaseExport>();
        services.TryAddSingleton<CaseCounting>();
        if (options.TakesTips)
        {
            services.AddHostedService<OutboxRelay>();
        }
        return services;
    }
}
