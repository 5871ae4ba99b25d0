namespace Netralitas.Bot.Tips;

/// <summary>What became of a tip that was sent.</summary>
internal abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    /// <summary>It is on the disk.</summary>
    internal sealed record Accepted(TipNumber Number, ReceiptCode Receipt) : IntakeResult;

    /// <summary>The same update came again before its receipt was shown: the same receipt, and nothing filed twice.</summary>
    internal sealed record Repeated(TipNumber? Number, ReceiptCode Receipt) : IntakeResult;

    /// <summary>The same update came again when its receipt had been shown, or could no longer be.</summary>
    internal sealed record AlreadyReceived : IntakeResult;
}
