using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Intake;

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
        services.TryAddSingleton<SeenUpdates>();
        services.TryAddSingleton<CardFeedback>();
        services.TryAddSingleton<CardVectorStore>();
        services.TryAddSingleton<TipStore>();
        services.TryAddSingleton<TipNumbers>();
        services.TryAddSingleton<CaseStudyStore>();
        services.TryAddSingleton<OutboxStore>();
        services.TryAddSingleton<PendingReceiptStore>();
        services.TryAddSingleton<IntakeJournal>();
        services.TryAddSingleton<CaseStore>();
        services.TryAddSingleton<DeskStore>();
        services.TryAddSingleton<AuditStore>();
        services.AddHostedService<SeenUpdatePruner>();
        services.AddSingleton<IReadiness, StorageReadiness>();
        return services;
    }
}
