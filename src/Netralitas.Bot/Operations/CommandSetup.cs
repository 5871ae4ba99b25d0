using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Voice;

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

    /// <summary>The configured model's part in an answer; none without <c>Ai:Endpoint</c>.</summary>
    public static AnswerVoice Voice(KnowledgeStore store)
    {
        AiOptions options = Model();
        return new ServiceCollection().AddLogging().AddSingleton(store).AddAi(options).AddSingleton<AnswerVoice>()
            .BuildServiceProvider().GetRequiredService<AnswerVoice>();
    }

    /// <summary>Whether a chat model is configured at all.</summary>
    public static bool HasModel() => Model() is { IsOn: true, ChatModel.Length: > 0 };

    private static AiOptions Model() => Configuration().Read(AiOptions.Section, new AiOptionsValidator(), (o, failures) => o.ReadFiles(failures));

    public static Answerer Answerer(KnowledgeStore store) => new(store, TimeProvider.System);
}
