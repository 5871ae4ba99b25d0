namespace Netralitas.Bot.Storage.Intake;

/// <summary>Takes new tips and their receipts, as a part of the caller's transaction.</summary>
internal interface INewTips
{
    /// <summary>Tips have come into the tables, where others find them.</summary>
    event EventHandler? Spread;

    /// <summary>Whether a tip of this number is on its way into the tables.</summary>
    bool Holds(string number);

    /// <summary>The receipt of an update whose tip is on its way into the tables.</summary>
    StagedReceipt? Find(long bot, int update);

    /// <summary>The highest update whose receipt has come into the table.</summary>
    int HighestSpread(long bot);

    /// <summary>A receipt was shown; its update is marked as seen.</summary>
    void ForgetReceipt(long bot, int update);

    /// <summary>Adds a tip and its receipt.</summary>
    void Add(DatabaseSession session, string number, byte[] stagedTip, StagedReceipt receipt);

    /// <summary>To be called when the transaction of <see cref="Add"/> is on the disk.</summary>
    ValueTask AddedAsync();

    /// <summary>Waits until every tip that was added before is in the tables.</summary>
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    ValueTask SpreadAllAsync(CancellationToken cancellation);

    /// <summary>Whether tips were spread since this was asked last: then their old places are to be wiped from the write-ahead log.</summary>
    bool TakeSpread();
}
