using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using EmbeddingGenerationOptions = Microsoft.Extensions.AI.EmbeddingGenerationOptions;

namespace Netralitas.Bot.Ai;

/// <summary>The official client as <see cref="IEmbeddingGenerator{TInput,TEmbedding}"/>.</summary>
internal sealed class OpenAiEmbeddings(EmbeddingClient client, EmbeddingGeneratorMetadata metadata) : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        try
        {
            OpenAIEmbeddingCollection all = (await client.GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken)).Value;
            Embedding<float>[] vectors = [.. all.OrderBy(e => e.Index).Select(e => new Embedding<float>(e.ToFloats()))];
            if (vectors.Length != texts.Length)
            {
                throw new ModelException(ModelFailure.Malformed);
            }
            return new GeneratedEmbeddings<Embedding<float>>(vectors) { Usage = new() { TotalTokenCount = all.Usage?.TotalTokenCount } };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelFailures.Of(e);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The SDK's client holds nothing to give back.
    }
}
