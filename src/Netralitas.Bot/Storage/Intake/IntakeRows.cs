namespace Netralitas.Bot.Storage.Intake;

/// <summary>Table <c>intake</c>, and the way from there to the tables where tips are kept.</summary>
internal static class IntakeRows
{
    /// <summary>Spreading a row delays the next commit by a millisecond or two, so a row holds no more.</summary>
    public const int MostTipsOfRow = 16;

    private const string Insert = "insert into intake (body) values ($body)";
    private const string Next = "select position, body from intake where position > $after order by position limit 1";
    private const string Delete = "delete from intake where position = $position";

    /// <summary>Appends tips, some to a row.</summary>
    public static void Append(DatabaseSession session, List<byte[]> tips)
    {
        foreach (byte[][] some in tips.Chunk(MostTipsOfRow))
        {
            session.Execute(Insert, ("$body", Concatenate(some)));
        }
    }

    /// <summary>Spreads the first row after a position over the tables.</summary>
    public static SpreadRow? SpreadNext(DatabaseSession session, long after)
    {
        if (session.Query(Next, r => (Position: r.GetInt64(0), Body: (byte[])r.GetValue(1)), ("$after", after)) is not [(long position, byte[] body)])
        {
            return null;
        }
        IReadOnlyList<StagedTip> tips;
        try
        {
            tips = StagedTip.ReadAll(body);
        }
        catch (InvalidDataException)
        {
            return new SpreadRow(position, Numbers: null); // left where it is: what cannot be read is not thrown away
        }
        foreach (StagedTip tip in tips)
        {
            TipStore.Add(session, tip.Row);
            foreach (string file in tip.Files)
            {
                TipStore.AddEvidence(session, tip.Row.Number, file);
            }
            OutboxStore.Append(session, tip.Row.Number, tip.OutboxKind, tip.Row.ReceivedDay, tip.WithDigest);
        }
        session.Execute(Delete, ("$position", position));
        return new SpreadRow(position, [.. tips.Select(t => t.Row.Number)]);
    }

    /// <summary>Spreads all that a stop or a crash has left, and says how many rows cannot be read.</summary>
    public static int Recover(DatabaseSession session)
    {
        int damaged = 0;
        for (long after = 0; SpreadNext(session, after) is { } row; after = row.Position)
        {
            damaged += row.Numbers is null ? 1 : 0;
        }
        return damaged;
    }

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

/// <summary>A row of table <c>intake</c> that was spread; numbers are null when it cannot be read.</summary>
internal sealed record SpreadRow(long Position, IReadOnlyList<string>? Numbers);
