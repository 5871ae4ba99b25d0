using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>What <see cref="TipDetector"/> and <see cref="SelfIdentifyingMarks"/> make of texts whose answers are known.</summary>
internal sealed class TipTextScores
{
    public TipTextScores(IReadOnlyCollection<TipText> texts)
    {
        Texts = texts;
        Missed = [.. texts.Where(t => t.IsTip && !TipDetector.IsTip(t.Text)).Select(t => t.Id)];
        Mistaken = [.. texts.Where(t => !t.IsTip && TipDetector.IsTip(t.Text)).Select(t => t.Id)];
        Spans = texts.Sum(t => t.Spans.Length);
        Unmarked = [.. texts.SelectMany(t => t.Spans.Where(s => !IsMarked(t.Text, s)).Select(s => $"{t.Id} {s}"))];
        (TipText Text, TextMark Mark)[] marks = [.. texts.SelectMany(t => SelfIdentifyingMarks.Find(t.Text).Select(m => (t, m)))];
        Marks = marks.Length;
        Needless = [.. marks.Where(m => !m.Text.Spans.Any(s => Overlaps(m.Text.Text, s, m.Mark))).Select(m => $"{m.Text.Id} {m.Mark.In(m.Text.Text)}")];
    }

    public IReadOnlyCollection<TipText> Texts { get; }

    /// <summary>Reports that were not seen to be any, by id.</summary>
    public IReadOnlyList<string> Missed { get; }

    /// <summary>Other messages that were taken for reports, by id.</summary>
    public IReadOnlyList<string> Mistaken { get; }

    public int Spans { get; }

    /// <summary>Words that tell who writes and stayed without a mark, after the id of their text.</summary>
    public IReadOnlyList<string> Unmarked { get; }

    public int Marks { get; }

    /// <summary>Marked words that tell nothing, after the id of their text.</summary>
    public IReadOnlyList<string> Needless { get; }

    /// <summary>A number or an address wholly; of a role its telling words, a third at least.</summary>
    private static bool IsMarked(string text, string span)
    {
        int start = text.IndexOf(span, StringComparison.Ordinal);
        IReadOnlyList<TextMark> marks = SelfIdentifyingMarks.Find(text);
        int covered = Enumerable.Range(start, span.Length).Count(at => marks.Any(m => at >= m.Start && at < m.End));
        return span.Count(char.IsAsciiDigit) >= 8 || span.Contains('@', StringComparison.Ordinal) ? covered == span.Length : covered * 3 >= span.Length;
    }

    private static bool Overlaps(string text, string span, TextMark mark)
    {
        int start = text.IndexOf(span, StringComparison.Ordinal);
        return mark.Start < start + span.Length && mark.End > start;
    }
}
