using System.Text;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Writing.Learnt;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// Finds what may tell who the reporter is, in a text that <see cref="TextStripper"/> has made plain. What belongs to the
/// reported official is left alone: without it there is no report. In doubt a number or an address is marked, for a
/// needless mark costs a glance and a missed one a person.
/// </summary>
internal static class SelfIdentifyingMarks
{
    public const string Masked = "[disamarkan]";

    /// <summary>In order, without overlaps.</summary>
    public static IReadOnlyList<TextMark> Find(string text) => Find(text, MarkModel.Learnt, LearntMarks.Certain);

    /// <param name="certain">How likely a token has to be for the model's mark.</param>
    public static IReadOnlyList<TextMark> Find(string text, MarkModel model, double certain)
    {
        IReadOnlyList<TextMark> rules = ByRules(text);
        return [.. LearntMarks.Beside(rules, text, model, certain).Where(m => !IsMasked(m, text)).OrderBy(m => m.Start)];
    }

    /// <summary>What is seen by its form, in order, without overlaps.</summary>
    public static IReadOnlyList<TextMark> ByRules(string text)
    {
        List<TextMark> found =
        [
            .. NumberMarks.Find(text),
            .. AccountMarks.Find(text),
            .. NameMarks.Find(text),
            .. RoleMarks.Find(text),
            .. JobMarks.Find(text),
            .. PlaceMarks.Find(text),
        ];
        found.AddRange(FileNameMarks.Find(text, found));
        found.RemoveAll(mark => IsMasked(mark, text));
        return WithoutOverlaps(found);
    }

    /// <summary>Puts each mark's suggestion in its place. Marks that lie outside the text or overlap an earlier one are passed over.</summary>
    public static string Mask(string text, IEnumerable<TextMark> marks)
    {
        var masked = new StringBuilder(text.Length);
        int at = 0;
        foreach (TextMark mark in marks.OrderBy(m => m.Start).Where(m => m.Length > 0))
        {
            if (mark.Start < at || mark.End > text.Length)
            {
                continue;
            }
            masked.Append(text, at, mark.Start - at).Append(mark.Suggestion);
            at = mark.End;
        }
        return masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What was masked before is not masked again, however much "rumah saya di [disamarkan]" looks like an address.</summary>
    private static bool IsMasked(TextMark mark, string text) => mark.In(text).Contains("disamarkan", StringComparison.Ordinal);

    /// <summary>Of two that overlap the longer stays: it hides more.</summary>
    private static List<TextMark> WithoutOverlaps(List<TextMark> found)
    {
        var kept = new List<TextMark>();
        foreach (TextMark mark in found.Where(m => m.Length > 0).OrderByDescending(m => m.Length).ThenBy(m => m.Start))
        {
            if (kept.TrueForAll(k => mark.End <= k.Start || mark.Start >= k.End))
            {
                kept.Add(mark);
            }
        }
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
