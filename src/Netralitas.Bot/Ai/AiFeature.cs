using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Ai.Guarding;

namespace Netralitas.Bot.Ai;

/// <summary>The door of this feature. Without an endpoint nothing is registered, and nobody misses it.</summary>
internal static class AiFeature
{
    /// <summary>Any <see cref="IChatClient"/> or generator that is registered before takes the place of the OpenAI-compatible one.</summary>
    public static IServiceCollection AddAi(this IServiceCollection services, AiOptions options)
    {
        if (!options.IsOn)
        {
            return services;
        }
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new HourlyBudget(options.RequestsPerHour, options.TokensPerHour, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CircuitBreaker>();
        services.AddSingleton<CardVectors>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ModelDesk>(provider, [.. Guarded(provider)]));
        if (!string.IsNullOrWhiteSpace(options.ChatModel))
        {
            services.TryAddSingleton(_ => OpenAiEndpoint.Chat(options));
        }
        if (!string.IsNullOrWhiteSpace(options.EmbeddingModel))
        {
            services.TryAddSingleton(_ => OpenAiEndpoint.Embeddings(options));
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<CardVectorizer>(provider, Guard(provider, provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>())));
        }
        return services;
    }

    private static IEnumerable<object> Guarded(IServiceProvider provider)
    {
        if (provider.GetService<IChatClient>() is { } chat)
        {
            yield return Guard(provider, chat);
        }
        if (provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>() is { } embeddings)
        {
            yield return Guard(provider, embeddings);
        }
    }

    /// <summary>From the outside in: what is remembered costs nothing, what is left alone spends nothing, and only what goes out is timed.</summary>
    private static IChatClient Guard(IServiceProvider provider, IChatClient chat)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        chat = new TimedChatClient(chat, provider.GetRequiredService<AiOptions>().Timeout, time);
        chat = new BudgetedChatClient(chat, provider.GetRequiredService<HourlyBudget>());
        chat = new CircuitChatClient(chat, provider.GetRequiredService<CircuitBreaker>());
        chat = new LoggedChatClient(chat, time, provider.GetRequiredService<ILogger<LoggedChatClient>>());
        return new CachedChatClient(chat, time);
    }

    private static GuardedEmbeddings Guard(IServiceProvider provider, IEmbeddingGenerator<string, Embedding<float>> embeddings) =>
        ActivatorUtilities.CreateInstance<GuardedEmbeddings>(provider, embeddings, provider.GetRequiredService<AiOptions>().Timeout);
}
