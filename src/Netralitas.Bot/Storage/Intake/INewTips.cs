namespace Netralitas.Bot.Storage.Intake;

/// <summary>Takes new tips and their receipts.</summary>
internal interface INewTips
{
    /// <summary>Tips have come into the tables, where others find them.</summary>
    event EventHandler? Spread;

    /// <summary>The receipt of an update whose tip is on its way into the tables.</summary>
    StagedReceipt? Find(long bot, int update);

    /// <summary>The highest update whose receipt has come into the table.</summary>
    int HighestSpread(long bot);

    /// <summary>A receipt was shown; its update is marked as seen.</summary>
    void ForgetReceipt(long bot, int update);

    /// <summary>A receipt was shown: forgets it and marks its update as done, both or neither. False: that is left to the caller.</summary>
    /// <exception cref="StorageException">Neither was done.</exception>
    Task<bool> TryEndReceiptAsync(long bot, int update, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>Keeps a tip. When this returns <see cref="IntakeOutcome.Kept"/> it is on the disk.</summary>
    /// <param name="entry">The tip and its receipt.</param>
    /// <param name="lookIntoTables">Whether its update or its number is in the tables already.</param>
    /// <param name="cancellation">Honoured until its turn comes.</param>
    /// <exception cref="StorageException">Nothing was kept.</exception>
    Task<IntakeOutcome> KeepAsync(IntakeEntry entry, Func<IntakeOutcome> lookIntoTables, CancellationToken cancellation);

    /// <summary>The tips that wait to be spread.</summary>
    IReadOnlyList<StagedTip> Waiting();

    /// <summary>Waits until every tip that was added before is in the tables.</summary>
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    ValueTask SpreadAllAsync(CancellationToken cancellation);

    /// <summary>Whether tips were spread since this was asked last: then their old places are to be wiped from the write-ahead log.</summary>
    bool TakeSpread();
}
