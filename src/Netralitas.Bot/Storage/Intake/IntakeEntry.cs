namespace Netralitas.Bot.Storage.Intake;

/// <summary>A new tip on its way into the log, and until it is in the tables.</summary>
/// <param name="number">Its case number.</param>
/// <param name="tip">The tip; null when it is in the log already.</param>
/// <param name="receipt">The receipt that its update is to be shown.</param>
internal sealed class IntakeEntry(string number, StagedTip? tip, StagedReceipt receipt)
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StagedTip? _tip = tip;

    public string Number => number;

    /// <summary>The tip, until it is written.</summary>
    public StagedTip? Tip => _tip;

    public StagedReceipt Receipt => receipt;

    public (long Bot, int Update) Update => (receipt.Bot, receipt.Update);

    /// <summary>Ends when it is on the disk, or could not be written, or was withdrawn.</summary>
    public Task Written => _written.Task;

    /// <summary>Whether it is on the disk.</summary>
    public bool IsKept => _written.Task.IsCompletedSuccessfully;

    public void Succeed()
    {
        _tip = null; // it can be read from the log; who waits to be spread takes no room
        _written.TrySetResult();
    }

    public void Fail(StorageException problem)
    {
        _written.TrySetException(problem);
        _ = _written.Task.Exception; // seen, also when nobody waits
    }

    public void Withdraw() => _written.TrySetCanceled();
}
