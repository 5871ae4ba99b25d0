namespace Netralitas.Bot.Tips.Talking;

/// <summary>A word in a draft that may point at its writer.</summary>
/// <param name="Step">The answer that it stands in.</param>
/// <param name="Message">The part of the account, 0 for other answers.</param>
internal sealed record TipMark(TipStep Step, int Message, int Start, int Length, string Kind, string Words);

/// <summary>The self-identifying words of a draft, in the order of the preview, and their masking. Pure.</summary>
internal static class TipMarks
{
    public const string Veil = "▒▒▒";

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

    public static IEnumerable<TipMark> In(TipStep step, int message, string? text) => [];

    public static string Masked(string text, int start, int length) => string.Concat(text.AsSpan(0, start), Veil, text.AsSpan(start + length));

    private static TipDraft MaskOne(TipDraft draft, TipMark mark) => mark.Step switch
    {
        TipStep.What => draft with { Category = Masked(draft.Category!, mark.Start, mark.Length) },
        TipStep.Who => draft with { Office = Masked(draft.Office!, mark.Start, mark.Length) },
        TipStep.Spot => draft with { Place = Masked(draft.Place!, mark.Start, mark.Length) },
        _ => draft with { Account = draft.Account.SetItem(mark.Message, Masked(draft.Account[mark.Message], mark.Start, mark.Length)) },
    };
}
