namespace Netralitas.Bot.Tips;

/// <summary>Takes a finished tip: sealed and on the disk, once for each update, before anything is acknowledged.</summary>
internal sealed class TipIntake
{
    /// <summary>Keeps a tip. When this returns it is on the disk; the draft's files belong to it from now on.</summary>
    /// <param name="withDigest">Posted only with the next digest.</param>
    /// <exception cref="Storage.StorageException">Nothing was kept, and the update must come again.</exception>
    public Task<IntakeResult> SubmitAsync(
        long botId, int updateId, TipReport report, DraftKey draftKey, bool withDigest, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>
    /// What an update did before, if it was a submission: asked first when an update that sends a tip comes and the draft is gone, as after a restart.
    /// Null: nothing is known of it.
    /// </summary>
    public Task<IntakeResult?> RecallAsync(long botId, int updateId, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The receipt has reached its reader: it is forgotten, and the update counts as done.</summary>
    public Task ReceiptShownAsync(long botId, int updateId, CancellationToken cancellation) => throw new NotSupportedException();
}
