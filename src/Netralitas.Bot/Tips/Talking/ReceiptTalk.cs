using System.Collections.Immutable;
using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Limits;
using Telegram.Bot;
using Telegram.Bot.Pacing;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Sending a draft, the receipt, whether it was noted down, and cleaning up.</summary>
internal sealed class ReceiptTalk(
    [FromKeyedServices(SendUrgency.First)] ITelegramBotClient bot, TipIntake intake, EvidenceVault vault, TipSessions sessions, TipSender sender,
    TipLimits limits, MutedToday muted, CrashPoints points, TimeProvider time)
{
    private const int Groups = 4;

    /// <summary>Sends the draft. When this returns normally the tip is kept and its receipt was shown.</summary>
    public async Task SendAsync(TipSession session, int updateId, CancellationToken cancellation)
    {
        TipDraft draft = session.Draft!;
        string name = session.DraftName;
        string text = draft.AccountText ?? "";
        ChatStanding standing = await limits.OfAsync(session.Chat, text);
        if (RefusalOf(standing) is { } refusal)
        {
            if (await intake.RecallAsync(bot.BotId, updateId, cancellation) is { } earlier)
            {
                // It counted when another instance sent it, which was then gone before it could say so.
                EndDraft(session, draft);
                Remember(earlier, session.Chat);
                await OnResultAsync(session, name, updateId, earlier, cancellation);
                return;
            }
            await sender.SayAsync(session, updateId, name, [TipScreen.Plain(refusal)], null, cancellation);
            return;
        }
        session.Key ??= await vault.OpenDraftAsync(cancellation);
        bool withDigest = (standing.Muted ?? muted.IsMuted(session.Chat)) || standing.Floods;
        IntakeResult result = await intake.SubmitAsync(bot.BotId, updateId, draft.ToReport(StorageDay.Today(time)), session.Key, withDigest, cancellation);
        EndDraft(session, draft);
        // The receipt does not wait until it is counted; the chat's next update waits for both.
        Task counting = CountAsync(session.Chat, text, result);
        try
        {
            await OnResultAsync(session, name, updateId, result, cancellation);
        }
        finally
        {
            await counting;
        }
    }

    private async Task CountAsync(long chat, string text, IntakeResult result)
    {
        if (!await limits.SentAsync(chat, text, NumberOf(result)))
        {
            Remember(result, chat);
        }
    }

    private static string? RefusalOf(ChatStanding standing) =>
        !standing.MaySend ? TipTexts.TooMany
        : standing.Repeats ? TipTexts.SameAgain
        : null;

    /// <summary>The files belong to the tip now, and their key lies sealed with it.</summary>
    private void EndDraft(TipSession session, TipDraft draft)
    {
        vault.Keep(draft.Evidence.Select(e => e.Handle));
        session.Key?.Dispose();
        (session.Draft, session.Key) = (null, null);
    }

    /// <summary>A press of <i>Kirim</i> whose draft is gone, as after a restart: perhaps it was done already. False: nothing is known of it.</summary>
    public async Task<bool> RecallAsync(long chat, string name, int updateId, CancellationToken cancellation)
    {
        if (await intake.RecallAsync(bot.BotId, updateId, cancellation) is not { } result || sessions.Open(chat) is not { } session)
        {
            return false;
        }
        using IDisposable inside = await sessions.EnterAsync(session, cancellation);
        Remember(result, chat);
        await OnResultAsync(session, name, updateId, result, cancellation);
        return true;
    }

    /// <summary>Shows the receipt if that did not work the first time.</summary>
    public async Task<bool> ShowAsync(TipSession session, SentTip sent, CancellationToken cancellation)
    {
        if (sent is { IsShown: true, Asked: not null } || sent.Receipt is not { } receipt)
        {
            return false;
        }
        if (sent.ReceiptMessage is null)
        {
            sent.ReceiptMessage = await sender.ShowAsync(session, sent.Name, TipScreen.Plain(TipTexts.Receipt(receipt.Reveal())), null, cancellation);
            if (sent.ReceiptMessage is null)
            {
                return false; // blocked: the receipt waits its fifteen minutes
            }
            points.Reach(CrashPoints.ReceiptSent);
        }
        // The question does not wait for the disk; whatever fails, the update comes again and only what is missing is done.
        Task forgetting = ForgetAsync(sent, cancellation);
        Task asking = AskAsync(session, sent, cancellation);
        await Task.WhenAll(forgetting, asking);
        return true;
    }

    private async Task ForgetAsync(SentTip sent, CancellationToken cancellation)
    {
        if (!sent.IsShown)
        {
            await intake.ReceiptShownAsync(bot.BotId, sent.UpdateId, cancellation);
            sent.IsShown = true;
        }
    }

    private async Task AskAsync(TipSession session, SentTip sent, CancellationToken cancellation)
    {
        if (sent.Asked is not null)
        {
            return;
        }
        int first = RandomNumberGenerator.GetInt32(Groups - 1);
        int second = RandomNumberGenerator.GetInt32(first + 1, Groups);
        await sender.ShowAsync(session, sent.Name, new(TipTexts.Noted(first + 1, second + 1), [[new(TipTexts.NotedLater, TipCodes.Noted)]]), null, cancellation);
        sent.Asked = (first, second);
    }

    /// <summary>Whether a text may be the two groups that were asked for.</summary>
    public static bool MayBeGroups(SentTip sent, string text) =>
        sent is { IsNoted: false, Asked: not null } && text.Length <= 40 && text.Split((char[]?)[' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 4 } words
        && Array.TrueForAll(words, w => w.Length is >= 3 and <= 5 && w.All(char.IsAsciiLetterOrDigit));

    public async Task OnGroupsAsync(TipSession session, SentTip sent, int updateId, Message message, CancellationToken cancellation)
    {
        await sender.DeleteAsync(session.Chat, message.Id, cancellation);
        session.Forget(message.Id);
        if (!AreRight(sent, message.Text ?? ""))
        {
            await sender.SayAsync(session, updateId, sent.Name, [TipScreen.Plain(TipTexts.NotedWrong)], null, cancellation);
            return;
        }
        bool deleted = sent.ReceiptMessage is not { } shown || await sender.DeleteAsync(session.Chat, shown, cancellation);
        if (deleted && sent.ReceiptMessage is { } gone)
        {
            session.Forget(gone);
        }
        sent.IsNoted = true;
        sent.Receipt = null;
        await sender.SayAsync(session, updateId, sent.Name, [OfferErasing(deleted ? TipTexts.NotedRight : TipTexts.NotedKept)], null, cancellation);
    }

    public Task OnNotedLaterAsync(TipSession session, SentTip sent, int updateId, CancellationToken cancellation)
    {
        sent.IsNoted = true;
        sent.Receipt = null;
        return sender.SayAsync(session, updateId, sent.Name, [OfferErasing(TipTexts.NotedSkipped)], null, cancellation);
    }

    /// <summary>Deletes both sides of what is remembered and says what is left. The last words themselves are neutral and stay.</summary>
    public async Task EraseAsync(TipSession session, int updateId, CancellationToken cancellation)
    {
        if (session.Messages.Count == 0)
        {
            await sender.SayAsync(session, updateId, "", [TipScreen.Plain(TipTexts.EraseTooLate)], null, cancellation);
            return;
        }
        int left = await sender.EraseAsync(session, cancellation);
        await sessions.DropDraftAsync(session, cancellation);
        await sessions.CloseMailboxAsync(session, cancellation);
        (session.Sent, session.ForgetAt) = (null, null);
        await sender.SayAsync(session, updateId, "", [TipScreen.Plain(TipTexts.Erased(left))], null, cancellation);
        session.ForgetMessages();
    }

    public static TipScreen OfferErasing(string said) =>
        new($"{said}\n\n{TipTexts.EraseOffer}", [[new(TipTexts.Erase, TipCodes.Erase), new(TipTexts.Done, TipCodes.Done)]]);

    private async Task OnResultAsync(TipSession session, string name, int updateId, IntakeResult result, CancellationToken cancellation)
    {
        ReceiptCode? receipt = result switch
        {
            IntakeResult.Accepted accepted => accepted.Receipt,
            IntakeResult.Repeated repeated => repeated.Receipt,
            _ => null,
        };
        if (receipt is null)
        {
            sessions.EndSoon(session);
            await sender.SayAsync(session, updateId, name, [TipScreen.Plain(TipTexts.AlreadyReceived)], null, cancellation);
            return;
        }
        session.Sent = new SentTip(name, updateId, receipt, time.GetUtcNow());
        await ShowAsync(session, session.Sent, cancellation);
    }

    private static TipNumber? NumberOf(IntakeResult result) => result switch
    {
        IntakeResult.Accepted accepted => accepted.Number,
        IntakeResult.Repeated repeated => repeated.Number,
        _ => null,
    };

    /// <summary>Which chat a case came from, for "Bisukan hari ini".</summary>
    private void Remember(IntakeResult result, long chat)
    {
        if (NumberOf(result) is { } number)
        {
            muted.Remember(number, chat);
        }
    }

    private static bool AreRight(SentTip sent, string text)
    {
        if (sent is not { Receipt: { } receipt, Asked: var (first, second) })
        {
            return false;
        }
        string? typed = Crockford.Normalise(text);
        return typed == receipt.Groups[first] + receipt.Groups[second] || typed == string.Concat(receipt.Groups);
    }
}
