using System.Text.Json;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// What the recogniser of reports learns from: made-up messages of <c>tests/Netralitas.Bot.Tests/Golden</c>. Sets that measure it (tips6) or the
/// answers (blind, wide, unseen …) are not among them.
/// </summary>
internal static class ReportLessons
{
    /// <summary>Messages that are known to be reports or not.</summary>
    public static readonly IReadOnlyList<string> Messages = ["tips", "tips2", "tips3", "tips4", "tips5", "tips7", "tips8", "tips9", "tips10", "tips11", "tips12", "tips13"];

    /// <summary>Questions, none of them a report.</summary>
    public static readonly IReadOnlyList<string> Questions =
    [
        .. "abcdefghijklmnopqr".Select(letter => $"asked-{letter}"), .. "abcdefghijklmnopqs".Select(letter => $"asked2-{letter}"),
        "fresh", .. Enumerable.Range(2, 17).Select(n => $"fresh{n}"),
    ];

    /// <summary>Questions of two to eight words, most without a question mark: little else tells that "pakai kaos partai ke pasar" asks.</summary>
    public static readonly IReadOnlyList<string> ShortQuestions = ["asked3-a", "asked3-b", "asked3-c"];

    /// <summary>Pairs of reports.</summary>
    private const string Pairs = "similar";

    // There are ten questions to a report; and a report that is missed costs more than one that is asked about in vain.
    private const double OfAReport = 3;
    private const double OfAnotherMessage = 1.5;
    private const double OfAQuestion = 0.25;
    private const double OfAShortQuestion = 1;

    /// <param name="golden">The folder of the sets.</param>
    /// <param name="without">The set to leave out, to be measured by.</param>
    public static IReadOnlyList<ReportLesson> Read(string golden, string? without = null) =>
    [
        .. Messages.Where(s => s != without).SelectMany(s => TipText.Read(Path(golden, s))).Select(t => new ReportLesson(t.Text, t.IsTip, t.IsTip ? OfAReport : OfAnotherMessage)),
        .. File.ReadLines(Path(golden, Pairs)).SelectMany(PairOf).Select(t => new ReportLesson(t, true, OfAReport)),
        .. Asked(golden, Questions, OfAQuestion),
        .. Asked(golden, ShortQuestions.Where(s => s != without), OfAShortQuestion),
    ];

    private static IEnumerable<ReportLesson> Asked(string golden, IEnumerable<string> sets, double weight) =>
        sets.SelectMany(s => QuestionsIn(Path(golden, s))).Select(q => new ReportLesson(q, false, weight));

    /// <summary>The <c>question</c> of each of the JSON lines of a file.</summary>
    public static IEnumerable<string> QuestionsIn(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(QuestionOf);

    private static string QuestionOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("question").GetString()!;
    }

    private static string[] PairOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return [.. new[] { "a", "b" }.Select(side => document.RootElement.GetProperty(side).GetProperty("text").GetString()!)];
    }

    private static string Path(string golden, string set) => System.IO.Path.Combine(golden, set + ".jsonl");
}
