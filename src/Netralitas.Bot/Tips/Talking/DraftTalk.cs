using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>A draft in its chat: carries out what the <see cref="TipConversation"/> says. Whoever calls is inside the session.</summary>
internal sealed class DraftTalk(
    TipConversation conversation, TipSessions sessions, TipSender sender, EvidenceTalk evidence, ReceiptTalk receipts, EvidenceVault vault, TimeProvider time)
{
    /// <summary>Begins a draft, or asks whether the open one goes on.</summary>
    public async Task StartAsync(TipSession session, int updateId, (int Message, string Text)? suggested, CancellationToken cancellation)
    {
        if (session.Draft is { Step: not TipStep.Safety } open)
        {
            session.Draft = suggested is null ? open : open with { Suggested = suggested };
            TipScreen question = new(TipTexts.DraftOpen, [[new(TipTexts.Resume, TipCodes.Resume)], [new(TipTexts.StartOver, TipCodes.StartOver), new(TipTexts.Cancel, TipCodes.Cancel)]]);
            await sender.SayAsync(session, updateId, session.DraftName, [question], null, cancellation);
            return;
        }
        session.Begin(new TipDraft { Suggested = suggested });
        await ShowAsync(session, updateId, cancellation);
    }

    public async Task OnMessageAsync(TipSession session, TipDraft draft, int updateId, Message message, string text, bool isMedia, CancellationToken cancellation)
    {
        session.Remember(message.Id);
        if (!isMedia)
        {
            await TurnAsync(session, updateId, conversation.Next(draft, new TipInput.Wrote(message.Id, text), Today()), null, cancellation);
        }
        else if (draft.Step == TipStep.Safety)
        {
            await ShowAsync(session, updateId, cancellation, TipTexts.SafetyFirst);
        }
        else
        {
            await evidence.TakeAsync(session, updateId, message, text, cancellation);
        }
    }

    public Task OnEditedAsync(TipSession session, TipDraft draft, int updateId, int message, string text, CancellationToken cancellation) =>
        TurnAsync(session, updateId, conversation.Next(draft, new TipInput.Edited(message, text), Today()), null, cancellation);

    public async Task OnPressAsync(TipSession session, TipDraft draft, int updateId, CallbackQuery query, TipCallback pressed, Message message, CancellationToken cancellation)
    {
        session.Paused = false;
        switch (pressed.Code)
        {
            case TipCodes.Resume:
                await sender.AnswerAsync(query, null, cancellation);
                await ShowAsync(session, updateId, cancellation);
                return;
            case TipCodes.StartOver:
                await sender.AnswerAsync(query, null, cancellation);
                await sessions.DropDraftAsync(session, cancellation);
                session.Begin(new TipDraft { Suggested = draft.Suggested });
                await ShowAsync(session, updateId, cancellation);
                return;
        }
        TipTurn turn = conversation.Next(draft, new TipInput.Pressed(pressed.Code, pressed.Index), Today());
        // The press is answered while the tip is kept or the next screen is made: neither waits for the other.
        Task answering = sender.AnswerAsync(query, turn.Toast, cancellation);
        try
        {
            await TurnAsync(session, updateId, turn, message.Id, cancellation);
        }
        finally
        {
            await answering;
        }
    }

    /// <summary>Throws the draft away.</summary>
    public async Task CancelAsync(TipSession session, int updateId, CancellationToken cancellation)
    {
        bool hadDraft = session.Draft is not null;
        await sessions.DropDraftAsync(session, cancellation);
        sessions.EndSoon(session);
        TipScreen screen = hadDraft ? new(TipTexts.Cancelled, [[new(TipTexts.Erase, TipCodes.Erase), new(TipTexts.Done, TipCodes.Done)]]) : TipScreen.Plain(TipTexts.NothingToCancel);
        await sender.SayAsync(session, updateId, session.DraftName, [screen], null, cancellation);
    }

    private async Task TurnAsync(TipSession session, int updateId, TipTurn turn, int? pressed, CancellationToken cancellation)
    {
        switch (turn.Act)
        {
            case TipAct.Cancel:
                await CancelAsync(session, updateId, cancellation);
                return;
            case TipAct.Submit:
                await receipts.SendAsync(session, updateId, cancellation);
                return;
        }
        session.Draft = turn.Draft;
        if (turn.Dropped is { } dropped)
        {
            await vault.DropAsync(dropped, cancellation);
        }
        await sender.SayAsync(session, updateId, session.DraftName, turn.Screens, pressed, cancellation);
    }

    private Task ShowAsync(TipSession session, int updateId, CancellationToken cancellation, string? note = null) =>
        sender.SayAsync(session, updateId, session.DraftName, conversation.Show(session.Draft!, Today(), note).Screens, null, cancellation);

    private DateOnly Today() => StorageDay.Today(time);
}
