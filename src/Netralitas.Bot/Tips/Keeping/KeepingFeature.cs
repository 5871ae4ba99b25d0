using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>The parts that keep tips.</summary>
internal static class KeepingFeature
{
    public static IServiceCollection AddKeeping(this IServiceCollection services)
    {
        services.TryAddSingleton(new CrashPoints());
        services.TryAddSingleton(provider => KeyFolder.Open(
            provider.GetRequiredService<StorageOptions>().KeyPath,
            tipsExist: provider.GetRequiredService<TipStore>().SharesInUse().Count > 0 || IntakeLog.HasContent(provider.GetRequiredService<StorageOptions>().Path),
            hold: true));
        services.TryAddSingleton(provider => new IntakeKey(provider.GetRequiredService<KeyFolder>().IntakeKey.ToArray()));
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<IntakeJournal>());
        services.TryAddSingleton(provider => ShareBooks.Open(
            provider.GetRequiredService<KeyFolder>().SharesPath,
            [.. provider.GetRequiredService<IntakeJournal>().Waiting().Select(t => t.Row.Share), .. provider.GetRequiredService<TipStore>().SharesInUse()]));
        services.TryAddSingleton<TipSafe>();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<TipChanges>();
        services.TryAddSingleton<EvidenceVault>();
        services.TryAddSingleton<TipIntake>();
        services.TryAddSingleton<TipMailbox>();
        services.TryAddSingleton<TipEnding>();
        services.TryAddSingleton<PushHandles>();
        services.TryAddSingleton<TipReader>();
        services.TryAddSingleton<ModeratorLetters>();
        services.TryAddSingleton<TipBoxes>();
        services.TryAddSingleton<PublicSentences>();
        services.TryAddSingleton<ReadMarks>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadMarks>());
        services.TryAddSingleton<KeyRotation>();
        services.TryAddSingleton<RetentionSweep>();
        services.AddHostedService<TipKeeper>();
        return services;
    }
}
