using System.Globalization;
using System.Text;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Regions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>What each step shows. Pure.</summary>
internal sealed class TipScreens(RegionDirectory regions, TipRules rules)
{
    private const int RegionsAPage = 10;
    private const int Questions = 7;
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public TipScreen Of(TipDraft draft, DateOnly today, string? note)
    {
        TipScreen screen = draft.Step switch
        {
            TipStep.Safety => new(TipTexts.Safety(rules.FullPosting, (int)rules.DraftLife.TotalMinutes, rules.SharesDrafts), [[B(TipTexts.Begin, TipCodes.Begin)], [B(TipTexts.Cancel, TipCodes.Cancel)]]),
            TipStep.What => Question(draft, 1, TipTexts.WhatTitle, TipTexts.What, Pairs(TipCategories.All.Select((c, i) => B(c, TipCodes.With(TipCodes.Category, i))))),
            TipStep.Who => Question(draft, 2, TipTexts.WhoTitle, TipTexts.Who, []),
            TipStep.Where or TipStep.Regency when !draft.Found.IsEmpty => Found(draft),
            TipStep.Where => Question(draft, 3, TipTexts.WhereTitle, TipTexts.Where, Paged(regions.Provinces, draft.Page, TipCodes.Province)),
            TipStep.Regency => Regency(draft),
            TipStep.Spot => Question(draft, 3, TipTexts.SpotTitle, TipTexts.Spot(TipHtml.Escape(draft.Region?.FullName ?? TipTexts.None)), []),
            TipStep.When => When(draft, today),
            TipStep.Account => Account(draft),
            TipStep.Evidence => Evidence(draft),
            TipStep.Witnesses => Question(draft, 7, TipTexts.WitnessTitle, TipTexts.Witness,
                [[B(TipTexts.Yes, TipCodes.With(TipCodes.Witness, 1)), B(TipTexts.No, TipCodes.With(TipCodes.Witness, 0)), B(TipTexts.DoNotKnow, TipCodes.With(TipCodes.Witness, 2))]]),
            _ => TipPreview.Of(draft, today),
        };
        return note is null ? screen : screen with { Html = $"{note}\n\n{screen.Html}" };
    }

    public TipScreen OtherDay(TipDraft draft) => Question(draft, 4, TipTexts.WhenTitle, TipTexts.WhenOther, []);

    /// <summary>"24 November 2026".</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static TipScreen Question(TipDraft draft, int number, string title, string text, IReadOnlyList<IReadOnlyList<TipButton>> rows, string? onward = null) =>
        new($"{TipTexts.Step(number, Questions, title)}\n{text}",
        [
            .. rows,
            [B(onward ?? TipTexts.Skip, TipCodes.With(onward is null ? TipCodes.Skip : TipCodes.Next, (int)draft.Step))],
            [B(TipTexts.Back, TipCodes.Back), B(TipTexts.Cancel, TipCodes.Cancel)],
        ]);

    private TipScreen Regency(TipDraft draft) => Question(draft, 3, TipTexts.WhereTitle, TipTexts.Regency(TipHtml.Escape(draft.Region?.ProvinceName ?? "")),
        [.. Paged(regions.RegenciesOf(draft.Province ?? ""), draft.Page, TipCodes.Regency), [B(TipTexts.OnlyProvince, TipCodes.OnlyProvince)]]);

    private static TipScreen Found(TipDraft draft) => Question(draft, 3, TipTexts.WhereTitle, TipTexts.WhereFound(TipHtml.Escape(draft.Place ?? "")),
        [.. draft.Found.Select((r, i) => new[] { B(r.FullName, TipCodes.With(TipCodes.Found, i)) }), [B(TipTexts.UseMyWords, TipCodes.OwnWords)]]);

    private static TipScreen When(TipDraft draft, DateOnly today)
    {
        if (draft.DoubtfulDay is { } doubtful)
        {
            string question = doubtful.Day > today ? TipTexts.DayInFuture(Day(doubtful.Day)) : TipTexts.DayLongAgo(Day(doubtful.Day));
            return Question(draft, 4, TipTexts.WhenTitle, question, [[B(TipTexts.DayRight, TipCodes.DayRight)]]);
        }
        return Question(draft, 4, TipTexts.WhenTitle, TipTexts.When,
            [[B(TipTexts.Today, TipCodes.With(TipCodes.Day, 0)), B(TipTexts.Yesterday, TipCodes.With(TipCodes.Day, 1)), B(TipTexts.OtherDay, TipCodes.OtherDay)]]);
    }

    private static TipScreen Account(TipDraft draft)
    {
        string text = draft.Account.Count == 0 ? TipTexts.Account : TipTexts.AccountMore;
        TipButton[][] rows = [];
        if (draft.Suggested is { } suggested && draft.Account.Count == 0)
        {
            text += "\n\n" + TipTexts.Suggested(TipHtml.Escape(TipHtml.Cut(suggested.Text, 600)));
            rows = [[B(TipTexts.UseThisText, TipCodes.Suggested)]];
        }
        return Question(draft, 5, TipTexts.AccountTitle, text, rows, draft.Account.Count > 0 ? TipTexts.Next : null);
    }

    private static TipScreen Evidence(TipDraft draft)
    {
        var text = new StringBuilder(TipTexts.Evidence).Append("\n\n").Append(TipTexts.EvidenceCount(draft.Evidence.Count, draft.Links.Count));
        IReadOnlyList<IReadOnlyList<TipButton>> rows = Pairs(draft.Evidence.Select(e => B(TipTexts.RemoveEvidence(e.Number), TipCodes.With(TipCodes.RemoveEvidence, e.Number))));
        bool any = draft.Evidence.Count > 0 || draft.Links.Count > 0;
        return Question(draft, 6, TipTexts.EvidenceTitle, text.ToString(), rows, any ? TipTexts.Next : null);
    }

    private static List<IReadOnlyList<TipButton>> Paged(IReadOnlyList<Region> all, int page, string code)
    {
        int pages = (all.Count + RegionsAPage - 1) / RegionsAPage;
        int shown = Math.Clamp(page, 0, Math.Max(0, pages - 1));
        List<IReadOnlyList<TipButton>> rows = Pairs(all.Select((r, i) => B(r.Name, TipCodes.With(code, i))).Skip(shown * RegionsAPage).Take(RegionsAPage));
        var pager = new List<TipButton>();
        if (shown > 0)
        {
            pager.Add(B("◀️", TipCodes.With(TipCodes.Page, shown - 1)));
        }
        if (shown < pages - 1)
        {
            pager.Add(B($"▶️ {shown + 2}/{pages}", TipCodes.With(TipCodes.Page, shown + 1)));
        }
        if (pager.Count > 0)
        {
            rows.Add(pager);
        }
        return rows;
    }

    private static List<IReadOnlyList<TipButton>> Pairs(IEnumerable<TipButton> buttons) => [.. buttons.Chunk(2)];

    private static TipButton B(string label, string code) => new(label, code);
}
