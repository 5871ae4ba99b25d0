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
        (long Chat, int)[] cards = [.. cases.Cards(number)];
        long chat = cards.Length > 0 ? outbox.Current(cards[0].Chat) : chats.Common;
        Actor? actor = await staff.FindAsync(person, chat, cancellation);
        if (actor is null && chat != chats.Common && await staff.FindAsync(person, chats.Common, cancellation) is { Supervises: true } above)
        {
            return above;
        }
        return actor;
    }

    /// <summary>Whether somebody must keep away from a case.</summary>
    public bool IsKeptAway(CaseRow row, Actor actor) =>
        (row.SupervisorsOnly && !actor.Supervises)
        || cases.IsExcluded(row.Number, actor.Id)
        || (roles.UnitOf(actor.Id) is { Length: > 0 } unit && (OwnUnit.IsReported(reader.Open(row.Number)?.Content?.Report.Office, unit) || IsExcluded(row.Number, unit)));

    /// <summary>Whether a unit is one of the offices that a supervisor has excluded, or a part of one.</summary>
    private bool IsExcluded(string number, string unit) => cases.ExcludedOfficesOf(number) is { Count: > 0 } offices && boxes.KeyOf(number) is { } key
        && offices.Select(o => TipBoxes.Open(key, number, OfficeBox, o)).OfType<string>().Any(o => OwnUnit.IsReported(o, unit) || OwnUnit.IsReported(unit, o));
}
