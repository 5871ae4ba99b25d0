using System.Buffers;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>A new tip on its way into the log, and until it is in the tables.</summary>
/// <param name="number">Its case number.</param>
/// <param name="tip">The tip; null when it is in the log already.</param>
/// <param name="receipt">The receipt that its update is to be shown.</param>
internal sealed class IntakeEntry(string number, StagedTip? tip, StagedReceipt receipt)
{
    [ThreadStatic]
    private static BinaryWriter? _writer;

    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StagedTip? _tip = tip;
    private byte[]? _prepared;
    private int _length;

    public string Number => number;

    /// <summary>The tip, until it is written.</summary>
    public StagedTip? Tip => _tip;

    public StagedReceipt Receipt => receipt;

    /// <summary>The tip as it is appended, once it was prepared and until it is written.</summary>
    public ReadOnlySpan<byte> Prepared => _prepared.AsSpan(0, _length);

    public (long Bot, int Update) Update => (receipt.Bot, receipt.Update);

    /// <summary>Ends when it is on the disk, or could not be written, or was withdrawn.</summary>
    public Task Written => _written.Task;

    /// <summary>Whether it is on the disk.</summary>
    public bool IsKept => _written.Task.IsCompletedSuccessfully;

    /// <summary>Writes the tip down as it will be appended, on the thread of whoever brings it: nobody else waits for this.</summary>
    public void Prepare()
    {
        if (_tip is null || _prepared is not null)
        {
            return;
        }
        _writer ??= new BinaryWriter(new MemoryStream());
        var stream = (MemoryStream)_writer.BaseStream;
        stream.SetLength(0);
        _tip.WriteTo(_writer);
        _length = (int)stream.Length;
        _prepared = ArrayPool<byte>.Shared.Rent(_length);
        stream.GetBuffer().AsSpan(0, _length).CopyTo(_prepared);
    }

    public void Succeed()
    {
        _tip = null; // it can be read from the log; who waits to be spread takes no room
        GiveBack();
        _written.TrySetResult();
    }

    public void Fail(StorageException problem)
    {
        GiveBack();
        _written.TrySetException(problem);
        _ = _written.Task.Exception; // seen, also when nobody waits
    }

    public void Withdraw() => _written.TrySetCanceled();

    private void GiveBack()
    {
        if (_prepared is { } prepared)
        {
            (_prepared, _length) = (null, 0);
            ArrayPool<byte>.Shared.Return(prepared);
        }
    }
}
