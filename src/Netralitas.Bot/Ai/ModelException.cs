namespace Netralitas.Bot.Ai;

/// <summary>Why a model gave nothing that can be used.</summary>
internal enum ModelFailure
{
    Unreachable,
    Refused,
    RateLimited,
    Malformed,
    Incomplete,
    TimedOut,
    OverBudget,
    CircuitOpen,
}

/// <summary>
/// A model gave nothing. Carries the kind and the HTTP status and nothing else: what the SDK's exceptions hold (addresses, headers, bodies) may be
/// a key or somebody's words, so they are not kept as inner exceptions either.
/// </summary>
internal sealed class ModelException(ModelFailure failure, int status = 0, TimeSpan? retryAfter = null)
    : Exception(status > 0 ? $"Model: {failure} (HTTP {status})" : $"Model: {failure}")
{
    public ModelFailure Failure => failure;

    /// <summary>How long the endpoint asks to be left alone.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
