using System.Security.Cryptography;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>Tables <c>intake</c> and <c>intake_update</c>, and the way from there to the tables where tips are kept.</summary>
internal static class IntakeRows
{
    /// <summary>Spreading a row delays the next commit by a millisecond or two, so a row holds no more.</summary>
    private const int MostTipsOfRow = 16;
    private const int MostReceiptsOfRow = 64;

    private const string InsertTips = "insert into intake (body) values ($body)";
    private const string InsertReceipts = "insert into intake_update (body) values ($body)";
    private const string NextTips = "select position, body from intake where position > $after order by position limit 1";
    private const string NextReceipts = "select position, body from intake_update where position > $after order by position limit 1";
    private const string KeepTips = "update intake set body = $body where position = $position";
    private const string DeleteTips = "delete from intake where position = $position";
    private const string DeleteReceipts = "delete from intake_update where position = $position";

    /// <summary>Appends tips and the receipts that came with them; the order of the receipts does not tell whose they are.</summary>
    public static void Append(DatabaseSession session, List<byte[]> tips, List<StagedReceipt> receipts)
    {
        foreach (byte[][] some in tips.Chunk(MostTipsOfRow))
        {
            session.Execute(InsertTips, ("$body", Concatenate(some)));
        }
        StagedReceipt[] shuffled = [.. receipts];
        new Random(RandomNumberGenerator.GetInt32(int.MaxValue)).Shuffle(shuffled);
        foreach (StagedReceipt[] some in shuffled.Chunk(MostReceiptsOfRow))
        {
            session.Execute(InsertReceipts, ("$body", StagedReceipt.Write(some)));
        }
    }

    /// <summary>Spreads the first row of tips and the first of receipts after some positions.</summary>
    public static SpreadRows SpreadNext(DatabaseSession session, IntakePosition after)
    {
        // Receipts first: whoever finds a tip in its table finds its update done.
        (long? receiptsAt, IReadOnlyList<StagedReceipt>? receipts) = Read(session, NextReceipts, after.Receipts, StagedReceipt.ReadAll);
        foreach (StagedReceipt receipt in receipts ?? [])
        {
            PendingReceiptStore.Add(session, receipt);
        }
        (long? tipsAt, IReadOnlyList<StagedTip>? tips) = Read(session, NextTips, after.Tips, StagedTip.ReadAll);
        StagedTip[] stuck = [.. (tips ?? []).Where(t => !Spread(session, t))];
        bool receiptsRead = End(session, DeleteReceipts, receipts is null ? null : receiptsAt);
        bool tipsRead = stuck.Length == 0
            ? End(session, DeleteTips, tips is null ? null : tipsAt)
            : session.Execute(KeepTips, ("$position", tipsAt), ("$body", Concatenate([.. stuck.Select(t => t.ToBytes())]))) == 0;
        // A place is used again when its row is gone, so only a row that stays is passed over.
        return new SpreadRows(
            new IntakePosition(tipsRead ? after.Tips : tipsAt ?? after.Tips, receiptsRead ? after.Receipts : receiptsAt ?? after.Receipts),
            None: tipsAt is null && receiptsAt is null,
            Damaged: (tipsAt is not null && !tipsRead ? 1 : 0) + (receiptsAt is not null && !receiptsRead ? 1 : 0),
            [.. (tips ?? []).Except(stuck)], receipts ?? []);
    }

    /// <summary>Spreads all that a stop or a crash has left, and says how many rows cannot be read. Those stay where they are.</summary>
    public static int SpreadAll(DatabaseSession session)
    {
        int damaged = 0;
        SpreadRows rows;
        for (var after = new IntakePosition(0, 0); !(rows = SpreadNext(session, after)).None; after = rows.Position)
        {
            damaged += rows.Damaged;
        }
        return damaged;
    }

    /// <summary>What is not spread yet.</summary>
    public static (IReadOnlyList<StagedTip> Tips, IReadOnlyList<StagedReceipt> Receipts) Left(DatabaseSession session)
    {
        List<StagedTip> all = [];
        List<StagedReceipt> receipts = [];
        for (long after = 0; Read(session, NextTips, after, StagedTip.ReadAll) is ({ } position, var tips); after = position)
        {
            all.AddRange(tips ?? []);
        }
        for (long after = 0; Read(session, NextReceipts, after, StagedReceipt.ReadAll) is ({ } position, var some); after = position)
        {
            receipts.AddRange(some ?? []);
        }
        return (all, receipts);
    }

    /// <summary>False: its number or receipt is another tip's, which chance does not bring about. It stays where it is.</summary>
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

    /// <summary>The next row, and what is in it: null when it cannot be read, since what cannot be read is not thrown away.</summary>
    private static (long? Position, IReadOnlyList<T>? Content) Read<T>(DatabaseSession session, string sql, long after, Func<byte[], IReadOnlyList<T>> read)
    {
        if (session.Query(sql, r => (Position: r.GetInt64(0), Body: (byte[])r.GetValue(1)), ("$after", after)) is not [(long position, byte[] body)])
        {
            return (null, null);
        }
        try
        {
            return (position, read(body));
        }
        catch (InvalidDataException)
        {
            return (position, null);
        }
    }

    private static bool End(DatabaseSession session, string sql, long? position) =>
        position is { } read && session.Execute(sql, ("$position", read)) == 1;

    private static byte[] Concatenate(byte[][] parts)
    {
        byte[] all = new byte[parts.Sum(p => p.Length)];
        int at = 0;
        foreach (byte[] part in parts)
        {
            part.CopyTo(all, at);
            at += part.Length;
        }
        return all;
    }
}

/// <summary>Up to where the two tables are spread, or cannot be read.</summary>
internal sealed record IntakePosition(long Tips, long Receipts);

/// <summary>What was spread.</summary>
/// <param name="None">There was nothing left to spread.</param>
/// <param name="Damaged">How many rows could not be read.</param>
internal sealed record SpreadRows(
    IntakePosition Position, bool None, int Damaged, IReadOnlyList<StagedTip> Tips, IReadOnlyList<StagedReceipt> Receipts);
