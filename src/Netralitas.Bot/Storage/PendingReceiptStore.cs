using System.Collections.Concurrent;
using System.Globalization;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Storage.Seen;

namespace Netralitas.Bot.Storage;

/// <summary>Receipts that are not shown yet, by the update that asked for them, for a quarter of an hour at most.</summary>
internal sealed class PendingReceiptStore(Database database, SeenUpdates seen, INewTips journal, TimeProvider time)
{
    private const string Read = "select sealed from pending_receipt where bot_id = $bot and update_id = $update and expires > $now";
    private const string ReadSeen = "select 1 from seen_update where bot_id = $bot and update_id = $update";
    private const string ReadTaken =
        "select (select count(*) from pending_receipt where bot_id = $bot and update_id = $update) + (select count(*) from seen_update where bot_id = $bot and update_id = $update)";
    private const string ReadHighest = "select coalesce(max(update_id), 0) from pending_receipt where bot_id = $bot";
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

    private readonly ConcurrentDictionary<long, long> _atStart = new();

    /// <summary>The receipt that an update is still to be shown.</summary>
    public byte[]? Find(long bot, int update)
    {
        byte[]? waiting = journal.Find(bot, update) is { } staged && staged.Expires > Now() ? staged.Sealed : null;
        return waiting ?? database.Read(s => (byte[]?)s.Scalar(Read, ("$bot", bot), ("$update", update), ("$now", Now())));
    }

    /// <summary>Whether the update is done: its receipt was shown, or expired.</summary>
    public bool IsDone(long bot, int update) =>
        database.Read(s => s.Scalar(ReadSeen, ("$bot", bot), ("$update", update)) is not null);

    /// <summary>Whether an update was taken before, as far as the tables know.</summary>
    public bool IsTaken(long bot, int update) =>
        // Numbers ascend, so nearly every update is above all that are in the tables, and they need not be asked.
        MayBeInTables(bot, update)
        && database.Read(s => Convert.ToInt64(s.Scalar(ReadTaken, ("$bot", bot), ("$update", update)), CultureInfo.InvariantCulture) > 0);

    public StagedReceipt ToKeep(long bot, int update, byte[] sealedReceipt) => new(bot, update, sealedReceipt, Now() + (long)Longest.TotalMinutes);

    /// <summary>Keeps a receipt, unless its update is done.</summary>
    public static void Add(DatabaseSession session, StagedReceipt receipt) => session.Execute(
        Insert, ("$bot", receipt.Bot), ("$update", receipt.Update), ("$sealed", receipt.Sealed), ("$expires", receipt.Expires));

    /// <summary>Forgets a receipt and marks its update as done, both or neither: otherwise a repeat would file the tip again.</summary>
    public async Task ShownAsync(long bot, int update, CancellationToken cancellation)
    {
        if (!await journal.TryEndReceiptAsync(bot, update, cancellation))
        {
            await database.WriteAsync(s => End(s, bot, update), cancellation);
        }
        journal.ForgetReceipt(bot, update);
    }

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

    /// <summary>The highest that was in the table at the start; what came since is known to the journal.</summary>
    private long HighestAtStart(long bot) =>
        _atStart.GetOrAdd(bot, b => database.Read(s => Convert.ToInt64(s.Scalar(ReadHighest, ("$bot", b)), CultureInfo.InvariantCulture)));

    private bool MayBeInTables(long bot, int update) =>
        database.IsShared || update <= seen.Highest(bot) || update <= journal.HighestSpread(bot) || update <= HighestAtStart(bot);

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds() / 60;
}
