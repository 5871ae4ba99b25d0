using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Limits;
using Telegram.Bot;
using Telegram.Bot.Pacing;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>What follows a tip: its state, letters, an answer, withdrawing, being told. From any account, with the receipt alone.</summary>
internal sealed partial class StatusTalk(
    TipMailbox mailboxes, EvidenceVault vault, TipSessions sessions, TipSender sender, TipLimits limits, IChatTurns turns, SeenUpdates seen,
    [FromKeyedServices(SendUrgency.First)] ITelegramBotClient bot)
{
    private const int MostLetters = 10;

    /// <summary>Written like a receipt, with at least one digit, so that no question is taken for one.</summary>
    public static bool LooksLikeReceipt(string text) => ReceiptPattern().IsMatch(text) && text.Any(char.IsAsciiDigit);

    /// <summary>A text that nobody writes as a code: it is a question again.</summary>
    public static bool IsNoCode(string text) => text.Length > 40 || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 5;

    public async Task AskAsync(TipSession session, int updateId, CancellationToken cancellation)
    {
        await sessions.CloseMailboxAsync(session, cancellation);
        session.Paused = true;
        session.Mailbox = new OpenMailbox(TipCallback.NewName());
        await sender.SayAsync(session, updateId, session.Mailbox.Name, [new(TipTexts.StatusAsk, [[new(TipTexts.Cancel, TipCodes.Cancel)]])], null, cancellation);
    }

    /// <summary>Opens with the code in a message, which is deleted first, whatever comes of it.</summary>
    public async Task OpenAsync(TipSession session, int updateId, Message message, string code, CancellationToken cancellation)
    {
        bool deleted = await sender.DeleteAsync(session.Chat, message.Id, cancellation);
        if (session.Mailbox is not { Receipt: null })
        {
            await sessions.CloseMailboxAsync(session, cancellation);
            session.Mailbox = new OpenMailbox(TipCallback.NewName());
        }
        session.Paused = true;
        OpenMailbox mailbox = session.Mailbox;
        string note = deleted ? "" : TipTexts.StatusKept + "\n\n";
        if (!limits.AllowsCode(session.Chat))
        {
            await sender.SayAsync(session, updateId, mailbox.Name, [TipScreen.Plain(note + TipTexts.StatusTooOften)], null, cancellation);
            return;
        }
        ReceiptCode? receipt = ReceiptCode.TryParse(code);
        if (await mailboxes.OpenAsync(receipt, cancellation) is not { } view)
        {
            await sender.SayAsync(session, updateId, mailbox.Name, [new(note + TipTexts.StatusUnknown, [[new(TipTexts.Cancel, TipCodes.Cancel)]])], null, cancellation);
            return;
        }
        mailbox.Receipt = receipt;
        TipScreen screen = ScreenOf(view);
        await sender.SayAsync(session, updateId, mailbox.Name, [screen with { Html = note + screen.Html }], null, cancellation);
    }

    public async Task OnPressAsync(TipSession session, OpenMailbox mailbox, int updateId, string code, CancellationToken cancellation)
    {
        IReadOnlyList<TipScreen> screens = code switch
        {
            TipCodes.Cancel or TipCodes.Done => await CloseAsync(session, cancellation),
            _ when mailbox.Receipt is null => [TipScreen.Plain(TipTexts.StatusOver)],
            TipCodes.Reply => BeginReply(mailbox),
            TipCodes.MaskReply => MaskReply(mailbox),
            TipCodes.SendReply => await SendReplyAsync(mailbox, updateId, cancellation),
            TipCodes.Withdraw => [new(TipTexts.WithdrawAsk, [[new(TipTexts.WithdrawYes, TipCodes.WithdrawYes)], [new(TipTexts.Back, TipCodes.ToStatus)]])],
            TipCodes.WithdrawYes => await WithdrawAsync(session, mailbox, cancellation),
            TipCodes.Push => [new(TipTexts.PushAsk, [[new(TipTexts.PushYes, TipCodes.PushYes)], [new(TipTexts.Back, TipCodes.ToStatus)]])],
            TipCodes.PushYes => [Back(await mailboxes.EnablePushAsync(mailbox.Receipt, session.Chat, cancellation) ? TipTexts.PushOn : TipTexts.CaseGone)],
            _ => await ToStatusAsync(mailbox, cancellation),
        };
        await sender.SayAsync(session, updateId, mailbox.Name, screens, null, cancellation);
    }

    public async Task OnTextAsync(TipSession session, OpenMailbox mailbox, int updateId, int message, string text, CancellationToken cancellation)
    {
        string clean = DraftWords.Clean(text).Text;
        int room = TipDraft.MostAccount - mailbox.Reply.Remove(message).Values.Sum(p => p.Length + 2);
        if (room > 10)
        {
            mailbox.Reply = mailbox.Reply.SetItem(message, TipHtml.Cut(clean, room));
        }
        await sender.SayAsync(session, updateId, mailbox.Name, [PreviewOf(mailbox)], null, cancellation);
    }

    public static TipScreen PreviewOf(OpenMailbox mailbox)
    {
        IReadOnlyList<TipMark> marks = [.. mailbox.Reply.SelectMany(p => TipMarks.In(TipStep.Account, p.Key, p.Value))];
        var html = new StringBuilder(TipTexts.ReplyPreview).Append("\n\n");
        html.Append(string.Join("\n\n", mailbox.Reply.Select(p => TipHtml.Underlined(p.Value, [.. marks.Where(m => m.Message == p.Key).Select(m => (m.At, m.Length))]))));
        if (mailbox.Evidence.Count > 0)
        {
            html.Append($"\n\n{TipTexts.LabelEvidence}: {mailbox.Evidence.Count} ({TipTexts.EvidencePlain})");
        }
        if (marks.Count > 0)
        {
            html.Append("\n\n").Append(TipTexts.PreviewMarked).Append('\n').Append(string.Join('\n', marks.Select(m => $"• {m.Kind}: {TipHtml.Escape(m.Words)}")));
        }
        return new(html.ToString(),
        [
            marks.Count > 0 ? [new(TipTexts.MaskAll, TipCodes.MaskReply)] : [],
            [new(TipTexts.Send, TipCodes.SendReply)],
            [new(TipTexts.Back, TipCodes.ToStatus)],
        ]);
    }

    private static IReadOnlyList<TipScreen> BeginReply(OpenMailbox mailbox)
    {
        mailbox.Replying = true;
        return [Back(TipTexts.ReplyAsk)];
    }

    private static IReadOnlyList<TipScreen> MaskReply(OpenMailbox mailbox)
    {
        foreach (TipMark mark in mailbox.Reply.SelectMany(p => TipMarks.In(TipStep.Account, p.Key, p.Value)).OrderByDescending(m => m.At).ToArray())
        {
            mailbox.Reply = mailbox.Reply.SetItem(mark.Message, TipMarks.Turned(mailbox.Reply[mark.Message], mark));
        }
        return [PreviewOf(mailbox)];
    }

    private async Task<IReadOnlyList<TipScreen>> SendReplyAsync(OpenMailbox mailbox, int updateId, CancellationToken cancellation)
    {
        if (mailbox.Reply.Count == 0 && mailbox.Evidence.Count == 0)
        {
            return [Back(TipTexts.ReplyEmpty)];
        }
        // Another instance may go on with this conversation after a kill, and must not send the same answer again.
        Func<DatabaseSession, bool>? isFirst = turns.AreShared ? s => seen.Mark(s, bot.BotId, updateId) : null;
        bool sent = await mailboxes.ReplyAsync(mailbox.Receipt, mailbox.ReplyText, mailbox.Evidence, mailbox.Key, cancellation, isFirst);
        if (!sent && mailbox.Key is { } key)
        {
            await vault.DropDraftAsync(key, mailbox.Evidence, cancellation);
        }
        // Sent files belong to the tip now, and their key lies sealed with it.
        mailbox.Key?.Dispose();
        (mailbox.Reply, mailbox.Evidence, mailbox.Key, mailbox.Replying) = (mailbox.Reply.Clear(), [], null, false);
        return [Back(sent ? TipTexts.ReplySent : TipTexts.ReplyGone)];
    }

    private async Task<IReadOnlyList<TipScreen>> WithdrawAsync(TipSession session, OpenMailbox mailbox, CancellationToken cancellation)
    {
        bool withdrawn = await mailboxes.WithdrawAsync(mailbox.Receipt, cancellation);
        mailbox.Receipt = null;
        sessions.EndSoon(session);
        return [ReceiptTalk.OfferErasing(withdrawn ? TipTexts.Withdrawn : TipTexts.CaseGone)];
    }

    private async Task<IReadOnlyList<TipScreen>> ToStatusAsync(OpenMailbox mailbox, CancellationToken cancellation)
    {
        mailbox.Replying = false;
        return [await mailboxes.OpenAsync(mailbox.Receipt, cancellation) is { } view ? ScreenOf(view) : TipScreen.Plain(TipTexts.CaseGone)];
    }

    private async Task<IReadOnlyList<TipScreen>> CloseAsync(TipSession session, CancellationToken cancellation)
    {
        await sessions.CloseMailboxAsync(session, cancellation);
        sessions.EndSoon(session);
        return [new(TipTexts.StatusClosed, [[new(TipTexts.Erase, TipCodes.Erase)]])];
    }

    private static TipScreen ScreenOf(TipView view)
    {
        var html = new StringBuilder(TipTexts.Status(TipTexts.StateName(view.State), TipHtml.Escape(view.PublicSentence), TipScreens.Day(view.ReceivedDay)));
        if (view.Letters.Count > 0)
        {
            html.Append($"\n\n<b>{TipTexts.Letters}</b>");
            foreach ((DateOnly day, bool fromModerator, string text) in view.Letters.TakeLast(MostLetters))
            {
                html.Append($"\n\n<b>{(fromModerator ? TipTexts.FromModerator : TipTexts.FromReporter)}</b>, {TipScreens.Day(day)}\n{TipHtml.Escape(text)}");
            }
        }
        return new(html.ToString(),
        [
            [new(TipTexts.Reply, TipCodes.Reply), new(TipTexts.Withdraw, TipCodes.Withdraw)],
            [new(TipTexts.Push, TipCodes.Push)],
            [new(TipTexts.Erase, TipCodes.Erase), new(TipTexts.Done, TipCodes.Done)],
        ]);
    }

    private static TipScreen Back(string html) => new(html, [[new(TipTexts.Back, TipCodes.ToStatus)]]);

    [GeneratedRegex(@"^\s*[0-9A-Za-z]{4}(?:[\s\p{Pd}._]*[0-9A-Za-z]{4}){3}\s*$")]
    private static partial Regex ReceiptPattern();
}
