using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Storage.Cases;

/// <summary>
/// The audit log: entries are only added. Each hash covers its entry and the hash before it, so that a changed byte breaks the chain from there on.
/// Whoever can rewrite the whole table could forge a new chain; the daily digest shows number and beginning of the last hash for comparison.
/// </summary>
internal sealed class AuditStore(Database database)
{
    private const string Columns = "seq, number, action, moderator, day, reason_hash, hash";
    private const string Last = $"select {Columns} from audit where seq = (select max(seq) from audit)";
    private const string Insert =
        """
        insert into audit (seq, number, action, moderator, day, reason_hash, hash)
        values ($seq, $number, $action, $moderator, $day, $reason, $hash)
        """;
    private const string InsertReason = "insert into audit_reason (seq, number, body) values ($seq, $number, $body)";
    private const string Page = $"select {Columns} from audit where seq > $after order by seq limit 1000";
    private const string OfCase = $"select {Columns} from audit where number = $number order by seq";
    private const string AllReasons =
        """
        select a.seq, a.number, a.action, a.moderator, a.day, a.reason_hash, a.hash, r.body
        from audit as a left join audit_reason as r on r.seq = a.seq where a.reason_hash <> '' or r.seq is not null order by a.seq
        """;
    private const string Reasons = "select seq, body from audit_reason where number = $number";

    /// <summary>Adds an entry as part of a transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="number">The case, or empty.</param>
    /// <param name="action">What was done.</param>
    /// <param name="moderator">By whom.</param>
    /// <param name="day">When.</param>
    /// <param name="reasonHash">The salted hash of the reason, or empty.</param>
    /// <param name="sealedReason">The reason and its salt, sealed under the key of the tip.</param>
    public void Append(DatabaseSession session, string number, string action, long moderator, DateOnly day, string reasonHash = "", byte[]? sealedReason = null)
    {
        AuditRow? last = session.Query(Last, Read) is [var row] ? row : null;
        long seq = (last?.Seq ?? 0) + 1;
        string dayText = StorageDay.Text(day);
        string hash = HashOf(last?.Hash ?? "", seq, number, action, moderator, dayText, reasonHash);
        session.Execute(
            Insert,
            ("$seq", seq), ("$number", number), ("$action", action), ("$moderator", moderator), ("$day", dayText), ("$reason", reasonHash), ("$hash", hash));
        if (sealedReason is not null)
        {
            session.Execute(InsertReason, ("$seq", seq), ("$number", number), ("$body", sealedReason));
        }
    }

    public AuditRow? Head() => database.Read(s => s.Query(Last, Read) is [var row] ? row : null);

    public IReadOnlyList<AuditRow> Of(string number) => database.Read(s => s.Query(OfCase, Read, ("$number", number)));

    public IReadOnlyDictionary<long, byte[]> ReasonsOf(string number) => database.Read(s =>
        s.Query(Reasons, r => (r.GetInt64(0), (byte[])r.GetValue(1)), ("$number", number)).ToDictionary(p => p.Item1, p => p.Item2));

    /// <summary>Every entry that has a reason, with the sealed one, or null where it has died with its tip.</summary>
    public IReadOnlyList<(AuditRow Entry, byte[]? Box)> WithReasons() => database.Read(s =>
        s.Query(AllReasons, r => (Read(r), r.IsDBNull(7) ? null : (byte[])r.GetValue(7))));

    /// <summary>All entries in their order, a page at a time.</summary>
    public IEnumerable<AuditRow> All()
    {
        long after = long.MinValue;
        while (database.Read(s => s.Query(Page, Read, ("$after", after))) is { Count: > 0 } page)
        {
            foreach (AuditRow row in page)
            {
                yield return row;
            }
            after = page[^1].Seq;
        }
    }

    /// <summary>The number of the first entry that does not follow from the ones before it; null: the chain holds.</summary>
    public static long? FirstBroken(IEnumerable<AuditRow> entries)
    {
        string before = "";
        long expected = 1;
        foreach (AuditRow entry in entries)
        {
            if (entry.Seq != expected || entry.Hash != HashOf(before, entry.Seq, entry.Number, entry.Action, entry.Moderator, entry.Day, entry.ReasonHash))
            {
                return expected;
            }
            (before, expected) = (entry.Hash, expected + 1);
        }
        return null;
    }

    private static string HashOf(string before, long seq, string number, string action, long moderator, string day, string reasonHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"netralitas/1/audit\n{before}\n{seq}\n{number}\n{action}\n{moderator}\n{day}\n{reasonHash}"))));

    private static AuditRow Read(System.Data.Common.DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4), r.GetString(5), r.GetString(6));
}
