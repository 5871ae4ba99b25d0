using System.Text;
using Microsoft.Extensions.AI;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Ai;

/// <summary>
/// The one place where a model is asked for the sake of somebody's question. What may be a report is turned away here, before anything else happens;
/// of the rest only <see cref="OutgoingText"/> leaves, and for a re-wording not even that. A model that fails gives null, never an exception.
/// </summary>
internal sealed class ModelDesk(KnowledgeStore store, CardVectors vectors, IChatClient? chat = null, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
{
    /// <summary>A longer text is a story, and stories are told about somebody.</summary>
    public const int LongestQuestion = 400;

    private const int LongestChoice = 200;
    private const float Deterministic = 0;

    /// <summary>Whether a text may be spoken about with a model at all.</summary>
    public bool MayHear(string question) => question.Length <= LongestQuestion && !ReportSuspicion.Of(question);

    /// <summary>A composed text in another tone, as the model gave it: unchecked but for what <paramref name="isStillGood"/> says of each beginning.</summary>
    public async Task<string?> RewordAsync(string question, string composed, Func<string, bool> isStillGood, CancellationToken cancellation)
    {
        Tone tone = Tones.Of(question);
        if (chat is null || tone == Tone.Plain || !MayHear(question))
        {
            return null;
        }
        var text = new StringBuilder();
        ChatFinishReason? end = null;
        try
        {
            var options = new ChatOptions { Temperature = Deterministic, MaxOutputTokens = composed.Length };
            await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(Prompts.ToReword(composed, tone), options, cancellation))
            {
                text.Append(update.Text);
                end = update.FinishReason ?? end;
                if (!isStillGood(text.ToString()))
                {
                    return null; // the rest is not worth its tokens
                }
            }
        }
        catch (ModelException)
        {
            return null;
        }
        return end == ChatFinishReason.Stop ? text.ToString().Trim() : null;
    }

    /// <summary>The id of the card that a question without an answer may mean, out of a closed list; null when none is, or the reply is anything else.</summary>
    public async Task<string?> ChooseAsync(string question, IReadOnlyList<CardChoice> cards, CancellationToken cancellation)
    {
        if (chat is null || cards.Count == 0 || !MayHear(question))
        {
            return null;
        }
        try
        {
            var options = new ChatOptions { Temperature = Deterministic, MaxOutputTokens = LongestChoice };
            ChatResponse response = await chat.GetResponseAsync(Prompts.ToChoose(Masked(question), cards), options, cancellation);
            return response.FinishReason == ChatFinishReason.Stop ? IdIn(response.Text, cards) : null;
        }
        catch (ModelException)
        {
            return null;
        }
    }

    /// <summary>The cards nearest to a question by their vectors; empty without vectors.</summary>
    public async Task<IReadOnlyList<string>> NearestAsync(string question, int count, CancellationToken cancellation)
    {
        if (embeddings is null || vectors.IsEmpty || !MayHear(question))
        {
            return [];
        }
        try
        {
            GeneratedEmbeddings<Embedding<float>> vector = await embeddings.GenerateAsync([Masked(question)], cancellationToken: cancellation);
            return vector.Count == 1 ? vectors.Nearest(vector[0].Vector, count) : [];
        }
        catch (ModelException)
        {
            return [];
        }
    }

    private string Masked(string question) => OutgoingText.Of(question, store.Current);

    /// <summary>The reply is an id of the list and nothing else, or it is no reply; quotes, a full stop or {"id": …} around it are habits of models.</summary>
    private static string? IdIn(string reply, IReadOnlyList<CardChoice> cards)
    {
        if (reply.Length > LongestChoice)
        {
            return null;
        }
        string bare = reply.Trim().TrimStart('{').TrimEnd('}').Trim();
        int colon = bare.LastIndexOf(':');
        if (colon >= 0 && bare[..colon].Trim().Trim('"') is "id" or "kartu")
        {
            bare = bare[(colon + 1)..];
        }
        bare = bare.Trim(' ', '"', '\'', '`', '.', '\n');
        return cards.FirstOrDefault(c => c.Id == bare)?.Id;
    }
}
