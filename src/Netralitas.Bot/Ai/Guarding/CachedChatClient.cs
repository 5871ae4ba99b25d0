using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>Remembers whole answers by a hash of what was asked: in process memory only, thirty minutes like the questions themselves, bounded.</summary>
internal sealed class CachedChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const int Capacity = 2_000;

    private readonly ConcurrentDictionary<string, (string Text, DateTimeOffset At)> _answers = new(StringComparer.Ordinal);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = [.. messages];
        string key = KeyOf(sent);
        if (Find(key) is { } known)
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, known)) { FinishReason = ChatFinishReason.Stop };
        }
        ChatResponse response = await base.GetResponseAsync(sent, options, cancellationToken);
        if (response.FinishReason == ChatFinishReason.Stop)
        {
            Keep(key, response.Text);
        }
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = [.. messages];
        string key = KeyOf(sent);
        if (Find(key) is { } known)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, known) { FinishReason = ChatFinishReason.Stop };
            yield break;
        }
        var text = new StringBuilder();
        ChatFinishReason? end = null;
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(sent, options, cancellationToken))
        {
            text.Append(update.Text);
            end = update.FinishReason ?? end;
            yield return update;
        }
        if (end == ChatFinishReason.Stop)
        {
            Keep(key, text.ToString());
        }
    }

    private string? Find(string key) =>
        _answers.TryGetValue(key, out (string Text, DateTimeOffset At) known) && time.GetUtcNow() - known.At < Lifetime ? known.Text : null;

    private void Keep(string key, string text)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach ((string old, (_, DateTimeOffset at)) in _answers)
        {
            if (now - at >= Lifetime)
            {
                _answers.TryRemove(old, out _);
            }
        }
        if (_answers.Count < Capacity)
        {
            _answers[key] = (text, now);
        }
    }

    private static string KeyOf(ChatMessage[] messages) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', messages.Select(m => $"{m.Role.Value}\0{m.Text}")))));
}
