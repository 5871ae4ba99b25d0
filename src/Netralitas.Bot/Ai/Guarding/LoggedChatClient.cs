using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Ai.Guarding;

/// <summary>Logs that the model was asked, how long it took and how it ended; never a word of what was said.</summary>
internal sealed partial class LoggedChatClient(IChatClient inner, TimeProvider time, ILogger<LoggedChatClient> logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        long start = time.GetTimestamp();
        try
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            Log.Answered(logger, time.GetElapsedTime(start).TotalMilliseconds);
            return response;
        }
        catch (ModelException e)
        {
            Log.Failed(logger, LevelOf(e), e.Message, time.GetElapsedTime(start).TotalMilliseconds);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long start = time.GetTimestamp();
        IAsyncEnumerable<ChatResponseUpdate> stream = base.GetStreamingResponseAsync(messages, options, cancellationToken).WatchAsync(
            failed: e =>
            {
                if (e is ModelException failure)
                {
                    Log.Failed(logger, LevelOf(failure), failure.Message, time.GetElapsedTime(start).TotalMilliseconds);
                }
                return e;
            },
            whole: () => Log.Answered(logger, time.GetElapsedTime(start).TotalMilliseconds),
            cancellation: cancellationToken);
        await foreach (ChatResponseUpdate update in stream)
        {
            yield return update;
        }
    }

    /// <summary>What goes on for an hour or a minute by design is not told for every question.</summary>
    public static LogLevel LevelOf(ModelException e) => e.Failure is ModelFailure.CircuitOpen or ModelFailure.OverBudget ? LogLevel.Debug : LogLevel.Warning;

    private static partial class Log
    {
        [LoggerMessage(702, LogLevel.Debug, "The model answered in {Milliseconds:0} ms")]
        public static partial void Answered(ILogger logger, double milliseconds);

        [LoggerMessage(EventId = 703, Message = "The model gave nothing: {Failure} after {Milliseconds:0} ms")]
        public static partial void Failed(ILogger logger, LogLevel level, string failure, double milliseconds);
    }
}
