using System.Globalization;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>How well the words that tell who writes are marked in texts in which they are known.</summary>
/// <param name="Unmarked">Words that tell who writes and stayed without a mark, after the id of their text.</param>
/// <param name="Needless">Marked words that tell nothing, after the id of their text.</param>
/// <param name="Plain">How many texts tell nothing.</param>
/// <param name="PlainMarked">How many of them have a mark all the same.</param>
internal sealed record TipMarkScores(int Spans, IReadOnlyList<string> Unmarked, int Marks, IReadOnlyList<string> Needless, int Plain, int PlainMarked)
{
    public static TipMarkScores Of(IEnumerable<(TipText Text, IReadOnlyList<TextMark> Marks)> marked)
    {
        (TipText Text, IReadOnlyList<TextMark> Marks)[] all = [.. marked];
        return new(
            all.Sum(t => t.Text.Spans.Length),
            [.. all.SelectMany(t => t.Text.Spans.Where(s => !IsMarked(t.Text.Text, s, t.Marks)).Select(s => $"{t.Text.Id} {s}"))],
            all.Sum(t => t.Marks.Count),
            [.. all.SelectMany(t => t.Marks.Where(m => !t.Text.Spans.Any(s => Overlaps(t.Text.Text, s, m))).Select(m => $"{t.Text.Id} {m.In(t.Text.Text)}"))],
            all.Count(t => t.Text.Spans.Length == 0),
            all.Count(t => t.Text.Spans.Length == 0 && t.Marks.Count > 0));
    }

    public override string ToString() => $"{Share(Spans - Unmarked.Count, Spans)}   {Share(PlainMarked, Plain)}   {Share(Marks - Needless.Count, Marks)}";

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part,4} of {whole,-4} {(whole == 0 ? 1 : (double)part / whole),7:P1}");

    /// <summary>A number or an address wholly; of a role its telling words, a third at least.</summary>
    private static bool IsMarked(string text, string span, IReadOnlyList<TextMark> marks)
    {
        int start = text.IndexOf(span, StringComparison.Ordinal);
        int covered = Enumerable.Range(start, span.Length).Count(at => marks.Any(m => at >= m.Start && at < m.End));
        return span.Count(char.IsAsciiDigit) >= 8 || span.Contains('@', StringComparison.Ordinal) ? covered == span.Length : covered * 3 >= span.Length;
    }

    private static bool Overlaps(string text, string span, TextMark mark)
    {
        int start = text.IndexOf(span, StringComparison.Ordinal);
        return mark.Start < start + span.Length && mark.End > start;
    }
}
