using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>Sends nothing once the hour's requests or tokens are used up.</summary>
internal sealed class BudgetedChatClient(IChatClient inner, HourlyBudget budget) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = Take(messages);
        ChatResponse response = await base.GetResponseAsync(sent, options, cancellationToken);
        budget.Add(response.Usage?.OutputTokenCount, response.Text.Length);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = Take(messages);
        long characters = 0;
        long? tokens = null;
        IAsyncEnumerable<ChatResponseUpdate> stream = base.GetStreamingResponseAsync(sent, options, cancellationToken).WatchAsync(
            each: update =>
            {
                characters += update.Text.Length;
                tokens = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details.OutputTokenCount ?? tokens;
            },
            left: () => budget.Add(tokens, characters),
            cancellation: cancellationToken);
        await foreach (ChatResponseUpdate update in stream)
        {
            yield return update;
        }
    }

    private ChatMessage[] Take(IEnumerable<ChatMessage> messages)
    {
        ChatMessage[] sent = [.. messages];
        return budget.TryTake(sent.Sum(m => m.Text.Length)) ? sent : throw new ModelException(ModelFailure.OverBudget);
    }
}
