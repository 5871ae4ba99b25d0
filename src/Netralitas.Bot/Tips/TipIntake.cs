using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips;

/// <summary>Takes a finished tip: sealed and on the disk, once for each update, before anything is acknowledged.</summary>
internal sealed class TipIntake
{
    private readonly INewTips _journal;
    private readonly TipNumbers _numbers;
    private readonly PendingReceiptStore _pending;
    private readonly TipSafe _safe;
    private readonly KeyFolder _keys;
    private readonly ShareBooks _shares;
    private readonly EvidenceVault _vault;
    private readonly CrashPoints _points;

    public TipIntake(
        INewTips journal, TipNumbers numbers, PendingReceiptStore pending, TipSafe safe, KeyFolder keys, ShareBooks shares,
        EvidenceVault vault, OutboxSignal signal, CrashPoints points)
    {
        (_journal, _numbers, _pending, _safe) = (journal, numbers, pending, safe);
        (_keys, _shares, _vault, _points) = (keys, shares, vault, points);
        journal.Spread += (_, _) =>
        {
            points.Reach(CrashPoints.Spread);
            signal.Raise();
        };
    }

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
        while (true)
        {
            NewTip tip = _safe.Seal(report, draftKey.Key);
            IntakeOutcome outcome = await KeepAsync(botId, updateId, tip, report, withDigest, cancellation);
            if (outcome == IntakeOutcome.Kept)
            {
                _vault.Keep(report.Evidence);
                CryptographicOperations.ZeroMemory(tip.Share);
                return new IntakeResult.Accepted(tip.Number, tip.Receipt);
            }
            _shares.Return(tip.Row.Share, tip.Share);
            if (outcome == IntakeOutcome.CameBefore)
            {
                return Recall(botId, updateId) ?? new IntakeResult.AlreadyReceived(); // or its receipt has just expired
            }
        }
    }

    /// <summary>
    /// What an update did before, if it was a submission: asked first when an update that sends a tip comes and the draft is gone, as after a restart.
    /// Null: nothing is known of it.
    /// </summary>
    public Task<IntakeResult?> RecallAsync(long botId, int updateId, CancellationToken cancellation) => Task.FromResult(Recall(botId, updateId));

    /// <summary>The receipt has reached its reader: it is forgotten, and the update counts as done.</summary>
    public async Task ReceiptShownAsync(long botId, int updateId, CancellationToken cancellation)
    {
        await _pending.ShownAsync(botId, updateId, cancellation);
        _points.Reach(CrashPoints.ReceiptForgotten);
    }

    private async Task<IntakeOutcome> KeepAsync(long botId, int updateId, NewTip tip, TipReport report, bool withDigest, CancellationToken cancellation)
    {
        StagedReceipt receipt = _pending.ToKeep(botId, updateId, Sealed.Close(
            _keys.PendingKey, new StoredReceipt(tip.Number.Value, tip.Receipt.Reveal()).ToBytes(), Purpose(botId, updateId)));
        string number = tip.Row.Number;
        var staged = new StagedTip(tip.Row, [.. report.Evidence.Select(e => EvidenceVault.NameOf(e.Id))], OutboxKind.Case, withDigest);
        _points.Reach(CrashPoints.Sealed);
        IntakeOutcome outcome = await _journal.KeepAsync(
            new IntakeEntry(number, staged, receipt),
            () => _pending.IsTaken(botId, updateId) ? IntakeOutcome.CameBefore
                : _numbers.IsTaken(number) ? IntakeOutcome.NumberTaken
                : IntakeOutcome.Kept,
            cancellation);
        _points.Reach(CrashPoints.Committed);
        return outcome;
    }

    private IntakeResult? Recall(long botId, int updateId) =>
        _pending.Find(botId, updateId) is { } earlier ? Repeated(earlier, botId, updateId)
        : _pending.IsDone(botId, updateId) ? new IntakeResult.AlreadyReceived()
        : null;

    private IntakeResult Repeated(byte[] earlier, long botId, int updateId) =>
        Sealed.Open(_keys.PendingKey, earlier, Purpose(botId, updateId)) is { } plain
        && StoredReceipt.Read(plain) is { } stored
        && ReceiptCode.TryParse(stored.Receipt) is { } receipt
            ? new IntakeResult.Repeated(new TipNumber(stored.Number), receipt)
            : new IntakeResult.AlreadyReceived(); // sealed with keys that are not here any more

    private static byte[] Purpose(long botId, int updateId) => Encoding.UTF8.GetBytes($"netralitas/1/pending/{botId}/{updateId}");
}
