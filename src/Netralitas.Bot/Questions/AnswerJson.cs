using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>The JSON line of <c>ask</c> (design, section 3).</summary>
internal sealed record AnswerLine(
    string? Id,
    string Status,
    string? Verdict,
    string? Situation,
    string Title,
    string Answer,
    IReadOnlyList<CitationLine> Citations,
    IReadOnlyList<string> Asks,
    double Confidence,
    string AsOf,
    string KnowledgeVersion,
    double Ms,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AnswerLine>? Parts)
{
    public static AnswerLine Of(Answer answer, string? id, double milliseconds) => new(
        id,
        answer.Status.Code(),
        answer.Verdict?.Code(),
        answer.Card?.Id,
        answer.Title,
        PlainText.Of(answer),
        [.. answer.Citations.Select(c => new CitationLine(c.Id, c.Text, c.Url, c.Verified switch { VerifiedLevel.Full => "full", VerifiedLevel.Partial => "partial", _ => "unverified" }))],
        [.. answer.Asks.Select(a => a.Question)],
        answer.Confidence,
        answer.AsOf.ToString("yyyy-MM-dd"),
        answer.KnowledgeVersion,
        Math.Round(milliseconds, 3),
        answer.Parts.Count == 0 ? null : [.. answer.Parts.Select(p => Of(p, null, 0))]);

    public string ToJson() => JsonSerializer.Serialize(this, AnswerJsonContext.Relaxed.AnswerLine);
}

internal sealed record CitationLine(string Id, string Citation, string? Url, string Verified);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext
{
    /// <summary>Indonesian quotes and emoji stay readable; the output is a terminal or a pipe, never HTML.</summary>
    public static AnswerJsonContext Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

internal static class AnswerStatusNames
{
    public static string Code(this AnswerStatus status) => status switch
    {
        AnswerStatus.Answered => "answered",
        AnswerStatus.Clarify => "clarify",
        AnswerStatus.Abstained => "abstained",
        AnswerStatus.OutOfScope => "out_of_scope",
        AnswerStatus.Refused => "refused",
        AnswerStatus.Greeting => "greeting",
        _ => "tip_intent",
    };
}
