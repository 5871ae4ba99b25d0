using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The self-identifying words of a draft, in the order of the preview, and their masking. Pure.</summary>
internal static class TipMarks
{
    /// <summary>Masked ones keep their place in the list, so that a button means the same whatever was pressed before.</summary>
    public static IReadOnlyList<TipMark> Of(TipDraft draft) =>
    [
        .. In(draft, TipStep.What, 0, draft.Category),
        .. In(draft, TipStep.Who, 0, draft.Office),
        .. In(draft, TipStep.Spot, 0, draft.Place),
        .. draft.Account.SelectMany(part => In(draft, TipStep.Account, part.Key, part.Value)),
    ];

    /// <summary>Masks one mark by its place in <see cref="Of"/>, or all of them.</summary>
    public static TipDraft Mask(TipDraft draft, int? which) => Change(draft, which, masked: true);

    /// <summary>Takes the masking of one mark back.</summary>
    public static TipDraft Unmask(TipDraft draft, int which) => Change(draft, which, masked: false);

    /// <summary>In a text that stands alone, nothing of it masked.</summary>
    public static IEnumerable<TipMark> In(TipStep step, int message, string text) =>
        SelfIdentifyingMarks.Find(text).Select(m => new TipMark(step, message, m.Start, m.Start, MarkTexts.Of(m.Kind), m.In(text), m.Suggestion, false));

    /// <summary>The text with the words masked, or with the words again that were.</summary>
    public static string Turned(string text, TipMark mark) =>
        string.Concat(text.AsSpan(0, mark.At), mark.IsMasked ? mark.Words : mark.Instead, text.AsSpan(mark.At + mark.Length));

    private static IEnumerable<TipMark> In(TipDraft draft, TipStep step, int message, string? text)
    {
        if (text is null)
        {
            return [];
        }
        TipVeil[] veils = VeilsOf(draft, step, message, text);
        return In(step, message, TipVeil.Lift(text, veils)!).Select(mark => mark with
        {
            At = mark.Start + veils.Where(v => v.Start < mark.Start).Sum(v => v.Instead.Length - v.Words.Length),
            IsMasked = veils.Any(v => v.Start == mark.Start),
        });
    }

    /// <summary>None, if the text has been written anew since.</summary>
    private static TipVeil[] VeilsOf(TipDraft draft, TipStep step, int message, string text)
    {
        TipVeil[] veils = [.. draft.Veils.Where(v => v.Step == step && v.Message == message).OrderBy(v => v.Start)];
        return TipVeil.Lift(text, veils) is null ? [] : veils;
    }

    private static TipDraft Change(TipDraft draft, int? which, bool masked)
    {
        IReadOnlyList<TipMark> marks = Of(draft);
        TipMark[] turned = [.. (which is { } i ? marks.Skip(i).Take(1) : marks).Where(m => m.IsMasked != masked)];
        TipMark[] hidden = [.. marks.Where(m => turned.Contains(m) ? masked : m.IsMasked)];
        // From the back, so that the places of the others stay right.
        return turned.OrderByDescending(m => m.At).Aggregate(draft, Turn) with { Veils = [.. hidden.Select(m => new TipVeil(m.Step, m.Message, m.Start, m.Words, m.Instead))] };
    }

    private static TipDraft Turn(TipDraft draft, TipMark mark) => mark.Step switch
    {
        TipStep.What => draft with { Category = Turned(draft.Category!, mark) },
        TipStep.Who => draft with { Office = Turned(draft.Office!, mark) },
        TipStep.Spot => draft with { Place = Turned(draft.Place!, mark) },
        _ => draft with { Account = draft.Account.SetItem(mark.Message, Turned(draft.Account[mark.Message], mark)) },
    };
}
