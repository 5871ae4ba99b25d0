using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips;

/// <summary>
/// What the holder of a receipt can do, from any account. A wrong code, an unknown one and none (null) cost the same work and give the same
/// answer: where there is no tip, a decoy is opened.
/// </summary>
internal sealed class TipMailbox
{
    private const int PushDays = 14;

    private readonly Database _database;
    private readonly INewTips _journal;
    private readonly TipStore _tips;
    private readonly TipSafe _safe;
    private readonly KeyFolder _keys;
    private readonly TipEnding _ending;
    private readonly PushHandles _pushes;
    private readonly EvidenceVault _vault;
    private readonly OutboxSignal _signal;
    private readonly CrashPoints _points;
    private readonly TimeProvider _time;
    private readonly PublicSentences _sentences;
    private readonly ReadMarks _read;
    private readonly NewTip _decoy;

    public TipMailbox(
        Database database, INewTips journal, TipStore tips, TipSafe safe, KeyFolder keys, TipEnding ending, PushHandles pushes,
        EvidenceVault vault, OutboxSignal signal, PublicSentences sentences, ReadMarks read, CrashPoints points, TimeProvider time)
    {
        (_sentences, _read) = (sentences, read);
        (_database, _journal, _tips, _safe, _keys, _ending) = (database, journal, tips, safe, keys, ending);
        (_pushes, _vault, _signal, _points, _time) = (pushes, vault, signal, points, time);
        var nothing = new TipReport(null, null, null, null, null, null, false, null, null, [], [], TipCompleteness.None);
        _decoy = safe.Seal(nothing, new byte[Sealed.KeyBytes]);
    }

    public async Task<TipView?> OpenAsync(ReceiptCode? receipt, CancellationToken cancellation)
    {
        (bool right, TipRow tip, byte[] key) = await FindAsync(receipt, cancellation);
        IReadOnlyList<LetterRow> letters = _tips.LettersOf(tip.Number);
        var view = new TipView(
            new TipNumber(tip.Number), tip.State, _sentences.Of(tip.State), tip.ReceivedDay,
            [.. letters.Select(l => (l.Day, l.FromModerator, TipSafe.OpenLetter(tip.Number, l, key)?.Text ?? MailboxTexts.Unreadable))]);
        _read.Shown(right ? tip.Number : "", [.. letters.Where(l => l.FromModerator).Select(l => l.Position)]);
        return right ? view : null;
    }

    /// <summary>Adds an answer, with files of a draft or without. False: no such receipt.</summary>
    /// <param name="isFirst">Notes, with the answer, the update that brings it; false: it brought it before, and nothing is added.</param>
    public async Task<bool> ReplyAsync(
        ReceiptCode? receipt, string text, IReadOnlyList<EvidenceHandle> evidence, DraftKey? draftKey, CancellationToken cancellation,
        Func<DatabaseSession, bool>? isFirst = null)
    {
        (bool right, TipRow tip, byte[] key) = await FindAsync(receipt, cancellation);
        if (!right)
        {
            return false;
        }
        var letter = new StoredLetter(text, evidence, draftKey is null ? [] : draftKey.Key.ToArray());
        DateOnly today = StorageDay.Today(_time);
        bool kept = await _database.WriteAsync(
            session =>
            {
                if (_tips.Find(session, tip.Number) is null)
                {
                    return false;
                }
                if (isFirst?.Invoke(session) == false)
                {
                    return true;
                }
                int position = _tips.NextLetterOf(session, tip.Number);
                byte[] body = TipSafe.SealLetter(tip.Number, position, letter, key);
                _tips.AddLetter(session, tip.Number, new LetterRow(position, FromModerator: false, today, body));
                foreach (EvidenceHandle handle in evidence)
                {
                    TipStore.AddEvidence(session, tip.Number, EvidenceVault.NameOf(handle.Id));
                }
                _tips.Touch(session, tip.Number, today);
                OutboxStore.Append(session, tip.Number, OutboxKind.Answer(position), today, withDigest: false);
                return true;
            },
            cancellation);
        if (kept)
        {
            _points.Reach(CrashPoints.LetterCommitted);
            _vault.Keep(evidence);
            _signal.Raise();
        }
        return kept;
    }

    /// <summary>Destroys the tip. False: no such receipt.</summary>
    public async Task<bool> WithdrawAsync(ReceiptCode? receipt, CancellationToken cancellation)
    {
        (bool right, TipRow tip, _) = await FindAsync(receipt, cancellation);
        if (!right)
        {
            return false;
        }
        await _ending.EndAsync(tip, OutboxKind.Withdrawn, count: null, cancellation);
        return true;
    }

    /// <summary>Tells this chat, for at most 14 days, that there is news. False: no such receipt.</summary>
    public async Task<bool> EnablePushAsync(ReceiptCode? receipt, long chatId, CancellationToken cancellation)
    {
        (bool right, TipRow tip, _) = await FindAsync(receipt, cancellation);
        if (!right)
        {
            return false;
        }
        return await _pushes.KeepAsync(tip.Number, chatId, StorageDay.Today(_time).AddDays(PushDays), cancellation);
    }

    private async Task<StorageException?> SpreadAsync(CancellationToken cancellation)
    {
        try
        {
            await _journal.SpreadAllAsync(cancellation);
            return null;
        }
        catch (StorageException e)
        {
            return e;
        }
    }

    private async Task<(bool Right, TipRow Tip, byte[] Key)> FindAsync(ReceiptCode? receipt, CancellationToken cancellation)
    {
        StorageException? trouble = await SpreadAsync(cancellation);
        TipRow? found = _tips.FindByReceipt(_keys.HashOf(receipt ?? _decoy.Receipt));
        if (found is null && trouble is not null)
        {
            throw trouble; // it may be among those that wait: nobody is told that there is no such tip
        }
        (TipRow tip, ReceiptCode code) = found is not null && receipt is not null ? (found, receipt) : (_decoy.Row, _decoy.Receipt);
        byte[]? key = _safe.KeyForReceipt(tip, code);
        return (key is not null && found is not null && receipt is not null, tip, key ?? new byte[Sealed.KeyBytes]);
    }
}
