using Telegram.Bot.Exceptions;

namespace Telegram.Bot.Transport;

/// <summary>Why an attempt failed, and what that means for the next one.</summary>
internal sealed record Failure(FailureKind Kind, RequestException Exception, TimeSpan RetryAfter = default);

internal enum FailureKind
{
    /// <summary>Another attempt would end the same way.</summary>
    Final,

    /// <summary>Telegram says how long to wait.</summary>
    Flood,

    /// <summary>Nothing was done.</summary>
    Undone,

    /// <summary>It may have been done: the connection broke on the way.</summary>
    Doubtful,

    /// <summary>It was done, but the answer is lost.</summary>
    Done,
}
