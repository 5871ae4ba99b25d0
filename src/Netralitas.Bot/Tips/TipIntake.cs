using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tips;

/// <summary>Takes a finished tip: sealed and on the disk, once for each update, before anything is acknowledged.</summary>
internal sealed class TipIntake(
    Database database, TipStore tips, OutboxStore outbox, PendingReceiptStore pending, TipSafe safe, KeyFolder keys, ShareBooks shares,
    EvidenceVault vault, OutboxSignal signal, CrashPoints points)
{
    /// <summary>Keeps a tip. When this returns it is on the disk; the draft's files belong to it from now on.</summary>
    /// <param name="botId">The bot that got the update.</param>
    /// <param name="updateId">The update that sends the tip; kept for a quarter of an hour, never beside the tip.</param>
    /// <param name="report">What is told, cleaned.</param>
    /// <param name="draftKey">The key of its files.</param>
    /// <param name="withDigest">Posted only with the next digest.</param>
    /// <param name="cancellation">Honoured until the tip's turn to be written comes.</param>
    /// <exception cref="StorageException">Nothing was kept, and the update must come again.</exception>
    public async Task<IntakeResult> SubmitAsync(
        long botId, int updateId, TipReport report, DraftKey draftKey, bool withDigest, CancellationToken cancellation)
    {
        NewTip tip = safe.Seal(report, draftKey.Key);
        byte[] pendingReceipt = Sealed.Close(
            keys.PendingKey, new StoredReceipt(tip.Number.Value, tip.Receipt.Reveal()).ToBytes(), Purpose(botId, updateId));
        points.Reach(CrashPoints.Sealed);
        (bool kept, byte[]? earlier) = await database.WriteAsync<(bool Kept, byte[]? Earlier)>(
            session =>
            {
                if (pending.Find(session, botId, updateId) is { } before)
                {
                    return (false, before);
                }
                if (pending.IsDone(session, botId, updateId))
                {
                    return (false, null);
                }
                tips.Add(session, tip.Row);
                foreach (EvidenceHandle evidence in report.Evidence)
                {
                    tips.AddEvidence(session, tip.Row.Number, EvidenceVault.NameOf(evidence.Id));
                }
                outbox.Add(session, tip.Row.Number, OutboxKind.Case, tip.Row.ReceivedDay, withDigest);
                pending.Add(session, botId, updateId, pendingReceipt);
                return (true, null);
            },
            cancellation);
        points.Reach(CrashPoints.Committed);
        if (kept)
        {
            vault.Keep(report.Evidence);
            CryptographicOperations.ZeroMemory(tip.Share);
            signal.Raise();
            return new IntakeResult.Accepted(tip.Number, tip.Receipt);
        }
        shares.Return(tip.Row.Share, tip.Share);
        return earlier is null ? new IntakeResult.AlreadyReceived() : Repeated(earlier, botId, updateId);
    }

    /// <summary>
    /// What an update did before, if it was a submission: asked first when an update that sends a tip comes and the draft is gone, as after a restart.
    /// Null: nothing is known of it.
    /// </summary>
    public Task<IntakeResult?> RecallAsync(long botId, int updateId, CancellationToken cancellation) => Task.FromResult(
        pending.Find(botId, updateId) is { } earlier ? Repeated(earlier, botId, updateId)
        : pending.IsDone(botId, updateId) ? new IntakeResult.AlreadyReceived()
        : null);

    /// <summary>The receipt has reached its reader: it is forgotten, and the update counts as done.</summary>
    public async Task ReceiptShownAsync(long botId, int updateId, CancellationToken cancellation)
    {
        await pending.ShownAsync(botId, updateId, cancellation);
        points.Reach(CrashPoints.ReceiptForgotten);
    }

    private IntakeResult Repeated(byte[] earlier, long botId, int updateId) =>
        Sealed.Open(keys.PendingKey, earlier, Purpose(botId, updateId)) is { } plain
        && StoredReceipt.Read(plain) is { } stored
        && ReceiptCode.TryParse(stored.Receipt) is { } receipt
            ? new IntakeResult.Repeated(new TipNumber(stored.Number), receipt)
            : new IntakeResult.AlreadyReceived(); // sealed with keys that are not here any more

    private static string Purpose(long botId, int updateId) => $"netralitas/1/pending/{botId}/{updateId}";
}
