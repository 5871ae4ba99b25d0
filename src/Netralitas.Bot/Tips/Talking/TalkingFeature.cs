using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tips.Limits;
using Netralitas.Bot.Tips.Media;
using Netralitas.Bot.Tips.Regions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The door of the conversation.</summary>
internal static class TalkingFeature
{
    public static IServiceCollection AddTipTalk(this IServiceCollection services, TipRules rules)
    {
        services.AddSingleton(rules);
        services.AddUrgencies();
        services.TryAddSingleton<RegionDirectory>();
        services.TryAddSingleton<TipScreens>();
        services.TryAddSingleton<TipConversation>();
        services.TryAddSingleton<TipSessions>();
        services.TryAddSingleton<SharedSessions>();
        services.TryAddSingleton<TipSender>();
        services.TryAddSingleton<TipLimits>();
        services.TryAddSingleton<MutedToday>();
        services.TryAddSingleton<QuietChats>();
        services.TryAddSingleton<ShortLived>();
        services.TryAddSingleton(provider => VideoCleaner.Find(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<EvidenceCollector>();
        services.TryAddSingleton<EvidenceTalk>();
        services.TryAddSingleton<ReceiptTalk>();
        services.TryAddSingleton<DraftTalk>();
        services.TryAddSingleton<StatusTalk>();
        services.TryAddSingleton<TipTalk>();
        services.AddHostedService(provider => provider.GetRequiredService<TipSessions>());
        services.AddHostedService(provider => provider.GetRequiredService<QuietChats>());
        services.AddHostedService(provider => provider.GetRequiredService<ShortLived>());
        if (services.Any(s => s.ServiceType == typeof(SharedDrafts)))
        {
            services.AddHostedService<SharedHousekeeping>();
        }
        return services;
    }
}
