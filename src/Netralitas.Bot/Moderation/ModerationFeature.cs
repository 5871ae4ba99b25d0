using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.Finding;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Operations;

namespace Netralitas.Bot.Moderation;

/// <summary>The doors of this feature.</summary>
internal static class ModerationFeature
{
    public static IServiceCollection AddModeration(this IServiceCollection services, ModerationOptions options)
    {
        services.AddSingleton(options);
        services.AddUrgencies();
        services.TryAddSingleton<ModeratorsChats>();
        services.TryAddSingleton<Topics>();
        services.TryAddSingleton<CaseDelivery>();
        services.TryAddSingleton<PostingDelay>();
        services.TryAddSingleton(options.Clock);
        services.TryAddSingleton(_ => WorkCalendar.Of(options.Clock));
        services.TryAddSingleton<ClockNotices>();
        services.TryAddSingleton<RoleBook>();
        services.TryAddSingleton<Staff>();
        services.TryAddSingleton<UndoBook>();
        services.TryAddSingleton<CardSignal>();
        services.TryAddSingleton<CardView>();
        services.TryAddSingleton<CaseBook>();
        services.TryAddSingleton<CaseDesk>();
        services.TryAddSingleton<CaseEndings>();
        services.TryAddSingleton<DeskSender>();
        services.TryAddSingleton<DeskAccess>();
        services.TryAddSingleton<DeskLists>();
        services.TryAddSingleton<DeskStatistics>();
        services.TryAddSingleton<DeskExport>();
        services.TryAddSingleton<NormMenus>();
        services.TryAddSingleton<DeskStudies>();
        services.TryAddSingleton<DeskPresses>();
        services.TryAddSingleton<DeskMessages>();
        services.TryAddSingleton(new InformationChannel(null, null));
        services.TryAddSingleton<Announcements>();
        services.TryAddSingleton<DeskCommands>();
        services.TryAddSingleton<DeskHandler>();
        services.TryAddSingleton<Readings>();
        services.TryAddSingleton<DeskStart>();
        services.AddFinding(options.TakesTips);
        services.TryAddSingleton<CaseStudies>();
        services.TryAddSingleton<CaseNorms>();
        services.TryAddSingleton<ICaseProgress, CaseProgress>();
        services.TryAddSingleton<ICaseExport, CaseExport>();
        services.TryAddSingleton<CaseCounting>();
        if (options.TakesTips)
        {
            services.AddHostedService<DeskNews>();
            services.AddHostedService<OutboxRelay>();
            services.AddHostedService<CardKeeper>();
            services.AddHostedService<DeskClock>();
            services.AddHostedService(provider => provider.GetRequiredService<Readings>());
            services.AddHostedService(provider => provider.GetRequiredService<DeskStart>());
        }
        return services;
    }
}
