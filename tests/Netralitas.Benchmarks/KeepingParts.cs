using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;

namespace Netralitas.Benchmarks;

/// <summary>The parts that keep tips, without the host.</summary>
internal static class KeepingParts
{
    public static ServiceProvider Open(string dataPath, string keyPath)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage(new StorageOptions { Path = dataPath, KeyPath = keyPath });
        services.AddTips(new TipsOptions { PostingDelay = "0" });
        return services.BuildServiceProvider();
    }
}
