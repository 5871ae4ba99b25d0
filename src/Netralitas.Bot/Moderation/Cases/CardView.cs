using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Draws the card of a case as it is now.</summary>
internal sealed class CardView(
    TipReader reader, TipStore tips, CaseStore cases, Staff staff, ModerationOptions options, WorkCalendar calendar, UndoBook undo,
    IServiceProviderIsService features, IEnumerable<ISimilarCases> similar, CaseNorms norms, TimeProvider time)
{
    /// <summary>Null: the case is gone.</summary>
    public async Task<CardFace?> DrawAsync(string number, long chat, PostingMode mode, CancellationToken cancellation)
    {
        if (cases.Find(number) is not { } row || reader.Open(number) is not { Readable: not TipKeyState.Destroyed } tip)
        {
            return null;
        }
        bool canUndo = undo.Find(number, row.Version) is not null;
        string? holder = row.Holder == 0 ? null : await staff.NameOfAsync(row.Holder, chat, cancellation);
        return new CardFace(
            CaseCard.TextOf(tip, mode, SightOf(row, holder)),
            CardButtons.Of(row, canUndo, features.IsService(typeof(ICaseExport))),
            canUndo ? -row.Version : row.Version);
    }

    public CaseClock? ClockOf(CaseRow row) =>
        row.KnownDay is { } known && CaseStandings.Read(row.Standing).IsOpen ? CaseClock.Of(known, StorageDay.Today(time), options.Clock, calendar) : null;

    private CaseSight SightOf(CaseRow row, string? holder)
    {
        IReadOnlyList<LetterRow> letters = tips.LettersOf(row.Number);
        return new CaseSight(
            row.Standing, holder, ClockOf(row), row.SupervisorsOnly, tips.Find(row.Number) is { Hold: true }, cases.LinksOf(row.Number),
            [.. similar.SelectMany(s => s.To(new TipNumber(row.Number)))],
            letters.Count(l => l.FromModerator), letters.Count(l => !l.FromModerator), cases.NotesOf(row.Number).Count,
            [.. norms.ChosenFor(new TipNumber(row.Number)).Select(n => n.ShownCitation)]);
    }
}

/// <summary>A card as it is to look.</summary>
/// <param name="Shown">What to note as shown: the version, negative with an undo that will vanish.</param>
internal sealed record CardFace(string Html, InlineKeyboardMarkup Buttons, long Shown)
{
    public override string ToString() => "<kartu>";
}
