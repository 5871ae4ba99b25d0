using System.Data.Common;
using System.Globalization;

namespace Netralitas.Bot.Storage;

/// <summary>The tables of tips. What takes a session is a part of the caller's transaction.</summary>
internal sealed class TipStore(Database database)
{
    private const string Columns = "number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day, active_day";
    private const string ByReceipt = $"select {Columns} from tip where receipt_hash = $hash";
    private const string ByNumber = $"select {Columns} from tip where number = $number";
    private const int Together = 16;
    private const string Numbers = "($n0, $n1, $n2, $n3, $n4, $n5, $n6, $n7, $n8, $n9, $n10, $n11, $n12, $n13, $n14, $n15)";
    private const string SomeByNumber = $"select {Columns} from tip where number in {Numbers}";
    private const string SomeNumbers = $"select number from tip where number in {Numbers}";
    private const string ExistsByNumber = "select 1 from tip where number = $number";
    private const string ByOtherKey = $"select {Columns} from tip where moderator_key <> $key and number > $after order by number limit $limit";
    private const string Insert =
        """
        insert into tip (number, receipt_hash, share, body, moderator_key, moderator_wrap, receipt_wrap, state, hold, received_day, active_day)
        values ($number, $hash, $share, $body, $key, $wrap, $receipt, $state, $hold, $received, $active) on conflict do nothing
        """;
    private const string AllShares = "select share from tip union all select share from push";
    private const string NumbersAndShares = "select number, share from tip";
    private const string NumbersAndLetters = "select number, (select count(*) from letter where letter.number = tip.number) from tip";
    private const string Idle = "select number from tip where hold = 0 and active_day < $day order by number";
    private const string SetWrap = "update tip set moderator_key = $key, moderator_wrap = $wrap where number = $number and moderator_key = $old";
    private const string SetActive = "update tip set active_day = $day where number = $number";
    private const string SetState = "update tip set state = $state, active_day = $day where number = $number";
    private const string SetHold = "update tip set hold = $hold where number = $number";
    private const string KeysInUse = "select distinct moderator_key from tip";
    private const string DeleteTip = "delete from tip where number = $number";
    private const string DeleteLetters = "delete from letter where number = $number";
    private const string DeleteEvidence = "delete from evidence where number = $number";
    private const string DeleteStudy = "delete from case_study where number = $number";
    private const string DeletePush = "delete from push where number = $number";
    private const string DeleteWork = "delete from case_work where number = $number";
    private const string DeleteCards = "delete from case_card where number = $number";
    private const string DeleteNotes = "delete from case_note where number = $number";
    private const string DeleteLinks = "delete from case_link where number = $number or other = $number";
    private const string DeleteExclusions = "delete from case_exclusion where number = $number";
    private const string DeleteExcludedOffices = "delete from case_excluded_office where number = $number";
    private const string DeleteAsides = "delete from case_aside where number = $number";
    private const string DeletePrompts = "delete from case_prompt where number = $number";
    private const string DeleteRequests = "delete from case_request where number = $number";
    private const string DeleteReminders = "delete from case_reminder where number = $number";
    private const string DeleteLetterMessages = "delete from letter_message where number = $number";
    private const string DeleteLettersRead = "delete from letter_read where number = $number";
    private const string DeleteReasons = "delete from audit_reason where number = $number";
    private const string Letters = "select position, from_moderator, day, body from letter where number = $number order by position";
    private const string NextLetter = "select coalesce(max(position), 0) + 1 from letter where number = $number";
    private const string SetLetter = "update letter set body = $body where number = $number and position = $position and from_moderator = 1";
    private const string InsertLetter =
        "insert into letter (number, position, from_moderator, day, body) values ($number, $position, $moderator, $day, $body)";
    private const string InsertEvidence = "insert into evidence (file, number) values ($file, $number)";
    private const string FilesOfTip = "select file from evidence where number = $number";
    private const string AllFiles = "select file from evidence";
    private const string Push = "select number, share, half, sealed, until_day from push where number = $number";
    private const string PushBefore = "select number, share, half, sealed, until_day from push where until_day < $day";
    private const string InsertPush = "insert into push (number, share, half, sealed, until_day) values ($number, $share, $half, $sealed, $until)";
    private const string AddCount =
        """
        insert into tip_count (month, province, category, amount) values ($month, $province, $category, 1)
        on conflict (month, province, category) do update set amount = tip_count.amount + 1
        """;
    private const string Counts = "select month, province, category, amount from tip_count";
    private const string LastSweep = "select max(day) from last_sweep";
    private const string ClearLastSweep = "delete from last_sweep";
    private const string SetLastSweep = "insert into last_sweep (day) values ($day)";
    private const string ByState = "select state, count(*) from tip group by state";
    private const string OldestWaiting = "select min(day) from outbox";

    private static readonly string[] Places = [.. Enumerable.Range(0, Together).Select(i => string.Create(CultureInfo.InvariantCulture, $"$n{i}"))];

    public TipRow? FindByReceipt(byte[] hash) => database.Read(s => One(s.Query(ByReceipt, ReadTip, ("$hash", hash))));

    public TipRow? Find(string number) => database.Read(s => Find(s, number));

    public TipRow? Find(DatabaseSession session, string number) => One(session.Query(ByNumber, ReadTip, ("$number", number)));

    /// <summary>Those of the tips that are there; in few questions.</summary>
    public IReadOnlyList<TipRow> Find(IReadOnlyList<string> numbers) => Several(numbers, SomeByNumber, ReadTip);

    public IReadOnlyList<string> Existing(IReadOnlyList<string> numbers) => Several(numbers, SomeNumbers, r => r.GetString(0));

    public bool Exists(string number) => database.Read(s => s.Scalar(ExistsByNumber, ("$number", number)) is not null);

    /// <summary>Adds a tip. False: there is one of its number or receipt, and nothing is written.</summary>
    public static bool Add(DatabaseSession session, TipRow tip) => session.Execute(
        Insert,
        ("$number", tip.Number), ("$hash", tip.ReceiptHash), ("$share", tip.Share), ("$body", tip.Body), ("$key", tip.ModeratorKey),
        ("$wrap", tip.ModeratorWrap), ("$receipt", tip.ReceiptWrap), ("$state", tip.State), ("$hold", tip.Hold ? 1 : 0),
        ("$received", StorageDay.Text(tip.ReceivedDay)), ("$active", ActiveDay(session, tip.ActiveDay))) == 1;

    /// <summary>Deletes all that is stored of a tip but what is still to be posted, and says which files were its own.</summary>
    public IReadOnlyList<string> Remove(DatabaseSession session, string number)
    {
        List<string> files = session.Query(FilesOfTip, r => r.GetString(0), ("$number", number));
        foreach (string statement in (ReadOnlySpan<string>)
        [
            DeleteTip, DeleteLetters, DeleteEvidence, DeletePush, DeleteStudy, DeleteWork, DeleteCards, DeleteNotes, DeleteLinks, DeleteExclusions, DeletePrompts,
            DeleteExcludedOffices, DeleteAsides, DeleteRequests, DeleteReminders, DeleteLetterMessages, DeleteLettersRead, DeleteReasons,
        ])
        {
            session.Execute(statement, ("$number", number));
        }
        return files;
    }

    /// <summary>All shares that a tip or a push uses.</summary>
    public IReadOnlyList<string> SharesInUse() => database.Read(s => s.Query(AllShares, r => r.GetString(0)));

    public IReadOnlyList<(string Number, string Share)> SharesOfTips() =>
        database.Read(s => s.Query(NumbersAndShares, r => (r.GetString(0), r.GetString(1))));

    /// <summary>Every tip, with how many letters its mailbox holds.</summary>
    public IReadOnlyList<(string Number, int Letters)> AllNumbers() =>
        database.Read(s => s.Query(NumbersAndLetters, r => (r.GetString(0), r.GetInt32(1))));

    /// <summary>Tips whose last activity was before a day and that no hold keeps.</summary>
    public IReadOnlyList<string> IdleBefore(DateOnly day) =>
        database.Read(s => s.Query(Idle, r => r.GetString(0), ("$day", StorageDay.Text(day))));

    /// <summary>Some tips that are wrapped for another key than this.</summary>
    public IReadOnlyList<TipRow> NotUnder(string key, string after, int limit) =>
        database.Read(s => s.Query(ByOtherKey, ReadTip, ("$key", key), ("$after", after), ("$limit", limit)));

    public IReadOnlyList<string> ModeratorKeysInUse() => database.Read(s => s.Query(KeysInUse, r => r.GetString(0)));

    public void Rewrap(DatabaseSession session, string number, string oldKey, string newKey, byte[] wrap) =>
        session.Execute(SetWrap, ("$number", number), ("$old", oldKey), ("$key", newKey), ("$wrap", wrap));

    public void Touch(DatabaseSession session, string number, DateOnly day) =>
        session.Execute(SetActive, ("$number", number), ("$day", ActiveDay(session, day)));

    public bool ChangeState(DatabaseSession session, string number, string state, DateOnly day) =>
        session.Execute(SetState, ("$number", number), ("$state", state), ("$day", ActiveDay(session, day))) == 1;

    public bool Hold(DatabaseSession session, string number, bool hold) =>
        session.Execute(SetHold, ("$number", number), ("$hold", hold ? 1 : 0)) == 1;

    public IReadOnlyList<LetterRow> LettersOf(string number) => database.Read(s => s.Query(
        Letters, r => new LetterRow(r.GetInt32(0), r.GetInt32(1) != 0, Day(r, 2), (byte[])r.GetValue(3)), ("$number", number)));

    public int NextLetterOf(DatabaseSession session, string number) =>
        Convert.ToInt32(session.Scalar(NextLetter, ("$number", number)), CultureInfo.InvariantCulture);

    public void AddLetter(DatabaseSession session, string number, LetterRow letter) => session.Execute(
        InsertLetter,
        ("$number", number), ("$position", letter.Position), ("$moderator", letter.FromModerator ? 1 : 0),
        ("$day", StorageDay.Text(letter.Day)), ("$body", letter.Body));

    /// <summary>Changes a letter of the moderators.</summary>
    public void ReplaceLetter(DatabaseSession session, string number, int position, byte[] body) =>
        session.Execute(SetLetter, ("$number", number), ("$position", position), ("$body", body));

    public static void AddEvidence(DatabaseSession session, string number, string file) =>
        session.Execute(InsertEvidence, ("$file", file), ("$number", number));

    public IReadOnlyList<string> FilesInUse() => database.Read(s => s.Query(AllFiles, r => r.GetString(0)));

    public PushRow? FindPush(string number) => database.Read(s => FindPush(s, number));

    public PushRow? FindPush(DatabaseSession session, string number) => One(session.Query(Push, ReadPush, ("$number", number)));

    public IReadOnlyList<PushRow> PushesBefore(DateOnly day) => database.Read(s => s.Query(PushBefore, ReadPush, ("$day", StorageDay.Text(day))));

    public void ReplacePush(DatabaseSession session, PushRow push)
    {
        RemovePush(session, push.Number);
        session.Execute(
            InsertPush,
            ("$number", push.Number), ("$share", push.Share), ("$half", push.Half), ("$sealed", push.Sealed), ("$until", StorageDay.Text(push.UntilDay)));
    }

    public void RemovePush(DatabaseSession session, string number) => session.Execute(DeletePush, ("$number", number));

    public void Count(DatabaseSession session, string month, string province, string category) =>
        session.Execute(AddCount, ("$month", month), ("$province", province), ("$category", category));

    public IReadOnlyList<(string Month, string Province, string Category, long Amount)> AllCounts() =>
        database.Read(s => s.Query(Counts, r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3))));

    public TipCensus Census() => database.Read(s => new TipCensus(
        s.Query(ByState, r => (State: r.GetString(0), Count: r.GetInt64(1))).ToDictionary(t => t.State, t => t.Count, StringComparer.Ordinal),
        s.Scalar(OldestWaiting) is string day ? StorageDay.Read(day) : null));

    /// <summary>The day of the last retention sweep.</summary>
    public DateOnly? LastSweepDay() => database.Read(s => s.Scalar(LastSweep) is string day ? StorageDay.Read(day) : (DateOnly?)null);

    public Task SweptAsync(DateOnly day, CancellationToken cancellation) => database.WriteAsync(
        s => s.Execute(ClearLastSweep) + s.Execute(SetLastSweep, ("$day", StorageDay.Text(day))), cancellation);

    /// <summary>Empties the write-ahead log, where deleted rows would stand until it is written over.</summary>
    public bool EmptyLog() => database.EmptyLog();

    /// <summary>Never before the last sweep: what comes while the clock is behind would else end as soon as it is set right.</summary>
    private static string ActiveDay(DatabaseSession session, DateOnly day)
    {
        string text = StorageDay.Text(day);
        return session.Scalar(LastSweep) is string swept && string.CompareOrdinal(swept, text) > 0 ? swept : text;
    }

    private List<T> Several<T>(IReadOnlyList<string> numbers, string sql, Func<DbDataReader, T> row)
    {
        List<T> found = [];
        foreach (string[] some in numbers.Chunk(Together))
        {
            // Places that are left over ask for the last one again.
            (string, object?)[] parameters = [.. Enumerable.Range(0, Together).Select(i => (Places[i], (object?)some[Math.Min(i, some.Length - 1)]))];
            found.AddRange(database.Read(s => s.Query(sql, row, parameters)));
        }
        return found;
    }

    private static TipRow ReadTip(DbDataReader r) => new(
        r.GetString(0), (byte[])r.GetValue(1), r.GetString(2), (byte[])r.GetValue(3), r.GetString(4), (byte[])r.GetValue(5), (byte[])r.GetValue(6),
        r.GetString(7), r.GetInt32(8) != 0, Day(r, 9), Day(r, 10));

    private static PushRow ReadPush(DbDataReader r) =>
        new(r.GetString(0), r.GetString(1), (byte[])r.GetValue(2), (byte[])r.GetValue(3), Day(r, 4));

    private static DateOnly Day(DbDataReader r, int column) => StorageDay.Read(r.GetString(column));

    private static T? One<T>(List<T> rows)
        where T : class => rows.Count == 0 ? null : rows[0];
}
