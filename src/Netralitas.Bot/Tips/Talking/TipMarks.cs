using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>A word in a draft that may point at its writer.</summary>
/// <param name="Step">The answer that it stands in.</param>
/// <param name="Message">The part of the account, 0 for other answers.</param>
/// <param name="Veil">What stands there once it is masked.</param>
internal sealed record TipMark(TipStep Step, int Message, int Start, int Length, string Kind, string Words, string Veil);

/// <summary>The self-identifying words of a draft, in the order of the preview, and their masking. Pure.</summary>
internal static class TipMarks
{
    public static IReadOnlyList<TipMark> Of(TipDraft draft) =>
    [
        .. In(TipStep.What, 0, draft.Category),
        .. In(TipStep.Who, 0, draft.Office),
        .. In(TipStep.Spot, 0, draft.Place),
        .. draft.Account.SelectMany(part => In(TipStep.Account, part.Key, part.Value)),
    ];

    /// <summary>Masks one mark by its place in <see cref="Of"/>, or all of them.</summary>
    public static TipDraft Mask(TipDraft draft, int? which)
    {
        IReadOnlyList<TipMark> marks = Of(draft);
        IEnumerable<TipMark> chosen = which is { } i ? marks.Skip(i).Take(1) : marks;
        // From the back, so that the places of the others stay right.
        return chosen.OrderByDescending(m => m.Start).Aggregate(draft, MaskOne);
    }

    public static IEnumerable<TipMark> In(TipStep step, int message, string? text) => text is null
        ? []
        : SelfIdentifyingMarks.Find(text).Select(m => new TipMark(step, message, m.Start, m.Length, MarkTexts.Of(m.Kind), m.In(text), m.Suggestion));

    public static string Masked(string text, TipMark mark) => string.Concat(text.AsSpan(0, mark.Start), mark.Veil, text.AsSpan(mark.Start + mark.Length));

    private static TipDraft MaskOne(TipDraft draft, TipMark mark) => mark.Step switch
    {
        TipStep.What => draft with { Category = Masked(draft.Category!, mark) },
        TipStep.Who => draft with { Office = Masked(draft.Office!, mark) },
        TipStep.Spot => draft with { Place = Masked(draft.Place!, mark) },
        _ => draft with { Account = draft.Account.SetItem(mark.Message, Masked(draft.Account[mark.Message], mark)) },
    };
}
