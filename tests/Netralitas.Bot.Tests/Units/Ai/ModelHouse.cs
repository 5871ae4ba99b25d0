using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Voice;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Units.Ai;

/// <summary>The feature as the program puts it together, with a scripted endpoint and a clock of the test's own.</summary>
internal sealed class ModelHouse : IAsyncDisposable
{
    public const string Key = "sk-UJI-sangat-rahasia-0815";

    private static readonly Lazy<KnowledgeStore> Shipped = new(() => new(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance));

    private readonly ServiceProvider _services;

    private ModelHouse(ScriptedModel model, AiOptions options)
    {
        Model = model;
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Shipped.Value)
            .AddAi(options)
            .AddSingleton<Answerer>()
            .AddSingleton<AnswerVoice>()
            .BuildServiceProvider();
    }

    public ScriptedModel Model { get; }

    public FakeTime Time { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public Answerer Answerer => _services.GetRequiredService<Answerer>();

    public AnswerVoice Voice => _services.GetRequiredService<AnswerVoice>();

    public ModelDesk Desk => _services.GetRequiredService<ModelDesk>();

    public static KnowledgeStore Knowledge => Shipped.Value;

    public static async Task<ModelHouse> OpenAsync(Action<AiOptions>? adjust = null)
    {
        ScriptedModel model = await ScriptedModel.StartAsync();
        var options = new AiOptions { Endpoint = model.Url, ApiKey = Key, ChatModel = "m" };
        adjust?.Invoke(options);
        return new ModelHouse(model, options);
    }

    /// <summary>The composed answer, and the same as it is spoken.</summary>
    public async Task<(Answer Composed, Answer Spoken)> AskAsync(string question)
    {
        Answer composed = Answerer.Answer(question);
        return (composed, await Voice.SpeakAsync(question, composed, CancellationToken.None));
    }

    /// <summary>Nothing that the program wrote down holds the key or what was said.</summary>
    public void AssertDiscreet(params string[] words) =>
        Assert.All(words.Append(Key), word => Assert.DoesNotContain(Logs.All, line => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Model.DisposeAsync();
    }
}
