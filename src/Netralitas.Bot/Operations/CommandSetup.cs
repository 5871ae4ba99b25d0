using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Operations;

/// <summary>The few parts that the command line verbs need without a host.</summary>
internal static class CommandSetup
{
    /// <summary>The file beside the program, then the environment; <c>ASPNETCORE_URLS</c> is understood because images and panels set it.</summary>
    public static IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .Build();

    public static KnowledgeStore Knowledge() =>
        new(KnowledgeFolder.Find(Configuration()), NullLogger<KnowledgeStore>.Instance);

    public static Answerer Answerer(KnowledgeStore store) => new(store, TimeProvider.System);
}
