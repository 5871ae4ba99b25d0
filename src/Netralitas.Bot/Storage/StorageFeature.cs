using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Storage.Seen;

namespace Netralitas.Bot.Storage;

/// <summary>The door of this feature.</summary>
internal static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton(provider =>
        {
            PrivateFolder.Create(options.KeyPath, "Storage:KeyPath");
            return Database.Open(options, provider.GetRequiredService<ILogger<Database>>());
        });
        services.TryAddSingleton<InstanceNews>();
        services.TryAddSingleton<SeenUpdates>();
        services.TryAddSingleton<SeenLog>();
        services.TryAddSingleton<CardFeedback>();
        services.TryAddSingleton<CardVectorStore>();
        services.TryAddSingleton<TipStore>();
        services.TryAddSingleton<TipNumbers>();
        services.TryAddSingleton<CaseStudyStore>();
        services.TryAddSingleton<OutboxStore>();
        services.TryAddSingleton<PendingReceiptStore>();
        if (options.IsPostgres)
        {
            services.TryAddSingleton<INewTips, DirectNewTips>();
            services.TryAddSingleton(provider => (PostgresDatabase)provider.GetRequiredService<Database>());
            services.TryAddSingleton<InstanceLink>();
            services.TryAddSingleton<ILeases>(provider => provider.GetRequiredService<InstanceLink>());
            services.TryAddSingleton<IOutboxClaims, SharedClaims>();
            services.TryAddSingleton<PostgresRounds>();
            services.TryAddSingleton<SharedLimits>();
            services.TryAddSingleton<SharedDrafts>();
            services.TryAddSingleton<SharedUndo>();
            services.TryAddSingleton<SharedAnswerLog>();
            services.TryAddSingleton<TurnQueue>();
            services.TryAddSingleton<IChatTurns>(provider => provider.GetRequiredService<TurnQueue>());
            services.AddSingleton<IReadiness, InstancesReadiness>();
            // Stopped last, and the link behind the turns.
            services.AddHostedService(provider => provider.GetRequiredService<InstanceLink>());
            services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        }
        else
        {
            services.TryAddSingleton<IntakeJournal>();
            services.TryAddSingleton<INewTips>(provider => provider.GetRequiredService<IntakeJournal>());
            services.TryAddSingleton<ILeases, LoneLeases>();
            services.TryAddSingleton<IOutboxClaims, LoneClaims>();
            services.TryAddSingleton<IChatTurns, LoneTurns>();
        }
        services.TryAddSingleton<CaseStore>();
        services.TryAddSingleton<DeskStore>();
        services.TryAddSingleton<AuditStore>();
        services.AddHostedService<SeenUpdatePruner>();
        services.AddSingleton<IReadiness, StorageReadiness>();
        if (!options.IsPostgres)
        {
            services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<IntakeJournal>());
        }
        return services;
    }
}
