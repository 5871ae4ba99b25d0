using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>What takes two people, one of them a supervisor: keeping a tip beyond its time, letting go of it, destroying it before its time.</summary>
internal sealed class CaseEndings(
    Database database, CaseStore cases, AuditStore audit, SeenUpdates seen, TipStore tips, TipSafe safe, TipBoxes boxes, TipEnding ending, CardSignal cards,
    ITelegramBotClient bot, TimeProvider time)
{
    public static readonly IReadOnlyList<TwoPersonDeed> Deeds =
    [
        new("tahan", CaseAction.MintaTahan, CaseAction.Tahan, DeskTexts.Hold),
        new("lepas", CaseAction.MintaLepasTahan, CaseAction.LepasTahan, DeskTexts.Unhold),
        new("musnah", CaseAction.MintaMusnah, CaseAction.Musnah, DeskTexts.Destroy),
    ];

    /// <summary>The first person asks, with a reason.</summary>
    public async Task<DeskResult> AskAsync(int update, Actor actor, string number, TwoPersonDeed deed, string reason, CancellationToken cancellation)
    {
        if (boxes.KeyOf(number) is not { } key)
        {
            return new DeskResult.Refused(DeskTexts.Unreadable);
        }
        (string hash, byte[] box) = TipBoxes.SealReason(key, number, reason);
        return await database.WriteAsync<DeskResult>(
            session =>
            {
                if (!actor.MayAct || tips.Find(session, number) is null)
                {
                    return new DeskResult.Refused(actor.MayAct ? DeskTexts.Gone : DeskTexts.ReadOnly);
                }
                if (!seen.Mark(session, bot.BotId, update))
                {
                    return new DeskResult.Repeated();
                }
                cases.AskFor(session, new RequestRow(number, deed.Kind, actor.Id, StorageDay.Today(time)));
                audit.Append(session, number, Name(deed.Asks), actor.Id, StorageDay.Today(time), hash, box);
                return new DeskResult.Done();
            },
            cancellation);
    }

    /// <summary>The second person agrees, and it is done.</summary>
    public async Task<DeskResult> ConfirmAsync(
        int update, Actor actor, string number, TwoPersonDeed deed, Func<long, Role> roleOf, CancellationToken cancellation)
    {
        DeskResult result = await database.WriteAsync<DeskResult>(
            session =>
            {
                if (tips.Find(session, number) is null || cases.FindRequest(session, number, deed.Kind) is not { } request)
                {
                    return new DeskResult.Refused(DeskTexts.RequestGone);
                }
                Role first = roleOf(request.Requester);
                if (!actor.MayAct || request.Requester == actor.Id || first < Role.Moderator)
                {
                    return new DeskResult.Refused(DeskTexts.NeedsSecond);
                }
                if (!actor.Supervises && first != Role.Penyelia)
                {
                    return new DeskResult.Refused(DeskTexts.NeedsSupervisor);
                }
                if (!seen.Mark(session, bot.BotId, update))
                {
                    return new DeskResult.Repeated();
                }
                cases.DropRequest(session, number, deed.Kind);
                audit.Append(session, number, Name(deed.Does), actor.Id, StorageDay.Today(time));
                if (deed.Does != CaseAction.Musnah)
                {
                    tips.Hold(session, number, deed.Does == CaseAction.Tahan);
                    cases.Touch(session, number);
                }
                return new DeskResult.Done();
            },
            cancellation);
        if (result is DeskResult.Done && deed.Does == CaseAction.Musnah && tips.Find(number) is { } tip)
        {
            var report = safe.KeyForModerators(tip).Key is { } key ? TipSafe.OpenBody(tip, key)?.Report : null;
            await ending.EndAsync(tip, OutboxKind.Ended, TipCounting.Of(tip, report), cancellation);
        }
        cards.Raise();
        return result;
    }

    private static string Name(CaseAction action) => action.ToString().ToLowerInvariant();
}

/// <param name="Kind">Its name in the database.</param>
/// <param name="Asks">What the first person does.</param>
/// <param name="Does">What the second person does.</param>
/// <param name="Label">What people read.</param>
internal sealed record TwoPersonDeed(string Kind, CaseAction Asks, CaseAction Does, string Label);
