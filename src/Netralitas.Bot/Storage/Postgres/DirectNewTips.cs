using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// New tips go straight into their tables: a commit of PostgreSQL appends to its log whatever the tables are. What one transaction takes is
/// looked up and written with one statement a table: each statement is a round to the server for which all who wait, wait.
/// </summary>
internal sealed class DirectNewTips(Database database, TimeProvider time) : INewTips, IGathered
{
    private const string FindTaken =
        """
        select exists (select 1 from pending_receipt as p where p.bot_id = e.b and p.update_id = e.u)
            or exists (select 1 from seen_update as s where s.bot_id = e.b and s.update_id = e.u),
            exists (select 1 from tip as t where t.number = e.n)
        from unnest($bots, $updates, $numbers) with ordinality as e (b, u, n, o) order by e.o
        """;
    private const string MarkSeen =
        "insert into seen_update (bot_id, update_id, day) select e.b, e.u, $day from unnest($bots, $updates) as e (b, u) on conflict do nothing";
    private const string DropReceipts =
        "delete from pending_receipt as p using unnest($bots, $updates) as e (b, u) where p.bot_id = e.b and p.update_id = e.u";
    private const string InsertTips =
        """
        insert into tip (number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day, active_day)
        select t.number, t.receipt_hash, t.share, t.body, t.moderator_key, t.moderator_wrap, t.receipt_wrap, t.state, t.hold, t.received_day,
            greatest(t.received_day, (select max(day) from last_sweep))
        from unnest($numbers, $hashes, $shares, $bodies, $keys, $wraps, $receipts, $states, $holds, $days)
            as t (number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day)
        """;
    private const string InsertOutbox =
        """
        insert into outbox (number, position, kind, day, with_digest, part, in_doubt)
        select o.number, 1, o.kind, o.day, o.with_digest, 0, 0 from unnest($numbers, $kinds, $days, $digests) as o (number, kind, day, with_digest)
        """;
    private const string InsertEvidence = "insert into evidence (file, number) select e.file, e.number from unnest($files, $numbers) as e (file, number)";
    private const string InsertReceipts =
        """
        insert into pending_receipt (bot_id, update_id, sealed, expires)
        select p.bot_id, p.update_id, p.sealed, p.expires from unnest($bots, $updates, $sealed, $expires) as p (bot_id, update_id, sealed, expires)
        """;

    // The writer's thread only.
    private readonly List<Arrival> _arrived = [];
    private readonly List<(long Bot, long Update)> _shown = [];

    public event EventHandler? Spread;

    /// <summary>Nothing waits but in an open transaction, of which nobody else may know.</summary>
    public StagedReceipt? Find(long bot, int update) => null;

    public int HighestSpread(long bot) => 0;

    public void ForgetReceipt(long bot, int update)
    {
        // It was in the table.
    }

    public async Task<bool> TryEndReceiptAsync(long bot, int update, CancellationToken cancellation)
    {
        await database.WriteAsync(
            session =>
            {
                session.Gather(this);
                _shown.Add((bot, update));
                return 0;
            },
            cancellation);
        return true;
    }

    /// <summary>What the tables know is asked in the transaction, and for all of it at once, so the caller's own look is not needed.</summary>
    public async Task<IntakeOutcome> KeepAsync(IntakeEntry entry, Func<IntakeOutcome> lookIntoTables, CancellationToken cancellation)
    {
        Arrival arrival = await database.WriteAsync(
            session =>
            {
                session.Gather(this);
                var arrived = new Arrival(entry.Tip!, entry.Receipt);
                _arrived.Add(arrived);
                return arrived;
            },
            cancellation);
        if (arrival.Outcome == IntakeOutcome.Kept)
        {
            Spread?.Invoke(this, EventArgs.Empty);
        }
        return arrival.Outcome;
    }

    public IReadOnlyList<StagedTip> Waiting() => [];

    public ValueTask SpreadAllAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public bool TakeSpread() => false;

    void IGathered.Flush(DatabaseSession session)
    {
        if (_shown.Count > 0)
        {
            long[] bots = [.. _shown.Select(s => s.Bot)], updates = [.. _shown.Select(s => s.Update)];
            session.Later(MarkSeen, ("$bots", bots), ("$updates", updates), ("$day", StorageDay.Text(StorageDay.Today(time))));
            session.Later(DropReceipts, ("$bots", bots), ("$updates", updates));
        }
        Judge(session);
        Arrival[] kept = [.. _arrived.Where(a => a.Outcome == IntakeOutcome.Kept)];
        if (kept.Length > 0)
        {
            Insert(session, [.. kept.Select(a => a.Tip)], [.. kept.Select(a => a.Receipt)]);
            session.Notify(StorageTopics.Outbox);
        }
        Clear();
    }

    /// <summary>While this transaction is open no other writes, at no instance, so that what is not there now does not come.</summary>
    private void Judge(DatabaseSession session)
    {
        if (_arrived.Count == 0)
        {
            return;
        }
        List<(bool Update, bool Number)> taken = session.Query(
            FindTaken, r => (r.GetBoolean(0), r.GetBoolean(1)), ("$bots", _arrived.Select(a => a.Receipt.Bot).ToArray()),
            ("$updates", _arrived.Select(a => (long)a.Receipt.Update).ToArray()), ("$numbers", _arrived.Select(a => a.Tip.Row.Number).ToArray()));
        HashSet<(long, int)> updates = [];
        HashSet<string> numbers = new(StringComparer.Ordinal);
        foreach ((Arrival arrival, (bool update, bool number)) in _arrived.Zip(taken))
        {
            arrival.Outcome = update || !updates.Add((arrival.Receipt.Bot, arrival.Receipt.Update)) ? IntakeOutcome.CameBefore
                : number || !numbers.Add(arrival.Tip.Row.Number) ? IntakeOutcome.NumberTaken
                : IntakeOutcome.Kept;
        }
    }

    private static void Insert(DatabaseSession session, List<StagedTip> tips, IReadOnlyList<StagedReceipt> staged)
    {
        // In the order of their random numbers, so that places tell no order of arrival.
        tips.Sort((a, b) => string.CompareOrdinal(a.Row.Number, b.Row.Number));
        TipRow[] rows = [.. tips.Select(t => t.Row)];
        string[] days = Array.ConvertAll(rows, r => StorageDay.Text(r.ReceivedDay));
        string[] numbers = Array.ConvertAll(rows, r => r.Number);
        session.Later(
            InsertTips,
            ("$numbers", numbers), ("$hashes", Array.ConvertAll(rows, r => r.ReceiptHash)), ("$shares", Array.ConvertAll(rows, r => r.Share)),
            ("$bodies", Array.ConvertAll(rows, r => r.Body)), ("$keys", Array.ConvertAll(rows, r => r.ModeratorKey)),
            ("$wraps", Array.ConvertAll(rows, r => r.ModeratorWrap)), ("$receipts", Array.ConvertAll(rows, r => r.ReceiptWrap)),
            ("$states", Array.ConvertAll(rows, r => r.State)), ("$holds", Array.ConvertAll(rows, r => r.Hold ? 1 : 0)), ("$days", days));
        session.Later(
            InsertOutbox,
            ("$numbers", numbers), ("$kinds", tips.Select(t => t.OutboxKind).ToArray()), ("$days", days),
            ("$digests", tips.Select(t => t.WithDigest ? 1 : 0).ToArray()));
        (string File, string Number)[] files = [.. tips.SelectMany(t => t.Files.Select(f => (f, t.Row.Number)))];
        if (files.Length > 0)
        {
            session.Later(InsertEvidence, ("$files", Array.ConvertAll(files, f => f.File)), ("$numbers", Array.ConvertAll(files, f => f.Number)));
        }
        StagedReceipt[] receipts = [.. staged.OrderBy(r => (r.Bot, r.Update))];
        session.Later(
            InsertReceipts,
            ("$bots", Array.ConvertAll(receipts, r => r.Bot)), ("$updates", Array.ConvertAll(receipts, r => (long)r.Update)),
            ("$sealed", Array.ConvertAll(receipts, r => r.Sealed)), ("$expires", Array.ConvertAll(receipts, r => r.Expires)));
    }

    void IGathered.Committed() => Clear();

    void IGathered.RolledBack() => Clear();

    private void Clear()
    {
        _arrived.Clear();
        _shown.Clear();
    }

    /// <summary>A tip that waits for the end of its transaction.</summary>
    private sealed class Arrival(StagedTip tip, StagedReceipt receipt)
    {
        public StagedTip Tip => tip;

        public StagedReceipt Receipt => receipt;

        public IntakeOutcome Outcome { get; set; }
    }
}
