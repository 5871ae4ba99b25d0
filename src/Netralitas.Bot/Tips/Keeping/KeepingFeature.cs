using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
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
            hold: true,
            share: provider.GetRequiredService<Database>().IsShared));
        services.TryAddSingleton(provider => new IntakeKey(provider.GetRequiredService<KeyFolder>().IntakeKey.ToArray()));
        services.TryAddSingleton(provider => ShareBooks.Open(
            provider.GetRequiredService<KeyFolder>().SharesPath,
            provider.GetRequiredService<Database>().IsShared
                ? null
                : [.. provider.GetRequiredService<INewTips>().Waiting().Select(t => t.Row.Share), .. provider.GetRequiredService<TipStore>().SharesInUse()]));
        services.TryAddSingleton(provider => new InstanceKeys(provider.GetRequiredService<KeyFolder>().InstancesKey()));
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
