using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Netralitas.Bot.Ai;

/// <summary>
/// Makes the official client speak with the configured endpoint: without retries of its own, which would spend the budget behind its back;
/// without following redirects, which would carry the key elsewhere; without log events of its own, which could hold either.
/// </summary>
internal static class OpenAiEndpoint
{
    // Clients refuse an empty key, servers of one's own do not ask for one.
    private const string NoKey = "tanpa-kunci";
    private const long MostBytes = 8L * 1024 * 1024;

    public static IChatClient Chat(AiOptions options) =>
        new OpenAiChatClient(Connect(options).GetChatClient(options.ChatModel), new("openai-compatible", new Uri(options.Endpoint!), options.ChatModel));

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(AiOptions options) =>
        new OpenAiEmbeddings(Connect(options).GetEmbeddingClient(options.EmbeddingModel), new("openai-compatible", new Uri(options.Endpoint!), options.EmbeddingModel));

    private static OpenAIClient Connect(AiOptions options) => new(
        new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint!),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.Timeout + TimeSpan.FromMinutes(1), // the time-out is our own decorator's
            ClientLoggingOptions = new() { EnableLogging = false },
            Transport = new HttpClientPipelineTransport(new HttpClient(new BoundedAnswers(MostBytes)) { Timeout = Timeout.InfiniteTimeSpan }),
        });
}
