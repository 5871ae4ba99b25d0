namespace Netralitas.Bot.Storage;

/// <summary>Receipts that are not shown yet, by the update that asked for them, for a quarter of an hour at most.</summary>
internal sealed class PendingReceiptStore(Database database, SeenUpdates seen, TimeProvider time)
{
    private const string Read = "select sealed from pending_receipt where bot_id = $bot and update_id = $update and expires > $now";
    private const string ReadSeen = "select 1 from seen_update where bot_id = $bot and update_id = $update";
    private const string Insert =
        """
        insert into pending_receipt (bot_id, update_id, sealed, expires)
        select $bot, $update, $sealed, $expires where not exists (select 1 from seen_update where bot_id = $bot and update_id = $update)
        on conflict (bot_id, update_id) do nothing
        """;
    private const string Delete = "delete from pending_receipt where bot_id = $bot and update_id = $update";
    private const string Expired = "select bot_id, update_id from pending_receipt where expires <= $now or expires > $latest";

    /// <summary>A clock may be set back by a little; by more, a receipt would outlive its quarter of an hour.</summary>
    private const int SlackMinutes = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public byte[]? Find(long bot, int update) =>
        database.Read(s => (byte[]?)s.Scalar(Read, ("$bot", bot), ("$update", update), ("$now", Now())));

    /// <summary>Whether the update is done: its receipt was shown, or expired.</summary>
    public bool IsDone(long bot, int update) =>
        database.Read(s => s.Scalar(ReadSeen, ("$bot", bot), ("$update", update)) is not null);

    /// <summary>Keeps the receipt that an update asked for. False: the update was there before, and nothing is written.</summary>
    public bool TryAdd(DatabaseSession session, long bot, int update, byte[] sealedReceipt) => session.Execute(
        Insert, ("$bot", bot), ("$update", update), ("$sealed", sealedReceipt), ("$expires", Now() + (long)Longest.TotalMinutes)) == 1;

    /// <summary>Forgets a receipt and marks its update as done, both or neither: otherwise a repeat would file the tip again.</summary>
    public async Task ShownAsync(long bot, int update, CancellationToken cancellation) =>
        await database.WriteAsync(s => End(s, bot, update), cancellation);

    /// <summary>Forgets what nobody came for.</summary>
    public async Task<int> ExpireAsync(CancellationToken cancellation)
    {
        if (database.Read(FindExpired).Count == 0)
        {
            return 0;
        }
        return await database.WriteAsync(
            s =>
            {
                List<(long Bot, int Update)> expired = FindExpired(s);
                expired.ForEach(e => End(s, e.Bot, e.Update));
                return expired.Count;
            },
            cancellation);
    }

    private List<(long Bot, int Update)> FindExpired(DatabaseSession session) => session.Query(
        Expired, r => (r.GetInt64(0), r.GetInt32(1)), ("$now", Now()), ("$latest", Now() + (long)Longest.TotalMinutes + SlackMinutes));

    private int End(DatabaseSession session, long bot, int update)
    {
        seen.Mark(session, bot, update);
        return session.Execute(Delete, ("$bot", bot), ("$update", update));
    }

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds() / 60;
}
