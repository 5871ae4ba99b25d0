namespace Netralitas.Bot.Tips;

/// <summary>
/// What the holder of a receipt can do, from any account. A wrong code, an unknown one and none (null) cost the same work and give the same answer.
/// </summary>
internal sealed class TipMailbox
{
    public Task<TipView?> OpenAsync(ReceiptCode? receipt, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Adds an answer, with files of a draft or without. False: no such receipt.</summary>
    public Task<bool> ReplyAsync(
        ReceiptCode? receipt, string text, IReadOnlyList<EvidenceHandle> evidence, DraftKey? draftKey, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Destroys the tip. False: no such receipt.</summary>
    public Task<bool> WithdrawAsync(ReceiptCode? receipt, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Tells this chat, for at most 14 days, that there is news. False: no such receipt.</summary>
    public Task<bool> EnablePushAsync(ReceiptCode? receipt, long chatId, CancellationToken cancellation) => throw new NotSupportedException();
}
