using System.ClientModel;
using System.Globalization;

namespace Netralitas.Bot.Ai;

/// <summary>What the SDK throws, as one of the expected failures.</summary>
internal static class ModelFailures
{
    private const int TooManyRequests = 429;

    public static ModelException Of(Exception e) => e switch
    {
        ModelException known => known,
        ClientResultException { Status: TooManyRequests } limited => new(ModelFailure.RateLimited, TooManyRequests, RetryAfter(limited)),
        ClientResultException { Status: >= 200 and < 300 } => new(ModelFailure.Malformed),
        ClientResultException { Status: > 0 } refused => new(ModelFailure.Refused, refused.Status),
        ClientResultException or HttpRequestException or IOException => new(ModelFailure.Unreachable),
        OperationCanceledException or TimeoutException => new(ModelFailure.TimedOut),
        AggregateException { InnerException: { } inner } => Of(inner),
        // HTML where JSON was due, a field that is not there: the SDK throws as many kinds as there are ways to be wrong.
        _ => new(ModelFailure.Malformed),
    };

    private static TimeSpan? RetryAfter(ClientResultException e) =>
        e.GetRawResponse()?.Headers.TryGetValue("Retry-After", out string? text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
