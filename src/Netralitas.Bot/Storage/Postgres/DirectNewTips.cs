using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// New tips go straight into their tables: a commit of PostgreSQL appends to its log whatever the tables are. What one transaction takes is looked up,
/// written and asked for in the round to the server that also commits it: for each round all who wait, wait.
/// </summary>
internal sealed class DirectNewTips(Database database, PostgresRounds rounds, TimeProvider time) : INewTips, IGathered
{
    /// <summary>Receipts are written in the order of their updates and tips in that of their random numbers, so that places tell no order of arrival.</summary>
    private const string Insert =
        """
        with e as (
            select * from unnest($numbers, $hashes, $shares, $bodies, $keys, $wraps, $receipts, $states, $holds, $days, $kinds, $digests, $bots, $updates, $sealed, $expires)
                as e (number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day, kind, with_digest, bot_id, update_id, sealed, expires)
        ), fresh as materialized (
            select * from e where not exists (select 1 from pending_receipt as p where p.bot_id = e.bot_id and p.update_id = e.update_id)
                and not exists (select 1 from seen_update as s where s.bot_id = e.bot_id and s.update_id = e.update_id)
                and not exists (select 1 from tip as t where t.number = e.number)
        ), kept as (
            insert into tip (number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day, active_day)
            select number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day,
                greatest(received_day, (select max(day) from last_sweep))
            from fresh order by number
        ), posted as (
            insert into outbox (number, position, kind, day, with_digest, part, in_doubt)
            select number, 1, kind, received_day, with_digest, 0, 0 from fresh order by number
        ), shown as (
            insert into pending_receipt (bot_id, update_id, sealed, expires)
            select bot_id, update_id, sealed, expires from fresh order by bot_id, update_id
        )
        insert into evidence (file, number) select f.file, f.number from unnest($files, $owners) as f (file, number) where f.number in (select number from fresh)
        """;

    /// <summary>Right behind the insert, or later: whether a tip is there under its number and its receipt, and whether its update was taken.</summary>
    private const string WhatBecame =
        """
        select exists (select 1 from tip as t where t.number = e.n and t.receipt_hash = e.h),
            exists (select 1 from pending_receipt as p where p.bot_id = e.b and p.update_id = e.u)
                or exists (select 1 from seen_update as s where s.bot_id = e.b and s.update_id = e.u)
        from unnest($numbers, $hashes, $bots, $updates) with ordinality as e (n, h, b, u, o) order by e.o
        """;
    private const string EndReceipt =
        """
        with ended as (delete from pending_receipt where bot_id = $bot and update_id = $update)
        insert into seen_update (bot_id, update_id, day) values ($bot, $update, $day) on conflict do nothing
        """;

    // The writer's thread only.
    private readonly List<Arrival> _arrived = [];
    private int _told;

    public event EventHandler? Spread;

    /// <summary>Nothing waits but in an open transaction, of which nobody else may know.</summary>
    public StagedReceipt? Find(long bot, int update) => null;

    public int HighestSpread(long bot) => 0;

    public void ForgetReceipt(long bot, int update)
    {
        // It was in the table.
    }

    /// <summary>
    /// Needs neither the writer nor the disk: if the server crashes and forgets it, the receipt stands there again, and the next to ask is shown the same one.
    /// </summary>
    public async Task<bool> TryEndReceiptAsync(long bot, int update, CancellationToken cancellation)
    {
        await rounds.ExecuteAsync(EndReceipt, ("$bot", bot), ("$update", (long)update), ("$day", StorageDay.Text(StorageDay.Today(time))));
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

    /// <summary>While this transaction is open no other tips are written, at no instance, so that what is not there now does not come.</summary>
    void IGathered.Flush(DatabaseSession session)
    {
        if (_arrived.Count == 0)
        {
            return;
        }
        // The second of two that are the same finds the first in the tables, as if it had come later.
        Put(session, [.. _arrived.DistinctBy(a => (a.Receipt.Bot, a.Receipt.Update)).DistinctBy(a => a.Tip.Row.Number).OrderBy(a => a.Tip.Row.Number, StringComparer.Ordinal)]);
        _told = 0;
        session.AskLater(WhatBecame, r => Learn(_arrived[_told++], r.GetBoolean(0), r.GetBoolean(1)), Question());
        session.Notify(StorageTopics.Outbox);
    }

    private static void Put(DatabaseSession session, Arrival[] fresh)
    {
        TipRow[] rows = Array.ConvertAll(fresh, a => a.Tip.Row);
        (string File, string Number)[] files = [.. fresh.SelectMany(a => a.Tip.Files.Select(f => (f, a.Tip.Row.Number)))];
        session.Later(
            Insert,
            ("$numbers", Array.ConvertAll(rows, r => r.Number)), ("$hashes", Array.ConvertAll(rows, r => r.ReceiptHash)),
            ("$shares", Array.ConvertAll(rows, r => r.Share)), ("$bodies", Array.ConvertAll(rows, r => r.Body)),
            ("$keys", Array.ConvertAll(rows, r => r.ModeratorKey)), ("$wraps", Array.ConvertAll(rows, r => r.ModeratorWrap)),
            ("$receipts", Array.ConvertAll(rows, r => r.ReceiptWrap)), ("$states", Array.ConvertAll(rows, r => r.State)),
            ("$holds", Array.ConvertAll(rows, r => r.Hold ? 1 : 0)), ("$days", Array.ConvertAll(rows, r => StorageDay.Text(r.ReceivedDay))),
            ("$kinds", Array.ConvertAll(fresh, a => a.Tip.OutboxKind)), ("$digests", Array.ConvertAll(fresh, a => a.Tip.WithDigest ? 1 : 0)),
            ("$bots", Array.ConvertAll(fresh, a => a.Receipt.Bot)), ("$updates", Array.ConvertAll(fresh, a => (long)a.Receipt.Update)),
            ("$sealed", Array.ConvertAll(fresh, a => a.Receipt.Sealed)), ("$expires", Array.ConvertAll(fresh, a => a.Receipt.Expires)),
            ("$files", Array.ConvertAll(files, f => f.File)), ("$owners", Array.ConvertAll(files, f => f.Number)));
    }

    private (string Name, object? Value)[] Question() =>
    [
        ("$numbers", _arrived.Select(a => a.Tip.Row.Number).ToArray()), ("$hashes", _arrived.Select(a => a.Tip.Row.ReceiptHash).ToArray()),
        ("$bots", _arrived.Select(a => a.Receipt.Bot).ToArray()), ("$updates", _arrived.Select(a => (long)a.Receipt.Update).ToArray()),
    ];

    private static void Learn(Arrival arrival, bool kept, bool taken) =>
        arrival.Outcome = kept ? IntakeOutcome.Kept : taken ? IntakeOutcome.CameBefore : IntakeOutcome.NumberTaken;

    /// <summary>When the connection broke in the commit, the server's answer did not come; it is asked again.</summary>
    void IGathered.Committed()
    {
        if (_told < _arrived.Count)
        {
            List<(bool, bool)> became = database.Read(s => s.Query(WhatBecame, r => (r.GetBoolean(0), r.GetBoolean(1)), Question()));
            foreach ((Arrival arrival, (bool kept, bool taken)) in _arrived.Zip(became))
            {
                Learn(arrival, kept, taken);
            }
        }
        Clear();
    }

    void IGathered.RolledBack() => Clear();

    private void Clear()
    {
        _arrived.Clear();
        _told = 0;
    }

    /// <summary>A tip that waits for the end of its transaction.</summary>
    private sealed class Arrival(StagedTip tip, StagedReceipt receipt)
    {
        public StagedTip Tip => tip;

        public StagedReceipt Receipt => receipt;

        public IntakeOutcome Outcome { get; set; }
    }
}
