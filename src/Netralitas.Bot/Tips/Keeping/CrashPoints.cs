namespace Netralitas.Bot.Tips.Keeping;

/// <summary>The named places between the steps of a tip, where tests end the program to see what is lost.</summary>
internal sealed class CrashPoints(Action<string>? reached = null)
{
    public const string Sealed = "intake.sealed";
    public const string Committed = "intake.committed";
    public const string ReceiptForgotten = "receipt.forgotten";
    public const string PostBegun = "post.begun";
    public const string PostSent = "post.sent";
    public const string PostNoted = "post.noted";
    public const string ShareDestroyed = "end.share-destroyed";
    public const string RowsDeleted = "end.rows-deleted";

    public static IReadOnlyList<string> All { get; } =
        [Sealed, Committed, ReceiptForgotten, PostBegun, PostSent, PostNoted, ShareDestroyed, RowsDeleted];

    public void Reach(string point) => reached?.Invoke(point);
}
