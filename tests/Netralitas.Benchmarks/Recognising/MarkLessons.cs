namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// What the marks of the reporter's own words are learnt from: made-up messages of <c>tests/Netralitas.Bot.Tests/Golden</c> in which those words are known.
/// <c>tips6</c>, <c>tips15</c> and the development tips are kept out and measure.
/// </summary>
internal static class MarkLessons
{
    public static readonly IReadOnlyList<string> Sets = ["tips", "tips2", "tips3", "tips4", "tips5", "tips7", "tips8", "tips9", "tips10", "tips11", "tips14", "tips16", "tips17", "tips18"];

    /// <summary>Sets that measure.</summary>
    public static readonly IReadOnlyList<string> KeptOut = ["tips6", "tips15"];

    /// <summary>They tell which words are everyday ones. More of them (asked-e …, asked2-…) marked a little more in vain, and found nothing more.</summary>
    private static readonly IReadOnlyList<string> Asked = ["asked-a", "asked-b", "asked-c", "asked-d", "fresh", .. Enumerable.Range(2, 17).Select(n => $"fresh{n}")];

    public static TipText[] Read(string golden) => [.. Sets.SelectMany(s => TipText.Read(Path.Combine(golden, s + ".jsonl")))];

    public static IEnumerable<string> Questions(string golden) =>
        Asked.SelectMany(s => ReportLessons.QuestionsIn(Path.Combine(golden, s + ".jsonl")));
}
