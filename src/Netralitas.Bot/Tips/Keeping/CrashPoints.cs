namespace Netralitas.Bot.Tips.Keeping;

/// <summary>The named places between the steps of a tip, where tests end the program to see what is lost.</summary>
internal sealed class CrashPoints(Action<string>? reached = null)
{
    public const string EvidenceSealed = "evidence.sealed";
    public const string Sealed = "intake.sealed";
    public const string Committed = "intake.committed";
    public const string Spread = "intake.spread";
    public const string ReceiptSent = "receipt.sent";
    public const string ReceiptForgotten = "receipt.forgotten";
    public const string PostBegun = "post.begun";
    public const string PostSent = "post.sent";
    public const string PostNoted = "post.noted";
    public const string LetterCommitted = "letter.committed";
    public const string ShareDestroyed = "end.share-destroyed";
    public const string RowsDeleted = "end.rows-deleted";
    public const string PostDeleted = "end.post-deleted";

    public static IReadOnlyList<string> All { get; } =
    [
        EvidenceSealed, Sealed, Committed, Spread, ReceiptSent, ReceiptForgotten, PostBegun, PostSent, PostNoted, LetterCommitted, ShareDestroyed,
        RowsDeleted, PostDeleted,
    ];

    public void Reach(string point) => reached?.Invoke(point);
}
