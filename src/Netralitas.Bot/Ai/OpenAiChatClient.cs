using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Netralitas.Bot.Ai;

/// <summary>The official client as <see cref="IChatClient"/>: text in, text out, which is all that is asked of a model here.</summary>
internal sealed class OpenAiChatClient(ChatClient client, ChatClientMetadata metadata) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            ChatCompletion done = (await client.CompleteChatAsync(messages.Select(Map), Map(options), cancellationToken)).Value;
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, TextOf(done.Content)))
            {
                ModelId = done.Model,
                FinishReason = Map(done.FinishReason),
                Usage = Map(done.Usage),
            };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelFailures.Of(e);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerable<StreamingChatCompletionUpdate> stream = client.CompleteChatStreamingAsync(messages.Select(Map), Map(options), cancellationToken)
            .WatchAsync(failed: e => cancellationToken.IsCancellationRequested ? e : ModelFailures.Of(e), cancellation: cancellationToken);
        bool finished = false;
        await foreach (StreamingChatCompletionUpdate part in stream)
        {
            var update = new ChatResponseUpdate(ChatRole.Assistant, TextOf(part.ContentUpdate)) { ModelId = part.Model };
            if (part.FinishReason is { } reason)
            {
                finished = true;
                update.FinishReason = Map(reason);
            }
            if (part.Usage is { } usage)
            {
                update.Contents.Add(new UsageContent(Map(usage)));
            }
            yield return update;
        }
        if (!finished)
        {
            throw new ModelException(ModelFailure.Incomplete); // a stream that was cut ends like one that is whole
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The SDK's client holds nothing to give back.
    }

    private static string TextOf(ChatMessageContent? content) => content is null ? "" : string.Concat(content.Select(p => p.Text));

    private static OpenAI.Chat.ChatMessage Map(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Map(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        MaxOutputTokenCount = options?.MaxOutputTokens,
    };

    private static ChatFinishReason Map(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Stop => ChatFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.ToolCalls,
    };

    private static UsageDetails Map(ChatTokenUsage? usage) => new()
    {
        InputTokenCount = usage?.InputTokenCount,
        OutputTokenCount = usage?.OutputTokenCount,
        TotalTokenCount = usage?.TotalTokenCount,
    };
}
