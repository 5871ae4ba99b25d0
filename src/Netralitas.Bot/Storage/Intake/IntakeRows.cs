namespace Netralitas.Bot.Storage.Intake;

/// <summary>The way of new tips from the log into the tables where others find them, each record once.</summary>
internal static class IntakeRows
{
    private const string ReadProgress = "select sequence from intake_progress";
    private const string SetProgress = "update intake_progress set sequence = $sequence";

    /// <summary>The last record whose tips are in the tables.</summary>
    public static long Progress(DatabaseSession session) => (long)session.Scalar(ReadProgress)!;

    /// <summary>Puts a record's tips into the tables, within the caller's transaction.</summary>
    /// <returns>How many tips could not be: their number or receipt is another tip's, which chance does not bring about.</returns>
    public static int Spread(DatabaseSession session, long sequence, IntakeContent content)
    {
        foreach (StagedReceipt receipt in content.Receipts)
        {
            PendingReceiptStore.Add(session, receipt);
        }
        int stuck = content.Tips.Count(tip => !Spread(session, tip));
        session.Execute(SetProgress, ("$sequence", sequence));
        return stuck;
    }

    private static bool Spread(DatabaseSession session, StagedTip tip)
    {
        if (!TipStore.Add(session, tip.Row))
        {
            return false;
        }
        foreach (string file in tip.Files)
        {
            TipStore.AddEvidence(session, tip.Row.Number, file);
        }
        OutboxStore.Append(session, tip.Row.Number, tip.OutboxKind, tip.Row.ReceivedDay, tip.WithDigest);
        return true;
    }
}
