using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>
/// Does what moderators ask for: the case, the audit entry, what the reporter sees, what is to be posted and the number of the update in one
/// transaction. So an action is done once or not at all, also when Telegram repeats it or the program stops.
/// </summary>
internal sealed class CaseDesk(
    Database database, CaseStore cases, DeskStore desk, AuditStore audit, SeenUpdates seen, TipStore tips, OutboxStore outbox, ModeratorLetters letters,
    TipBoxes boxes, CaseStudies studies, OutboxSignal posts, CardSignal cards, UndoBook undo, ITelegramBotClient bot, TimeProvider time)
{
    /// <summary>An action that changes where the case stands.</summary>
    public async Task<DeskResult> DoAsync(
        int update, Actor actor, string number, CaseAction action, CaseStanding? to, string? reason, CancellationToken cancellation)
    {
        (string hash, byte[]? box) = SealReason(number, reason);
        CaseRow? before = null;
        DeskResult result = await OnceAsync(update, number, (session, row) =>
        {
            switch (CaseRules.Apply(row, actor, action, to, Today))
            {
                case CaseVerdict.Refused refused:
                    return new DeskResult.Refused(refused.Why);
                case CaseVerdict.Accepted accepted:
                    before = row;
                    Write(session, row, accepted.Row, actor, action, hash, box);
                    return new DeskResult.Done();
                default:
                    throw new InvalidOperationException("A verdict that nobody knows");
            }
        }, cancellation);
        if (result is DeskResult.Done && before is not null && action is not CaseAction.Tanya)
        {
            undo.Note(before, before.Version + 1, actor.Id, action);
        }
        return Drawn(result);
    }

    /// <summary>An action that leaves the case where it is: noted, and whatever else belongs into the transaction.</summary>
    public async Task<DeskResult> NoteAsync(
        int update, Actor actor, string number, CaseAction action, string? reason, Action<DatabaseSession>? also, CancellationToken cancellation)
    {
        (string hash, byte[]? box) = SealReason(number, reason);
        return Drawn(await OnceAsync(update, number, (session, row) =>
        {
            if (CaseRules.Apply(row, actor, action, to: null, Today) is CaseVerdict.Refused refused && action is not (CaseAction.Lihat or CaseAction.Ekspor))
            {
                return new DeskResult.Refused(refused.Why);
            }
            also?.Invoke(session);
            cases.Touch(session, number);
            audit.Append(session, number, Name(action), actor.Id, Today, hash, box);
            tips.Touch(session, number, Today);
            return new DeskResult.Done();
        }, cancellation));
    }

    /// <summary>A letter to the reporter. Its message is remembered, so that an edit reaches it.</summary>
    public async Task<DeskResult> AskReporterAsync(int update, Actor actor, string number, string text, long chat, int message, CancellationToken cancellation)
    {
        if (boxes.KeyOf(number) is not { } key)
        {
            return new DeskResult.Refused(DeskTexts.Unreadable);
        }
        return Drawn(await OnceAsync(update, number, (session, row) =>
        {
            if (CaseRules.Apply(row, actor, CaseAction.Tanya, to: null, Today) is not CaseVerdict.Accepted accepted)
            {
                return new DeskResult.Refused(((CaseVerdict.Refused)CaseRules.Apply(row, actor, CaseAction.Tanya, to: null, Today)).Why);
            }
            int position = letters.Add(session, number, key, text);
            desk.AddLetterMessage(session, chat, message, number, position);
            Write(session, row, accepted.Row, actor, CaseAction.Tanya, "", box: null);
            return new DeskResult.Done();
        }, cancellation));
    }

    /// <summary>
    /// An edit of a letter: it changes the letter until the reporter has read it, and is a correction afterwards. The writer is not told which,
    /// since that would tell when the reporter was here.
    /// </summary>
    public async Task<DeskResult> EditLetterAsync(
        int update, Actor actor, string number, int position, string text, long chat, int message, CancellationToken cancellation)
    {
        if (boxes.KeyOf(number) is not { } key)
        {
            return new DeskResult.Refused(DeskTexts.Unreadable);
        }
        return Drawn(await OnceAsync(update, number, (session, row) =>
        {
            if (!actor.MayAct)
            {
                return new DeskResult.Refused(DeskTexts.ReadOnly);
            }
            if (desk.IsRead(session, number, position))
            {
                letters.Add(session, number, key, DeskTexts.Corrected + text);
            }
            else
            {
                letters.Replace(session, number, position, key, text);
            }
            cases.Touch(session, row.Number);
            audit.Append(session, number, Name(CaseAction.Ubah), actor.Id, Today);
            return new DeskResult.Done();
        }, cancellation));
    }

    public async Task<DeskResult> AddNoteAsync(int update, Actor actor, string number, string text, CancellationToken cancellation)
    {
        if (boxes.KeyOf(number) is not { } key)
        {
            return new DeskResult.Refused(DeskTexts.Unreadable);
        }
        return await NoteAsync(
            update, actor, number, CaseAction.Catat, reason: null,
            session =>
            {
                int position = cases.NextNoteOf(session, number);
                cases.AddNote(session, number, new NoteRow(position, actor.Id, Today, TipBoxes.Seal(key, number, "catatan", text)));
            },
            cancellation);
    }

    public async Task<DeskResult> JoinAsync(int update, Actor actor, string number, string other, CancellationToken cancellation)
    {
        CaseRow? before = cases.Find(number);
        DeskResult result = await NoteAsync(
            update, actor, number, CaseAction.Gabung, other,
            session =>
            {
                cases.Link(session, number, other);
                cases.Touch(session, other);
            },
            cancellation);
        if (result is DeskResult.Done && before is not null && cases.Find(number) is { } now)
        {
            undo.Note(now with { Version = now.Version - 1 }, now.Version, actor.Id, CaseAction.Gabung, other);
        }
        return result;
    }

    /// <summary>Changes the study of a case. What was changed is the reason of the entry, and sealed like one.</summary>
    public async Task<DeskResult> StudyAsync(
        int update, Actor actor, string number, string what, Func<CaseStudy, CaseStudy> change, CancellationToken cancellation)
    {
        if (boxes.KeyOf(number) is not { } key)
        {
            return new DeskResult.Refused(DeskTexts.Unreadable);
        }
        CaseStudy? before = null;
        DeskResult result = await NoteAsync(
            update, actor, number, CaseAction.Kajian, what, session => before = studies.Change(session, number, key, change), cancellation);
        if (result is DeskResult.Done && cases.Find(number) is { } now)
        {
            undo.Note(now with { Version = now.Version - 1 }, now.Version, actor.Id, CaseAction.Kajian, study: before);
        }
        return result;
    }

    /// <summary>Takes the last action back, within its minute.</summary>
    public async Task<DeskResult> UndoAsync(int update, Actor actor, string number, CancellationToken cancellation)
    {
        if (cases.Find(number) is not { } now || undo.Find(number, now.Version) is not { } entry)
        {
            return new DeskResult.Refused(DeskTexts.UndoOver);
        }
        if (entry.Moderator != actor.Id)
        {
            return new DeskResult.Refused(DeskTexts.UndoNotYours);
        }
        byte[]? key = entry.Study is null ? null : boxes.KeyOf(number);
        DeskResult result = await OnceAsync(update, number, (session, row) =>
        {
            if (row.Version != entry.Version)
            {
                return new DeskResult.Refused(DeskTexts.UndoOver);
            }
            if (entry.Other is { } other)
            {
                cases.Unlink(session, number, other);
                cases.Touch(session, other);
            }
            if (entry.Study is { } study && key is not null)
            {
                studies.Change(session, number, key, _ => study);
            }
            Write(session, row, entry.Before with { Version = row.Version }, actor, CaseAction.Batalkan, "", box: null);
            return new DeskResult.Done();
        }, cancellation);
        if (result is DeskResult.Done)
        {
            undo.Drop(number);
        }
        return Drawn(result);
    }

    private void Write(DatabaseSession session, CaseRow before, CaseRow after, Actor actor, CaseAction action, string hash, byte[]? box)
    {
        if (!cases.Change(session, after))
        {
            throw new InvalidOperationException("A case changed within its transaction");
        }
        audit.Append(session, before.Number, Name(action), actor.Id, Today, hash, box);
        tips.Touch(session, before.Number, Today);
        if (after.Standing != before.Standing)
        {
            letters.ChangeState(session, before.Number, after.Standing);
        }
        (bool wasOpen, bool isOpen) = (CaseStandings.Read(before.Standing).IsOpen, CaseStandings.Read(after.Standing).IsOpen);
        if (before.Holder == 0 && after.Holder != 0)
        {
            outbox.Add(session, before.Number, OutboxKind.Topic, Today, withDigest: false);
        }
        if (wasOpen != isOpen)
        {
            outbox.Add(session, before.Number, isOpen ? OutboxKind.ReopenTopic : OutboxKind.CloseTopic, Today, withDigest: false);
        }
    }

    /// <summary>Runs in one transaction with the mark of the update; a repeated one does nothing.</summary>
    private async Task<DeskResult> OnceAsync(
        int update, string number, Func<DatabaseSession, CaseRow, DeskResult> work, CancellationToken cancellation) => await database.WriteAsync(
        session =>
        {
            if (cases.Find(session, number) is not { } row || tips.Find(session, number) is null)
            {
                return new DeskResult.Refused(DeskTexts.Gone);
            }
            return seen.Mark(session, bot.BotId, update) ? work(session, row) : new DeskResult.Repeated();
        },
        cancellation);

    private DeskResult Drawn(DeskResult result)
    {
        if (result is DeskResult.Done)
        {
            cards.Raise();
            posts.Raise();
        }
        return result;
    }

    private (string Hash, byte[]? Box) SealReason(string number, string? reason)
    {
        if (reason is null || boxes.KeyOf(number) is not { } key)
        {
            return ("", null);
        }
        (string hash, byte[] box) = TipBoxes.SealReason(key, number, reason);
        return (hash, box);
    }

    private DateOnly Today => StorageDay.Today(time);

    private static string Name(CaseAction action) => action.ToString().ToLowerInvariant();
}

/// <summary>What became of an action.</summary>
internal abstract record DeskResult
{
    private DeskResult()
    {
    }

    internal sealed record Done : DeskResult;

    /// <summary>The same update has done it before.</summary>
    internal sealed record Repeated : DeskResult;

    internal sealed record Refused(string Why) : DeskResult;
}
