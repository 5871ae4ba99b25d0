using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Whether a person may come near a case: by role, by membership, and without a conflict of interest.</summary>
internal sealed class DeskAccess(
    Staff staff, RoleBook roles, ModeratorsChats chats, CaseStore cases, TipReader reader, TipBoxes boxes, OutboxStore outbox)
{
    public const string OfficeBox = "kecuali";

    /// <summary>Somebody with a role at any of the desks.</summary>
    public async Task<Actor?> AtAnyDeskAsync(User? person, CancellationToken cancellation)
    {
        foreach (long chat in chats.All)
        {
            if (await staff.FindAsync(person, chat, cancellation) is { } actor)
            {
                return actor;
            }
        }
        return null;
    }

    /// <summary>Somebody with a role at the desk of a case; supervisors also from the common desk.</summary>
    public async Task<Actor?> AtDeskOfAsync(string number, User? person, CancellationToken cancellation)
    {
        long chat = DeskOf(number);
        Actor? actor = await staff.FindAsync(person, chat, cancellation);
        if (actor is null && chat != chats.Common && await staff.FindAsync(person, chats.Common, cancellation) is { Supervises: true } above)
        {
            return above;
        }
        return actor;
    }

    /// <summary>The desks at which somebody sits, for lists of cases.</summary>
    public async Task<Seat?> SeatOfAsync(User? person, CancellationToken cancellation)
    {
        Actor? first = null;
        var at = new HashSet<long>();
        foreach (long chat in chats.All)
        {
            if (await staff.FindAsync(person, chat, cancellation) is { } actor)
            {
                first ??= actor;
                at.Add(chat);
            }
        }
        return first is null ? null : new Seat(first, at);
    }

    /// <summary>Whether a case may stand in a list for somebody: it is on one of the person's desks, and nothing keeps them away.</summary>
    public bool MaySee(CaseRow row, Seat seat) => IsOnDeskOf(row.Number, seat) && !IsKeptAway(row, seat.Actor);

    private bool IsOnDeskOf(string number, Seat seat) =>
        chats.All.Count == seat.Chats.Count || (seat.Actor.Supervises && seat.Chats.Contains(chats.Common)) || seat.Chats.Contains(DeskOf(number));

    private long DeskOf(string number) => cases.Cards(number) is [var card, ..] ? outbox.Current(card.Chat) : chats.Common;

    /// <summary>Whether somebody must keep away from a case.</summary>
    public bool IsKeptAway(CaseRow row, Actor actor) =>
        (row.SupervisorsOnly && !actor.Supervises)
        || cases.IsExcluded(row.Number, actor.Id)
        || (roles.UnitOf(actor.Id) is { Length: > 0 } unit && (OwnUnit.IsReported(reader.Open(row.Number)?.Content?.Report.Office, unit) || IsExcluded(row.Number, unit)));

    /// <summary>Whether a unit is one of the offices that a supervisor has excluded, or a part of one.</summary>
    private bool IsExcluded(string number, string unit) => cases.ExcludedOfficesOf(number) is { Count: > 0 } offices && boxes.KeyOf(number) is { } key
        && offices.Select(o => TipBoxes.Open(key, number, OfficeBox, o)).OfType<string>().Any(o => OwnUnit.IsReported(o, unit) || OwnUnit.IsReported(unit, o));
}
