using System.Collections.Immutable;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Writing;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Files in a draft or an answer: taken one by one as they come, answered once when the chat is quiet.</summary>
internal sealed class EvidenceTalk(
    TipConversation conversation, EvidenceCollector collector, EvidenceVault vault, TipSessions sessions, TipSender sender, QuietChats quiet,
    SharedSessions shared, TimeProvider time)
{
    /// <summary>Takes a file, and its caption as a part of the account.</summary>
    public async Task TakeAsync(TipSession session, int updateId, Message message, string caption, CancellationToken cancellation)
    {
        if (session.Draft!.Evidence.Count >= TipDraft.MostEvidence)
        {
            session.Refused.Add(TipTexts.EvidenceFull);
        }
        else
        {
            session.Key ??= await vault.OpenDraftAsync(cancellation);
            if (await CollectAsync(session, session.Key, message, cancellation) is { } handle)
            {
                session.Draft = TipConversation.With(session.Draft, handle);
            }
        }
        if (caption.Length > 0)
        {
            session.Draft = conversation.Caption(session.Draft, message.Id, caption);
        }
        AnswerSoon(session, updateId);
    }

    public async Task TakeForReplyAsync(TipSession session, OpenMailbox mailbox, int updateId, Message message, string caption, CancellationToken cancellation)
    {
        if (mailbox.Evidence.Count >= TipDraft.MostEvidence)
        {
            session.Refused.Add(TipTexts.EvidenceFull);
        }
        else
        {
            mailbox.Key ??= await vault.OpenDraftAsync(cancellation);
            if (await CollectAsync(session, mailbox.Key, message, cancellation) is { } handle)
            {
                mailbox.Evidence = mailbox.Evidence.Add(handle);
            }
        }
        if (caption.Length > 0)
        {
            mailbox.Reply = mailbox.Reply.SetItem(message.Id, DraftWords.Clean(caption).Text);
        }
        AnswerSoon(session, updateId);
    }

    private async Task<EvidenceHandle?> CollectAsync(TipSession session, DraftKey key, Message message, CancellationToken cancellation)
    {
        (EvidenceHandle? handle, string? refusal) = await collector.CollectAsync(key, message, cancellation);
        if (refusal is not null)
        {
            session.Refused.Add(refusal);
        }
        session.Taken += handle is null ? 0 : 1;
        session.TookPdf |= handle is { Kind: "pdf" };
        session.NamedFile |= handle is not null && message.Document?.FileName is { } name && FileNameMarks.MayNameSomebody(name);
        return handle;
    }

    private void AnswerSoon(TipSession session, int updateId)
    {
        int files = ++session.Files;
        session.Last = (updateId, "", []);
        quiet.After(cancellation => shared.InTurnAsync(
            session,
            async now =>
            {
                using IDisposable inside = await now.EnterAsync(cancellation);
                if (now.Files == files)
                {
                    await AnswerAsync(now, cancellation);
                }
            },
            cancellation));
    }

    private async Task AnswerAsync(TipSession session, CancellationToken cancellation)
    {
        string note = NoteOf(session);
        if (session.Mailbox is { Replying: true } mailbox)
        {
            TipScreen preview = StatusTalk.PreviewOf(mailbox);
            await sender.ShowAsync(session, mailbox.Name, preview with { Html = $"{note}\n\n{preview.Html}" }, null, cancellation);
        }
        else if (session.Draft is { } draft)
        {
            ImmutableList<TipScreen> screens = conversation.Show(draft, StorageDay.Today(time), note).Screens;
            await sender.ShowAsync(session, session.DraftName, screens[0], null, cancellation);
        }
        // Only what was said is forgotten: after a broken connection the same comes again.
        session.Taken = 0;
        session.NamedFile = false;
        session.TookPdf = false;
        session.Refused.Clear();
        sessions.Touch(session);
    }

    private static string NoteOf(TipSession session)
    {
        var lines = new List<string>();
        if (session.Refused.Count > 0)
        {
            lines.Add(TipTexts.EvidenceRefused(session.Refused.Count));
            lines.AddRange(session.Refused.Distinct().Select(r => "• " + r));
        }
        if (session.Taken > 0)
        {
            lines.Add(TipTexts.EvidenceTaken(session.Taken));
            lines.Add(TipTexts.EvidenceReminder);
        }
        if (session.TookPdf)
        {
            lines.Add(TipTexts.PdfTaken);
        }
        if (session.NamedFile)
        {
            lines.Add(TipTexts.FileNameNames);
        }
        return string.Join('\n', lines);
    }
}
