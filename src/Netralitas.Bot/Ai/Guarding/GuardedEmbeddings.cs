using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>What the chat has in five decorators, for vectors in one: the same budget and the same circuit, for it is the same endpoint.</summary>
internal sealed partial class GuardedEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> inner, TimeSpan most, HourlyBudget budget, CircuitBreaker circuit, TimeProvider time, ILogger<GuardedEmbeddings> logger)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        if (!circuit.Allows())
        {
            throw new ModelException(ModelFailure.CircuitOpen);
        }
        if (!budget.TryTake(texts.Sum(t => (long)t.Length)))
        {
            circuit.Abandoned();
            throw new ModelException(ModelFailure.OverBudget);
        }
        using var limit = new CancellationTokenSource(most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            GeneratedEmbeddings<Embedding<float>> vectors = await base.GenerateAsync(texts, options, both.Token);
            circuit.Succeeded();
            return vectors;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            ModelException failure = limit.IsCancellationRequested ? new(ModelFailure.TimedOut) : ModelFailures.Of(e);
            circuit.Failed(failure);
            Log.Failed(logger, failure.Message);
            throw failure;
        }
        catch
        {
            circuit.Abandoned();
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(704, LogLevel.Warning, "The model gave no vectors: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);
    }
}
