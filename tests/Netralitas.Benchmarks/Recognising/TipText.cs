using System.Text.Json;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>A message, whether it is a report, and the words in it that tell who writes (each occurs in the text as it stands).</summary>
internal sealed record TipText(string Id, string Text, bool IsTip, string[] Spans)
{
    /// <summary>Reads JSON lines with <c>id</c>, <c>text</c>, <c>is_tip</c> and <c>spans</c> (or <c>pii_spans</c>).</summary>
    /// <exception cref="InvalidDataException">A span does not stand in its text.</exception>
    public static TipText[] Read(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Of)];

    private static TipText Of(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement item = document.RootElement;
        JsonElement spans = item.TryGetProperty("spans", out JsonElement own) ? own : item.GetProperty("pii_spans");
        TipText text = new(item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!, item.GetProperty("is_tip").GetBoolean(),
            [.. spans.EnumerateArray().Select(s => s.GetString()!)]);
        return text.Spans.FirstOrDefault(s => !text.Text.Contains(s, StringComparison.Ordinal)) is { } missing
            ? throw new InvalidDataException($"{text.Id}: \"{missing}\" does not stand in the text.")
            : text;
    }
}
