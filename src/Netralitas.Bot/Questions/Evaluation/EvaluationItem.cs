using System.Text.Json;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions.Evaluation;

/// <summary>A question with its expected verdict and legal basis.</summary>
internal sealed partial record EvaluationItem(
    string Id, string Question, string Verdict, IReadOnlyList<string> AlsoOk, IReadOnlyList<string> Basis, string Subject, IReadOnlyList<string> Topics, string Style, string Note = "")
{
    /// <summary>The minimal pair that an item belongs to (its note begins with MP and a number: "MP7a"), or null.</summary>
    public string? Pair => PairPattern().Match(Note) is { Success: true } pair ? Id[..Math.Min(2, Id.Length)] + pair.Groups[1].Value : null;

    /// <summary>Reads a JSON lines file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is not an item; the message names file and line.</exception>
    public static IEnumerable<EvaluationItem> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            yield return Parse(line, path, number);
        }
    }

    private static EvaluationItem Parse(string line, string path, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement item = document.RootElement;
            return new(
                Text(item, "id"), Text(item, "question"), Text(item, "verdict"), Texts(item, "also_ok"), Texts(item, "basis"),
                Text(item, "subject"), Texts(item, "topics"), item.TryGetProperty("style", out _) ? Text(item, "style") : "biasa",
                item.TryGetProperty("note", out _) ? Text(item, "note") : "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}:{number}: bukan butir evaluasi: {e.Message}", e);
        }
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static IReadOnlyList<string> Texts(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")]
            : [];

    [GeneratedRegex(@"^(MP\d+)[ab]\b")]
    private static partial Regex PairPattern();
}
