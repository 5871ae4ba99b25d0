using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>Fails at once while the endpoint is being left alone.</summary>
internal sealed class CircuitChatClient(IChatClient inner, CircuitBreaker circuit) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Enter();
        try
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            circuit.Succeeded();
            return response;
        }
        catch (Exception e)
        {
            Note(e);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Enter();
        bool decided = false;
        IAsyncEnumerable<ChatResponseUpdate> stream = base.GetStreamingResponseAsync(messages, options, cancellationToken).WatchAsync(
            failed: e =>
            {
                decided = true;
                Note(e);
                return e;
            },
            whole: () =>
            {
                decided = true;
                circuit.Succeeded();
            },
            left: () =>
            {
                if (!decided)
                {
                    circuit.Abandoned();
                }
            },
            cancellation: cancellationToken);
        await foreach (ChatResponseUpdate update in stream)
        {
            yield return update;
        }
    }

    private void Enter()
    {
        if (!circuit.Allows())
        {
            throw new ModelException(ModelFailure.CircuitOpen);
        }
    }

    private void Note(Exception e)
    {
        if (e is ModelException failure && failure.Failure != ModelFailure.OverBudget)
        {
            circuit.Failed(failure);
        }
        else
        {
            circuit.Abandoned();
        }
    }
}
