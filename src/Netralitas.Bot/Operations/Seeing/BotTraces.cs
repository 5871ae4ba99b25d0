using System.Diagnostics;

namespace Netralitas.Bot.Operations.Seeing;

/// <summary>
/// Spans of questions, with status and verdict. Steps of a tip have none: when somebody reports is nobody's to know.
/// </summary>
internal static class BotTraces
{
    public const string SourceName = "Netralitas.Bot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>A question was answered, from an instant until now.</summary>
    public static void Answered(DateTimeOffset since, string status, string? verdict) => Source
        .StartActivity("answer", ActivityKind.Internal, parentContext: default, [new("status", status), new("verdict", verdict ?? "none")], links: null, since)
        ?.Dispose();
}
