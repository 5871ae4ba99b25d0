using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Limits;
using Netralitas.Bot.Tips.Talking;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>What each button of the desk does. Who may not press gets the same few words, whatever was pressed.</summary>
internal sealed class DeskPresses(
    DeskAccess access, CaseDesk desk, CaseEndings endings, CaseStore cases, DeskStore store, Readings readings, DeskLists lists, DeskExport export,
    DeskStudies studies, DeskSender sender, RoleBook roles, ModeratorsChats chats, MutedToday muted, Announcements announcements)
{
    public async Task OnPressAsync(int update, CallbackQuery query, CancellationToken cancellation)
    {
        if (DeskCallback.Parse(query.Data) is not { } press || query.Message is not { } message)
        {
            await sender.AnswerAsync(query, DeskTexts.Neutral, cancellation);
            return;
        }
        if (press.Token == DeskCallback.NoCase)
        {
            Seat? seat = IsDeskOrPrivate(message) ? await access.SeatOfAsync(query.From, cancellation) : null;
            if (seat is { Actor.Supervises: true } && Announcements.Owns(press.Code))
            {
                await announcements.OnPressAsync(update, query, message, press.Code, seat.Actor, cancellation);
                return;
            }
            bool may = seat is not null && await lists.ShowAsync(seat, message, press, cancellation);
            await sender.AnswerAsync(query, may ? null : DeskTexts.Neutral, cancellation);
            return;
        }
        if (cases.FindByToken(press.Token) is not { } row || await access.AtDeskOfAsync(row.Number, query.From, cancellation) is not { } actor)
        {
            await sender.AnswerAsync(query, DeskTexts.Neutral, cancellation);
            return;
        }
        if (access.IsKeptAway(row, actor))
        {
            await sender.AnswerAsync(query, DeskTexts.Elsewhere, cancellation);
            return;
        }
        if (press.Code == DeskCodes.Read)
        {
            await ReadAsync(update, query, actor, row.Number, cancellation);
            return;
        }
        await sender.AnswerAsync(query, await DoAsync(update, message, press, row, actor, cancellation), cancellation);
    }

    private async Task<string?> DoAsync(int update, Message message, DeskCallback press, CaseRow row, Actor actor, CancellationToken cancellation)
    {
        string number = row.Number;
        switch (press.Code)
        {
            case DeskCodes.Take:
                return Said(await desk.DoAsync(update, actor, number, CaseAction.Ambil, to: null, reason: null, cancellation), DeskTexts.Taken);
            case DeskCodes.Release:
                return Said(await desk.DoAsync(update, actor, number, CaseAction.Lepas, to: null, reason: null, cancellation), DeskTexts.Released);
            case DeskCodes.Known:
                return Said(await desk.DoAsync(update, actor, number, CaseAction.Diketahui, to: null, reason: null, cancellation), DeskTexts.Started);
            case DeskCodes.Reopen:
                return Said(await desk.DoAsync(update, actor, number, CaseAction.BukaKembali, to: null, reason: null, cancellation), DeskTexts.Reopened);
            case DeskCodes.Undo:
                return Said(await desk.UndoAsync(update, actor, number, cancellation), DeskTexts.Undone);
            case DeskCodes.Mute:
                DeskResult silenced = await desk.NoteAsync(update, actor, number, CaseAction.Bisukan, reason: null, also: null, cancellation);
                if (silenced is DeskResult.Done)
                {
                    muted.Mute(new TipNumber(number));
                }
                return Said(silenced, DeskTexts.Muted);
            case DeskCodes.DoneReading:
                await readings.CloseAsync(actor.Id, cancellation);
                return DeskTexts.Deleted;
            case DeskCodes.Export:
                return await export.SendAsync(update, actor, row, cancellation);
            case DeskCodes.ReferTo or DeskCodes.CloseAs or DeskCodes.Hold or DeskCodes.Unhold or DeskCodes.Destroy or DeskCodes.Confirm or DeskCodes.Cancel:
            case char code when DeskStudies.Owns(code):
                return await ChooseAsync(update, message, press, row, actor, cancellation);
            default:
                return await PromptAsync(message, press.Code, row, actor, cancellation);
        }
    }

    /// <summary>The audit entry comes first: what is not noted is not shown. The press is answered with the first message, since files take their time.</summary>
    private async Task ReadAsync(int update, CallbackQuery query, Actor actor, string number, CancellationToken cancellation)
    {
        DeskResult noted = await desk.NoteAsync(update, actor, number, CaseAction.Lihat, reason: null, also: null, cancellation);
        if (noted is not DeskResult.Done)
        {
            await sender.AnswerAsync(query, Said(noted, ""), cancellation);
            return;
        }
        await readings.ShowAsync(
            number, actor.Id, opened => sender.AnswerAsync(query, opened ? DeskTexts.Sent : DeskTexts.OpenPrivateFirst, cancellation), cancellation);
    }

    /// <summary>A button that asks for more opens a message of its own, for its presser alone.</summary>
    private async Task<string?> PromptAsync(Message message, char code, CaseRow row, Actor actor, CancellationToken cancellation)
    {
        (string kind, string html, InlineKeyboardMarkup? buttons, string toast)? prompt = code switch
        {
            DeskCodes.Ask => (PromptKinds.Ask, DeskTexts.AskPrompt(row.Number), CancelOnly(row), DeskTexts.Write),
            DeskCodes.Note => (PromptKinds.Note, DeskTexts.NotePrompt(row.Number), CancelOnly(row), DeskTexts.Write),
            DeskCodes.Join => (PromptKinds.Join, DeskTexts.JoinPrompt(row.Number), CancelOnly(row), DeskTexts.Write),
            DeskCodes.Refer => (PromptKinds.Menu, DeskTexts.ReferMenu(row.Number), Menu(row, DeskCodes.ReferTo, DeskTexts.Referrals), DeskTexts.Choose),
            DeskCodes.Close => (PromptKinds.Menu, DeskTexts.CloseMenu(row.Number), Menu(row, DeskCodes.CloseAs, DeskTexts.Outcomes), DeskTexts.Choose),
            DeskCodes.Study when studies.Open(row) is var (study, choices) => (PromptKinds.Study, study, choices, DeskTexts.Choose),
            DeskCodes.More => (PromptKinds.Menu, DeskTexts.MoreMenu(row.Number), MoreMenu(row), DeskTexts.Choose),
            _ => null,
        };
        if (prompt is not { } p)
        {
            return DeskTexts.Neutral;
        }
        CaseAction action = code switch
        {
            DeskCodes.Ask => CaseAction.Tanya,
            DeskCodes.Join => CaseAction.Gabung,
            DeskCodes.Refer => CaseAction.Teruskan,
            DeskCodes.Close => CaseAction.Tutup,
            DeskCodes.Study => CaseAction.Kajian,
            _ => CaseAction.Catat,
        };
        if (CaseRules.Apply(row, actor, action, CaseStandings.New, DateOnly.MinValue) is CaseVerdict.Refused refused)
        {
            return refused.Why;
        }
        // In a channel nobody can reply, so the talk goes on in private.
        bool channel = message.Chat.Type == ChatType.Channel;
        (long chat, int? thread) = channel ? (actor.Id, null) : (message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);
        if (await sender.PromptAsync(chat, thread, row.Number, p.kind, actor.Id, p.html, p.buttons, cancellation) is not { } sent)
        {
            return DeskTexts.OpenPrivateFirst;
        }
        if (code == DeskCodes.Study)
        {
            studies.Remember(row, chat, sent);
        }
        return p.toast;
    }

    private async Task<string?> ChooseAsync(int update, Message message, DeskCallback press, CaseRow row, Actor actor, CancellationToken cancellation)
    {
        if (store.FindPrompt(message.Chat.Id, message.Id) is not { } prompt || prompt.Number != row.Number)
        {
            return DeskTexts.RequestGone;
        }
        if (press.Code == DeskCodes.Confirm)
        {
            return await ConfirmAsync(update, prompt, row, actor, cancellation);
        }
        if (prompt.UserId != actor.Id)
        {
            return DeskTexts.NotForYou;
        }
        if (DeskStudies.Owns(press.Code))
        {
            return prompt.Kind == PromptKinds.Study ? await studies.PressAsync(update, press, prompt, row, actor, cancellation) : DeskTexts.RequestGone;
        }
        switch (press.Code)
        {
            case DeskCodes.ReferTo when press.Index is >= 0 and < 3:
                var to = new CaseStanding(CaseState.Diteruskan, Referral: (Referral)press.Index);
                DeskResult referred = await desk.DoAsync(update, actor, row.Number, CaseAction.Teruskan, to, reason: null, cancellation);
                await sender.EndPromptAsync(prompt, cancellation);
                return Said(referred, DeskTexts.Referred);
            case DeskCodes.CloseAs when press.Index is >= 0 and < 6:
                return await ReasonAsync(prompt, $"{PromptKinds.Close}{press.Index}", $"Ditutup: {DeskTexts.Outcomes[press.Index].ToLowerInvariant()}", row, cancellation);
            case DeskCodes.Hold or DeskCodes.Unhold or DeskCodes.Destroy:
                TwoPersonDeed deed = CaseEndings.Deeds[press.Code switch { DeskCodes.Hold => 0, DeskCodes.Unhold => 1, _ => 2 }];
                return await ReasonAsync(prompt, PromptKinds.Deed + deed.Kind, deed.Label, row, cancellation);
            default:
                await sender.EndPromptAsync(prompt, cancellation);
                return DeskTexts.Cancelled;
        }
    }

    private async Task<string> ReasonAsync(PromptRow prompt, string kind, string what, CaseRow row, CancellationToken cancellation)
    {
        await store.AddPromptAsync(prompt with { Kind = kind }, cancellation);
        await sender.ShowAsync(prompt.ChatId, prompt.MessageId, DeskTexts.ReasonPrompt(row.Number, what), CancelOnly(row), cancellation);
        return DeskTexts.ReasonMissing;
    }

    private async Task<string> ConfirmAsync(int update, PromptRow prompt, CaseRow row, Actor actor, CancellationToken cancellation)
    {
        if (CaseEndings.Deeds.FirstOrDefault(d => prompt.Kind == PromptKinds.Confirm + d.Kind) is not { } deed)
        {
            return DeskTexts.RequestGone;
        }
        DeskResult result = await endings.ConfirmAsync(update, actor, row.Number, deed, roles.RoleOf, cancellation);
        if (result is DeskResult.Done)
        {
            await sender.ShowAsync(prompt.ChatId, prompt.MessageId, DeskTexts.Agreed(row.Number, deed.Label), null, cancellation);
        }
        return Said(result, DeskTexts.Agreed(row.Number, deed.Label).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal));
    }

    private bool IsDeskOrPrivate(Message message) => message.Chat.Type == ChatType.Private || chats.All.Contains(message.Chat.Id);

    private static InlineKeyboardMarkup CancelOnly(CaseRow row) => new(CardButtons.Button(DeskTexts.Cancel, row.Token, DeskCodes.Cancel));

    private static InlineKeyboardMarkup Menu(CaseRow row, char code, IReadOnlyList<string> labels) => new(
        labels.Select((l, i) => CardButtons.Button(l, row.Token, code, i)).Chunk(2).Append([CardButtons.Button(DeskTexts.Cancel, row.Token, DeskCodes.Cancel)]));

    private static InlineKeyboardMarkup MoreMenu(CaseRow row) => new(
        (InlineKeyboardButton[][])
        [
            [CardButtons.Button(DeskTexts.Hold, row.Token, DeskCodes.Hold), CardButtons.Button(DeskTexts.Unhold, row.Token, DeskCodes.Unhold)],
            [CardButtons.Button(DeskTexts.Destroy, row.Token, DeskCodes.Destroy)],
            [CardButtons.Button(DeskTexts.Cancel, row.Token, DeskCodes.Cancel)],
        ]);

    private static string Said(DeskResult result, string done) => result switch
    {
        DeskResult.Done => done,
        DeskResult.Refused refused => refused.Why,
        _ => DeskTexts.Again,
    };
}
