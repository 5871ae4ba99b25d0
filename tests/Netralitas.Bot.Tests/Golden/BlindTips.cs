using System.Text.Json;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Tests.Golden;

/// <summary>
/// Tips, and messages that are none, written before they were scored (<c>tips.jsonl</c>; the first figures stand in
/// docs/evaluation.md). The floors follow what was measured and only ever rise.
/// </summary>
public sealed class BlindTips
{
    private static readonly Lazy<Item[]> Items = new(() =>
        [.. File.ReadLines(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/tips.jsonl")).Select(Item.Of)]);

    [Fact]
    public void Reports_are_told_from_the_rest()
    {
        string[] missed = [.. Items.Value.Where(i => i.IsTip && !TipDetector.IsTip(i.Text)).Select(i => i.Id)];

        Assert.True(missed.Length <= Items.Value.Count(i => i.IsTip) * 0.05, string.Join(' ', missed));
    }

    [Fact]
    public void Questions_and_other_talk_are_not_taken_for_reports() =>
        Assert.Empty(Items.Value.Where(i => !i.IsTip && TipDetector.IsTip(i.Text)).Select(i => i.Id));

    [Fact]
    public void Words_that_tell_who_writes_are_marked()
    {
        (string, string)[] spans = [.. Items.Value.SelectMany(i => i.Spans.Select(s => (i.Text, s)))];
        string[] unmarked = [.. spans.Where(s => !IsMarked(s.Item1, s.Item2)).Select(s => s.Item2)];

        Assert.True(unmarked.Length <= spans.Length * 0.1, string.Join(" | ", unmarked));
    }

    [Fact]
    public void Little_else_is_marked()
    {
        (Item Item, TextMark Mark)[] marks = [.. Items.Value.SelectMany(i => SelfIdentifyingMarks.Find(i.Text).Select(m => (i, m)))];
        string[] needless = [.. marks.Where(m => !m.Item.Spans.Any(s => Overlaps(m.Item.Text, s, m.Mark))).Select(m => m.Mark.In(m.Item.Text))];

        Assert.True(needless.Length <= marks.Length * 0.1, string.Join(" | ", needless));
    }

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

    private sealed record Item(string Id, string Text, bool IsTip, string[] Spans)
    {
        public static Item Of(string line)
        {
            JsonElement item = JsonDocument.Parse(line).RootElement;
            return new(item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!, item.GetProperty("is_tip").GetBoolean(),
                [.. item.GetProperty("spans").EnumerateArray().Select(s => s.GetString()!)]);
        }
    }
}
