using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>The buttons of a card: what anybody with a role may try in this state.</summary>
internal static class CardButtons
{
    public static InlineKeyboardMarkup Of(CaseRow row, bool canUndo, bool canExport)
    {
        bool open = CaseStandings.Read(row.Standing).IsOpen;
        List<(string Label, char Code)[]> rows = (open, row.Holder) switch
        {
            (false, _) => [[(DeskTexts.Read, DeskCodes.Read), (DeskTexts.Reopen, DeskCodes.Reopen)], [(DeskTexts.Note, DeskCodes.Note), (DeskTexts.More, DeskCodes.More)]],
            (_, 0) => [[(DeskTexts.Take, DeskCodes.Take), (DeskTexts.Read, DeskCodes.Read)], [(DeskTexts.Note, DeskCodes.Note), (DeskTexts.Mute, DeskCodes.Mute), (DeskTexts.More, DeskCodes.More)]],
            _ =>
            [
                [(DeskTexts.Read, DeskCodes.Read), (DeskTexts.Ask, DeskCodes.Ask)],
                [(DeskTexts.Note, DeskCodes.Note), (DeskTexts.Join, DeskCodes.Join)],
                [(DeskTexts.Study, DeskCodes.Study), (DeskTexts.Refer, DeskCodes.Refer), (DeskTexts.Close, DeskCodes.Close)],
                [(DeskTexts.Release, DeskCodes.Release), (DeskTexts.Mute, DeskCodes.Mute), (DeskTexts.More, DeskCodes.More)],
            ],
        };
        if (open && row is { Holder: not 0, KnownDay: null })
        {
            rows.Add([(DeskTexts.Known, DeskCodes.Known)]);
        }
        if (canExport)
        {
            rows.Add([(DeskTexts.Export, DeskCodes.Export)]);
        }
        if (canUndo)
        {
            rows.Add([(DeskTexts.Undo, DeskCodes.Undo)]);
        }
        return new(rows.Select(r => r.Select(b => Button(b.Label, row.Token, b.Code))));
    }

    public static InlineKeyboardButton Button(string label, string token, char code, int? index = null) =>
        InlineKeyboardButton.WithCallbackData(label, DeskCallback.Data(token, code, index));
}
