using System.Text;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Finding;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary><c>/kasus</c>: open cases, mine, near their limit, of a region; a page at a time, turned by buttons.</summary>
internal sealed class DeskLists(CaseStore cases, ClockNotices clocks, CaseSearch search, DeskAccess access, TipReader reader, DeskSender sender)
{
    private const int PageSize = 8;

    /// <summary>Sends a list. What is asked for: nothing, <c>saya</c>, <c>dekat</c>, <c>wilayah X</c>, or words to be found.</summary>
    public async Task SendAsync(Seat seat, Message message, string wanted, CancellationToken cancellation)
    {
        string[] words = wanted.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        string region = words is ["wilayah", var name] ? name : "";
        char code = words switch { ["saya", ..] => DeskCodes.Mine, ["dekat", ..] => DeskCodes.Near, ["wilayah", _] => DeskCodes.Region, [] => DeskCodes.List, _ => DeskCodes.Found };
        (string html, InlineKeyboardMarkup? buttons) = code == DeskCodes.Found ? (FoundFor(seat, wanted), null) : PageOf(seat, code, 0, region);
        await sender.SendAsync(
            message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, html, buttons, replyTo: null, cancellation);
    }

    /// <summary>Turns a page. Which region it is stands in the list itself. False: not one of these buttons.</summary>
    public async Task<bool> ShowAsync(Seat seat, Message message, DeskCallback press, CancellationToken cancellation)
    {
        string region = press.Code == DeskCodes.Region ? DeskWords.RegionOf(message.Text) : "";
        if (press.Code is not (DeskCodes.List or DeskCodes.Mine or DeskCodes.Near) && region.Length == 0)
        {
            return false;
        }
        (string html, InlineKeyboardMarkup? buttons) = PageOf(seat, press.Code, Math.Max(0, press.Index), region);
        await sender.ShowAsync(message.Chat.Id, message.Id, html, buttons, cancellation);
        return true;
    }

    private (string Html, InlineKeyboardMarkup Buttons) PageOf(Seat seat, char code, int page, string region)
    {
        CaseListRow[] all = [.. cases.Everything().Where(c => IsWanted(c.Case, seat.Actor, code, region) && access.MaySee(c.Case, seat))];
        int pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        page = Math.Min(page, pages - 1);
        var text = new StringBuilder($"<b>{DeskWords.ListTitle(code, all.Length, region.Length > 0 ? CaseCard.Escape(region) : "")}</b>");
        if (pages > 1)
        {
            text.Append($" · {page + 1}/{pages}");
        }
        foreach (CaseListRow entry in all.Skip(page * PageSize).Take(PageSize))
        {
            text.Append('\n').Append(LineOf(entry));
        }
        if (all.Length == 0)
        {
            text.Append('\n').Append(DeskTexts.ListEmpty);
        }
        return (text.ToString(), Buttons(code, page, pages));
    }

    /// <summary>Cases that hold the words, of those that the asker may see. What was asked for is not repeated.</summary>
    private string FoundFor(Seat seat, string words)
    {
        Dictionary<string, CaseListRow> allowed = cases.Everything().Where(c => access.MaySee(c.Case, seat)).ToDictionary(c => c.Case.Number, StringComparer.Ordinal);
        IReadOnlyList<TipNumber> found = search.Find(words, [.. allowed.Keys.Select(n => new TipNumber(n))], PageSize * 2);
        return string.Join('\n', found.Select(n => LineOf(allowed[n.Value])).Prepend($"<b>{DeskWords.ListTitle(DeskCodes.Found, found.Count, "")}</b>"));
    }

    private bool IsWanted(CaseRow row, Actor actor, char code, string region) => CaseStandings.Read(row.Standing).IsOpen && code switch
    {
        DeskCodes.Mine => row.Holder == actor.Id,
        DeskCodes.Near => clocks.ClockOf(row) is { Colour: not ClockColour.Running },
        DeskCodes.Region => reader.Open(row.Number)?.Content?.Report.RegionName?.Contains(region, StringComparison.OrdinalIgnoreCase) == true,
        _ => true,
    };

    private string LineOf(CaseListRow entry)
    {
        TipReport? report = reader.Open(entry.Case.Number)?.Content?.Report;
        string dot = clocks.ClockOf(entry.Case) is { } clock ? $"{CaseSightLines.Dot(clock.Colour)} " : "";
        string about = string.Join(", ", new[] { report?.Category, report?.RegionName }.Where(p => p is { Length: > 0 }).Select(p => CaseCard.Escape(CaseCard.Shortened(p!, 60))));
        return $"{dot}<b>{entry.Case.Number}</b> · {CardWords.StateName(entry.Case.Standing)} · {CaseCard.Day(entry.ReceivedDay)}{(about.Length > 0 ? $" · {about}" : "")}";
    }

    private static InlineKeyboardMarkup Buttons(char code, int page, int pages)
    {
        InlineKeyboardButton[] turning =
        [
            .. page > 0 ? [Button(DeskTexts.Previous, code, page - 1)] : Array.Empty<InlineKeyboardButton>(),
            .. page < pages - 1 ? [Button(DeskTexts.Next, code, page + 1)] : Array.Empty<InlineKeyboardButton>(),
        ];
        InlineKeyboardButton[] others = [.. new[] { DeskCodes.List, DeskCodes.Mine, DeskCodes.Near }.Where(c => c != code).Select(c => Button(DeskWords.ListName(c), c, 0))];
        return new(turning.Length > 0 ? [turning, others] : (InlineKeyboardButton[][])[others]);
    }

    private static InlineKeyboardButton Button(string label, char code, int page) => CardButtons.Button(label, DeskCallback.NoCase, code, page);
}
