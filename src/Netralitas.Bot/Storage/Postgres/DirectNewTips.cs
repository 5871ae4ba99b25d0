using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// New tips go straight into their tables: a commit of PostgreSQL appends to its log whatever the tables are. What one transaction takes is
/// written with one statement a table.
/// </summary>
internal sealed class DirectNewTips(Database database) : INewTips, IGathered
{
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
    private readonly List<StagedTip> _tips = [];
    private readonly List<StagedReceipt> _receipts = [];

    public event EventHandler? Spread;

    /// <summary>Nothing waits but in an open transaction, of which nobody else may know.</summary>
    public StagedReceipt? Find(long bot, int update) => null;

    public int HighestSpread(long bot) => 0;

    public void ForgetReceipt(long bot, int update)
    {
        // It was in the table.
    }

    public async Task<IntakeOutcome> KeepAsync(IntakeEntry entry, Func<IntakeOutcome> lookIntoTables, CancellationToken cancellation)
    {
        StagedTip tip = entry.Tip!;
        IntakeOutcome outcome = await database.WriteAsync(
            session =>
            {
                // While this transaction is open no other writes, at no instance, so that what is not there now does not come.
                if (lookIntoTables() is not IntakeOutcome.Kept and var taken)
                {
                    return taken;
                }
                session.Gather(this);
                _tips.Add(tip);
                _receipts.Add(entry.Receipt);
                return IntakeOutcome.Kept;
            },
            cancellation);
        if (outcome == IntakeOutcome.Kept)
        {
            Spread?.Invoke(this, EventArgs.Empty);
        }
        return outcome;
    }

    public IReadOnlyList<StagedTip> Waiting() => [];

    public ValueTask SpreadAllAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public bool TakeSpread() => false;

    void IGathered.Flush(DatabaseSession session)
    {
        if (_tips.Count == 0)
        {
            return;
        }
        // In the order of their random numbers, so that places tell no order of arrival.
        _tips.Sort((a, b) => string.CompareOrdinal(a.Row.Number, b.Row.Number));
        TipRow[] rows = [.. _tips.Select(t => t.Row)];
        string[] days = Array.ConvertAll(rows, r => StorageDay.Text(r.ReceivedDay));
        string[] numbers = Array.ConvertAll(rows, r => r.Number);
        session.Execute(
            InsertTips,
            ("$numbers", numbers), ("$hashes", Array.ConvertAll(rows, r => r.ReceiptHash)), ("$shares", Array.ConvertAll(rows, r => r.Share)),
            ("$bodies", Array.ConvertAll(rows, r => r.Body)), ("$keys", Array.ConvertAll(rows, r => r.ModeratorKey)),
            ("$wraps", Array.ConvertAll(rows, r => r.ModeratorWrap)), ("$receipts", Array.ConvertAll(rows, r => r.ReceiptWrap)),
            ("$states", Array.ConvertAll(rows, r => r.State)), ("$holds", Array.ConvertAll(rows, r => r.Hold ? 1 : 0)), ("$days", days));
        session.Execute(
            InsertOutbox,
            ("$numbers", numbers), ("$kinds", _tips.Select(t => t.OutboxKind).ToArray()), ("$days", days),
            ("$digests", _tips.Select(t => t.WithDigest ? 1 : 0).ToArray()));
        (string File, string Number)[] files = [.. _tips.SelectMany(t => t.Files.Select(f => (f, t.Row.Number)))];
        if (files.Length > 0)
        {
            session.Execute(InsertEvidence, ("$files", Array.ConvertAll(files, f => f.File)), ("$numbers", Array.ConvertAll(files, f => f.Number)));
        }
        StagedReceipt[] receipts = [.. _receipts.OrderBy(r => (r.Bot, r.Update))];
        session.Execute(
            InsertReceipts,
            ("$bots", Array.ConvertAll(receipts, r => r.Bot)), ("$updates", Array.ConvertAll(receipts, r => (long)r.Update)),
            ("$sealed", Array.ConvertAll(receipts, r => r.Sealed)), ("$expires", Array.ConvertAll(receipts, r => r.Expires)));
        session.Notify(StorageTopics.Outbox);
        Clear();
    }

    void IGathered.Committed() => Clear();

    void IGathered.RolledBack() => Clear();

    private void Clear()
    {
        _tips.Clear();
        _receipts.Clear();
    }
}
