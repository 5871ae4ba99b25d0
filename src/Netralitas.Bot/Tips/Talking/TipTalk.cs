using Netralitas.Bot.FreeText;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Limits;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The door of the tip conversation for updates. It logs nothing, and nothing that it remembers outlives the process.</summary>
internal sealed class TipTalk(
    TipSessions sessions, TipSender sender, DraftTalk drafts, EvidenceTalk evidence, ReceiptTalk receipts, StatusTalk status,
    ShortLived shortLived, TipLimits limits, TipRules rules)
{
    /// <summary>Whether tips are taken at all.</summary>
    public bool IsOpen => rules.IsOpen;

    /// <summary>Whether a text tells of an incident, so that it is better asked than answered.</summary>
    public static bool ReadsLikeTip(Message message) =>
        message is { Text: not null, ForwardOrigin: null } && TipDetector.IsTip(DraftWords.TextOf(message));

    /// <summary>A group learns nothing but where the private chat is: the same words for everybody, gone soon after.</summary>
    public async Task OnGroupAsync(Message message, string botName, CancellationToken cancellation)
    {
        await sender.DeleteAsync(message.Chat.Id, message.Id, cancellation);
        await PointToPrivateAsync(message.Chat.Id, botName, cancellation);
    }

    public async Task PointToPrivateAsync(long chat, string botName, CancellationToken cancellation)
    {
        var link = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl(CommandTexts.OpenPrivateChat, $"https://t.me/{botName}?start=lapor"));
        if (await sender.SendAsync(chat, CommandTexts.GroupReport, link, cancellation) is { } sent)
        {
            shortLived.DeleteLater(chat, sent);
        }
    }

    /// <summary>Begins a draft, or asks whether the open one goes on. An earlier text is offered at the account, not taken.</summary>
    public async Task StartAsync(int updateId, Message at, (int Message, string Text)? suggested, CancellationToken cancellation)
    {
        if (!limits.AllowsDraft(at.Chat.Id) || sessions.Open(at.Chat.Id) is not { } session)
        {
            await sender.SendAsync(at.Chat.Id, TipTexts.TooMany, null, cancellation);
            return;
        }
        using IDisposable inside = await sessions.EnterAsync(session, cancellation);
        if (await RepeatsAsync(session, updateId, cancellation))
        {
            return;
        }
        session.Remember(at.Id);
        if (suggested is { } earlier)
        {
            session.Remember(earlier.Message);
        }
        await sessions.CloseMailboxAsync(session, cancellation);
        await drafts.StartAsync(session, updateId, suggested, cancellation);
    }

    /// <summary><c>/status</c>, with the code or without.</summary>
    public async Task OnStatusAsync(int updateId, Message message, string code, CancellationToken cancellation)
    {
        if (sessions.Open(message.Chat.Id) is not { } session)
        {
            await sender.SendAsync(message.Chat.Id, TipTexts.TooMany, null, cancellation);
            return;
        }
        using IDisposable inside = await sessions.EnterAsync(session, cancellation);
        if (await RepeatsAsync(session, updateId, cancellation))
        {
            return;
        }
        if (code.Length > 0)
        {
            await status.OpenAsync(session, updateId, message, code, cancellation);
            return;
        }
        session.Remember(message.Id);
        await status.AskAsync(session, updateId, cancellation);
    }

    /// <summary><c>/batal</c>.</summary>
    public async Task OnCancelAsync(int updateId, Message message, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(message.Chat.Id, cancellation) is not { } session)
        {
            await sender.SendAsync(message.Chat.Id, TipTexts.NothingToCancel, null, cancellation);
            return;
        }
        using IDisposable inside = await session.EnterAsync(cancellation);
        if (await RepeatsAsync(session, updateId, cancellation))
        {
            return;
        }
        session.Remember(message.Id);
        if (session.Mailbox is { } mailbox)
        {
            await status.OnPressAsync(session, mailbox, updateId, TipCodes.Cancel, cancellation);
            return;
        }
        await drafts.CancelAsync(session, updateId, cancellation);
    }

    /// <summary><c>/apa_yang_disimpan</c>.</summary>
    public Task TellWhatIsKeptAsync(Message message, CancellationToken cancellation) => sender.SendAsync(
        message.Chat.Id, TipTexts.WhatIsKept((int)rules.DraftLife.TotalMinutes, rules.RetentionDays, rules.SharesDrafts), null, cancellation);

    /// <summary>The person does something else; the draft waits.</summary>
    public async Task PauseAsync(long chat, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(chat, cancellation) is { } session)
        {
            using IDisposable inside = await session.EnterAsync(cancellation);
            session.Paused = true;
            if (session.Mailbox is { Receipt: null })
            {
                session.Mailbox = null;
            }
        }
    }

    /// <summary>A message without a command in a private chat. False: it is not for this conversation.</summary>
    public async Task<bool> OnMessageAsync(int updateId, Message message, CancellationToken cancellation)
    {
        string text = DraftWords.TextOf(message);
        if (await sessions.FindAsync(message.Chat.Id, cancellation) is not { } session)
        {
            if (!StatusTalk.LooksLikeReceipt(text))
            {
                return false;
            }
            await OnStatusAsync(updateId, message, text, cancellation);
            return true;
        }
        using IDisposable inside = await session.EnterAsync(cancellation);
        if (await RepeatsAsync(session, updateId, cancellation))
        {
            return true;
        }
        bool isMedia = EvidenceCollector.IsMedia(message);
        if (session.Sent is { } sent && !isMedia && ReceiptTalk.MayBeGroups(sent, text))
        {
            await receipts.OnGroupsAsync(session, sent, updateId, message, cancellation);
        }
        else if (!isMedia && (StatusTalk.LooksLikeReceipt(text) || (session.Mailbox is { Receipt: null } && !StatusTalk.IsNoCode(text))))
        {
            await status.OpenAsync(session, updateId, message, text, cancellation);
        }
        else if (session.Mailbox is { Replying: true } mailbox)
        {
            await OnReplyAsync(session, mailbox, updateId, message, text, isMedia, cancellation);
        }
        else if (session is { Draft: { } draft, Paused: false })
        {
            await drafts.OnMessageAsync(session, draft, updateId, message, text, isMedia, cancellation);
        }
        else
        {
            return false;
        }
        sessions.Touch(session);
        return true;
    }

    /// <summary>An edited message in a private chat. False: it is not for this conversation.</summary>
    public async Task<bool> OnEditedAsync(int updateId, Message message, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(message.Chat.Id, cancellation) is not { } session)
        {
            return false;
        }
        using IDisposable inside = await session.EnterAsync(cancellation);
        if (!session.Messages.Contains(message.Id) || await RepeatsAsync(session, updateId, cancellation))
        {
            return session.Messages.Contains(message.Id);
        }
        string text = DraftWords.TextOf(message);
        if (session.Mailbox is { Replying: true } mailbox && mailbox.Reply.ContainsKey(message.Id))
        {
            await status.OnTextAsync(session, mailbox, updateId, message.Id, text, cancellation);
        }
        else if (session.Draft is { } draft)
        {
            await drafts.OnEditedAsync(session, draft, updateId, message.Id, text, cancellation);
        }
        else if (session.Sent is not null)
        {
            await sender.SayAsync(session, updateId, session.Sent.Name, [TipScreen.Plain(TipTexts.EditTooLate)], null, cancellation);
        }
        sessions.Touch(session);
        return true;
    }

    /// <summary>A press of one of this conversation's buttons.</summary>
    public async Task OnPressAsync(int updateId, CallbackQuery query, CancellationToken cancellation)
    {
        if (TipCallback.Parse(query.Data) is not { } pressed || query.Message is not { Chat.Type: ChatType.Private } message)
        {
            await sender.AnswerAsync(query, TipTexts.DraftGoneToast, cancellation);
            return;
        }
        TipSession? session = await sessions.FindAsync(message.Chat.Id, cancellation);
        if (session is not null)
        {
            using IDisposable inside = await session.EnterAsync(cancellation);
            if (await OnPressAsync(session, updateId, query, pressed, message, cancellation))
            {
                sessions.Touch(session);
                return;
            }
        }
        await OnLostPressAsync(updateId, query, pressed, message, cancellation);
    }

    private async Task<bool> OnPressAsync(TipSession session, int updateId, CallbackQuery query, TipCallback pressed, Message message, CancellationToken cancellation)
    {
        bool isDrafts = pressed.Name == session.DraftName, isMailboxs = pressed.Name == session.Mailbox?.Name, isSents = pressed.Name == session.Sent?.Name;
        if (!isDrafts && !isMailboxs && !isSents)
        {
            return false;
        }
        if (session.Last.Update == updateId)
        {
            await RepeatsAsync(session, updateId, cancellation);
            return true;
        }
        session.Remember(message.Id);
        if (pressed.Code == TipCodes.Erase)
        {
            await sender.AnswerAsync(query, null, cancellation);
            await receipts.EraseAsync(session, updateId, cancellation);
        }
        else if (isMailboxs)
        {
            await sender.AnswerAsync(query, null, cancellation);
            await status.OnPressAsync(session, session.Mailbox!, updateId, pressed.Code, cancellation);
        }
        else if (isDrafts && session.Draft is { } draft)
        {
            await drafts.OnPressAsync(session, draft, updateId, query, pressed, message, cancellation);
        }
        else if (session.Sent is { } sent && isSents)
        {
            await OnSentPressAsync(session, sent, updateId, query, pressed, cancellation);
        }
        else if (pressed.Code == TipCodes.Done)
        {
            await sender.AnswerAsync(query, TipTexts.Done, cancellation);
            session.ForgetMessages();
        }
        else
        {
            return false;
        }
        return true;
    }

    private async Task OnSentPressAsync(TipSession session, SentTip sent, int updateId, CallbackQuery query, TipCallback pressed, CancellationToken cancellation)
    {
        bool showsAgain = pressed.Code == TipCodes.Send && !(sent.IsShown && sent.Asked is not null);
        await sender.AnswerAsync(query, pressed.Code is TipCodes.Send && !showsAgain ? TipTexts.AlreadySent : null, cancellation);
        if (showsAgain)
        {
            await receipts.ShowAsync(session, sent, cancellation);
        }
        else if (pressed.Code == TipCodes.Noted && !sent.IsNoted)
        {
            await receipts.OnNotedLaterAsync(session, sent, updateId, cancellation);
        }
        else if (pressed.Code == TipCodes.Done)
        {
            session.Sent = null;
            session.ForgetMessages();
        }
    }

    private async Task OnLostPressAsync(int updateId, CallbackQuery query, TipCallback pressed, Message message, CancellationToken cancellation)
    {
        await sender.AnswerAsync(query, TipTexts.DraftGoneToast, cancellation);
        if (pressed.Code == TipCodes.Send && await receipts.RecallAsync(message.Chat.Id, pressed.Name, updateId, cancellation))
        {
            return;
        }
        string words = pressed.Code switch
        {
            TipCodes.Erase or TipCodes.Noted or TipCodes.Done => TipTexts.EraseTooLate,
            TipCodes.Reply or TipCodes.SendReply or TipCodes.MaskReply or TipCodes.Withdraw or TipCodes.WithdrawYes or TipCodes.Push or TipCodes.PushYes or TipCodes.ToStatus => TipTexts.StatusOver,
            _ => TipTexts.DraftGone,
        };
        await sender.SendAsync(message.Chat.Id, words, null, cancellation);
    }

    private async Task OnReplyAsync(TipSession session, OpenMailbox mailbox, int updateId, Message message, string text, bool isMedia, CancellationToken cancellation)
    {
        session.Remember(message.Id);
        if (isMedia)
        {
            await evidence.TakeForReplyAsync(session, mailbox, updateId, message, text, cancellation);
        }
        else
        {
            await status.OnTextAsync(session, mailbox, updateId, message.Id, text, cancellation);
        }
    }

    /// <summary>An update that comes again was answered wrongly or not at all: the words are said again, nothing is done again.</summary>
    private async Task<bool> RepeatsAsync(TipSession session, int updateId, CancellationToken cancellation)
    {
        if (session.Last.Update != updateId)
        {
            return false;
        }
        await sender.RepeatAsync(session, null, cancellation);
        return true;
    }
}
