using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Ai;

/// <summary>
/// Gives the cards their vectors in the background, after the start and whenever the knowledge changed; what a model has computed once is kept by
/// the model's name and a hash of the text. Only cards, which are public: the vector of a question is used and forgotten.
/// </summary>
internal sealed partial class CardVectorizer(
    KnowledgeStore store, CardVectors vectors, CardVectorStore kept, AiOptions options, IEmbeddingGenerator<string, Embedding<float>> embeddings, TimeProvider time,
    ILogger<CardVectorizer> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private const int Together = 32;
    private const int PhrasingsOfACard = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? done = null;
        try
        {
            while (true)
            {
                KnowledgeBase knowledge = store.Current.Base;
                if (knowledge.Version != done && await TryAsync(knowledge, stoppingToken))
                {
                    done = knowledge.Version;
                }
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the end
        }
    }

    /// <summary>A model or a disk that fails now is asked again after the pause; what was computed by then is kept.</summary>
    private async Task<bool> TryAsync(KnowledgeBase knowledge, CancellationToken cancellation)
    {
        try
        {
            int computed = await VectorizeAsync(knowledge, cancellation);
            Log.Ready(logger, knowledge.Situations.Count, computed);
            return true;
        }
        catch (Exception e) when (e is ModelException or StorageException)
        {
            Log.Later(logger, e.Message);
            return false;
        }
    }

    private async Task<int> VectorizeAsync(KnowledgeBase knowledge, CancellationToken cancellation)
    {
        string model = options.EmbeddingModel!;
        (string Id, string Text, string Hash)[] cards = [.. knowledge.Situations.Select(s => (s.Id, Text: TextOf(s))).Select(c => (c.Id, c.Text, HashOf(c.Text)))];
        var known = new Dictionary<string, ReadOnlyMemory<float>>(StringComparer.Ordinal);
        foreach ((string hash, byte[] bytes) in kept.Read(model))
        {
            known[hash] = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        }
        (string Id, string Text, string Hash)[] missing = [.. cards.Where(c => !known.ContainsKey(c.Hash)).DistinctBy(c => c.Hash)];
        foreach ((string Id, string Text, string Hash)[] batch in missing.Chunk(Together))
        {
            GeneratedEmbeddings<Embedding<float>> made = await embeddings.GenerateAsync(batch.Select(c => c.Text), cancellationToken: cancellation);
            for (int i = 0; i < batch.Length; i++)
            {
                known[batch[i].Hash] = made[i].Vector;
            }
            await kept.AddAsync(model, [.. batch.Select(c => (c.Hash, MemoryMarshal.AsBytes(known[c.Hash].Span).ToArray()))], cancellation);
        }
        vectors.Swap(cards.Select(c => (c.Id, known[c.Hash])));
        await kept.KeepOnlyAsync(model, cards.Select(c => c.Hash).ToHashSet(StringComparer.Ordinal), cancellation);
        return missing.Length;
    }

    private static string TextOf(Situation card) => string.Join('\n', card.Phrasings.Take(PhrasingsOfACard).Prepend(card.Title));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static partial class Log
    {
        [LoggerMessage(710, LogLevel.Information, "{Cards} cards have vectors, {Computed} of them new")]
        public static partial void Ready(ILogger logger, int cards, int computed);

        [LoggerMessage(711, LogLevel.Warning, "The cards have no vectors yet: {Problem}; tried again in a minute")]
        public static partial void Later(ILogger logger, string problem);
    }
}
