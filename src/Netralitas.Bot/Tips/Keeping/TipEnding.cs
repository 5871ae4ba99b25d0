using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// Ends a tip: first its share is destroyed, so that no backup can be opened any more, then what is stored is deleted, and what stands in the
/// moderators' chat is put on the list to be deleted. A crash in between is made good by the next sweep.
/// </summary>
internal sealed class TipEnding(
    Database database, TipStore tips, OutboxStore outbox, ShareBooks shares, EvidenceVault vault, OutboxSignal signal, CrashPoints points,
    TipChanges changes, TimeProvider time)
{
    public async Task EndAsync(TipRow tip, string why, (string Month, string Province, string Category)? count, CancellationToken cancellation)
    {
        PushRow? push = tips.FindPush(tip.Number);
        shares.Destroy(tip.Share);
        if (push is not null)
        {
            shares.Destroy(push.Share);
        }
        changes.End(tip.Number);
        points.Reach(CrashPoints.ShareDestroyed);
        IReadOnlyList<string> files = await database.WriteAsync(
            session =>
            {
                if (tips.Find(session, tip.Number) is null)
                {
                    return []; // ended by somebody else meanwhile
                }
                IReadOnlyList<string> files = tips.Remove(session, tip.Number);
                (bool posted, bool inDoubt) = outbox.DropAll(session, tip.Number);
                if (posted)
                {
                    outbox.Add(session, tip.Number, why, StorageDay.Today(time), withDigest: false);
                    if (inDoubt)
                    {
                        outbox.Add(session, tip.Number, OutboxKind.UnknownPost, StorageDay.Today(time), withDigest: false);
                    }
                }
                if (count is { } c)
                {
                    tips.Count(session, c.Month, c.Province, c.Category);
                }
                return files;
            },
            CancellationToken.None); // once the share is gone there is no way back
        points.Reach(CrashPoints.RowsDeleted);
        foreach (string file in files)
        {
            vault.Delete(file);
        }
        tips.EmptyLog();
        signal.Raise();
    }
}
