using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>Ends a request, its streamed answer included, when it takes too long.</summary>
internal sealed class TimedChatClient(IChatClient inner, TimeSpan most, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await base.GetResponseAsync(messages, options, both.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelException(ModelFailure.TimedOut);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        IAsyncEnumerable<ChatResponseUpdate> stream = base.GetStreamingResponseAsync(messages, options, both.Token).WatchAsync(
            failed: e => limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested ? new ModelException(ModelFailure.TimedOut) : e,
            cancellation: both.Token);
        await foreach (ChatResponseUpdate update in stream)
        {
            yield return update;
        }
    }
}
