using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Operations;

/// <summary>The few parts that the command line verbs need without a host.</summary>
internal static class CommandSetup
{
    public static IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    public static KnowledgeStore Knowledge() =>
        new(KnowledgeFolder.Find(Configuration()), NullLogger<KnowledgeStore>.Instance);

    public static Answerer Answerer(KnowledgeStore store) => new(store, TimeProvider.System);
}
