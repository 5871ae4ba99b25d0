using System.Text;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The preview: every word that moderators will see and no other of the person's, with the marks and the completeness. Pure.</summary>
internal static class TipPreview
{
    private const int MostMaskButtons = 9;

    private static readonly (TipStep Step, string Label)[] Changeable =
    [
        (TipStep.What, TipTexts.LabelCategory), (TipStep.Who, TipTexts.LabelOffice), (TipStep.Where, TipTexts.LabelRegion), (TipStep.When, TipTexts.LabelDay),
        (TipStep.Account, TipTexts.LabelAccount), (TipStep.Evidence, TipTexts.LabelEvidence), (TipStep.Witnesses, TipTexts.LabelWitnesses),
    ];

    public static TipScreen Of(TipDraft draft, DateOnly today)
    {
        IReadOnlyList<TipMark> marks = TipMarks.Of(draft);
        var html = new StringBuilder(TipTexts.PreviewTitle).Append("\n\n");
        Line(html, TipTexts.LabelCategory, Marked(draft.Category, TipStep.What, 0, marks));
        Line(html, TipTexts.LabelOffice, Marked(draft.Office, TipStep.Who, 0, marks));
        Line(html, TipTexts.LabelRegion, draft.Region is { } region ? TipHtml.Escape(region.FullName) : null);
        Line(html, TipTexts.LabelPlace, Marked(draft.Place, TipStep.Spot, 0, marks));
        Line(html, TipTexts.LabelDay, draft.Day is { } day ? (day.Unsure ? TipTexts.DayUnsure + " " : "") + TipScreens.Day(day.Day) : null);
        Line(html, TipTexts.LabelReceived, TipScreens.Day(today));
        Line(html, TipTexts.LabelWitnesses, draft.Witnesses switch { true => TipTexts.Yes.ToLowerInvariant(), false => TipTexts.No.ToLowerInvariant(), _ => null });
        Line(html, TipTexts.LabelLinks, draft.Links.Count > 0 ? string.Join(", ", draft.Links.Select(TipHtml.Escape)) : null);
        Line(html, TipTexts.LabelEvidence, draft.Evidence.Count > 0 ? $"{draft.Evidence.Count} ({TipTexts.EvidencePlain})" : null);
        html.Append($"\n<b>{TipTexts.LabelAccount}</b>\n");
        html.Append(draft.Account.Count == 0 ? TipTexts.None : string.Join("\n\n", draft.Account.Select(p => Marked(p.Value, TipStep.Account, p.Key, marks))));
        html.Append("\n\n").Append(Meter(draft, today));
        if (marks.Any(m => !m.IsMasked))
        {
            html.Append("\n\n").Append(TipTexts.PreviewMarked).Append('\n');
            html.Append(string.Join('\n', marks.Index().Where(m => !m.Item.IsMasked).Select(m => $"{m.Index + 1}. {m.Item.Kind}: {TipHtml.Escape(m.Item.Words)}")));
        }
        if (DraftWords.LinkConcerns(draft) is { Count: > 0 } concerns)
        {
            html.Append("\n\n").Append(string.Join('\n', concerns.Select(c => "⚠️ " + TipHtml.Escape(c))));
        }
        html.Append("\n\n").Append(TipTexts.PreviewQuestion);
        return new(html.ToString(), Rows(marks));
    }

    private static List<IReadOnlyList<TipButton>> Rows(IReadOnlyList<TipMark> marks)
    {
        List<IReadOnlyList<TipButton>> rows = [];
        if (marks.Any(m => !m.IsMasked))
        {
            rows.Add([new(TipTexts.MaskAll, TipCodes.MaskAll)]);
        }
        // One that is masked can be shown again; a single open one needs no button of its own.
        if (marks.Count > 1 || marks.Any(m => m.IsMasked))
        {
            rows.AddRange(marks.Take(MostMaskButtons).Select((m, i) => m.IsMasked
                ? new TipButton($"{TipTexts.Unmask(i + 1)}: {TipHtml.Cut(m.Words, 16)}", TipCodes.With(TipCodes.Unmask, i))
                : new TipButton(TipTexts.MaskOne(i + 1), TipCodes.With(TipCodes.Mask, i))).Chunk(2));
        }
        rows.Add([new(TipTexts.Send, TipCodes.Send)]);
        rows.AddRange(Changeable.Select(c => new TipButton($"{TipTexts.Change}: {c.Label}", TipCodes.With(TipCodes.Change, (int)c.Step))).Chunk(3));
        rows.Add([new(TipTexts.Back, TipCodes.Back), new(TipTexts.Cancel, TipCodes.Cancel)]);
        return rows;
    }

    private static string Meter(TipDraft draft, DateOnly today)
    {
        TipCompleteness completeness = Completeness.Of(draft, today);
        (string, bool Present)[] all = [.. completeness.Formal, .. completeness.Material];
        return $"<b>{TipTexts.CompletenessTitle}</b> {all.Count(e => e.Present)}/{all.Length}\n"
            + $"{TipTexts.Formal}: {Elements(completeness.Formal)}\n{TipTexts.Material}: {Elements(completeness.Material)}\n<i>{TipTexts.NobodyAsksWho}</i>";
    }

    private static string Elements(IEnumerable<(string Element, bool Present)> elements) => string.Join(" · ", elements.Select(e => (e.Present ? "✅ " : "▫️ ") + e.Element));

    private static string? Marked(string? text, TipStep step, int message, IEnumerable<TipMark> marks) =>
        text is null ? null : TipHtml.Underlined(text, [.. marks.Where(m => m.Step == step && m.Message == message && !m.IsMasked).Select(m => (m.At, m.Length))]);

    private static void Line(StringBuilder html, string label, string? value) => html.Append($"<b>{label}</b>: {value ?? TipTexts.None}\n");
}
