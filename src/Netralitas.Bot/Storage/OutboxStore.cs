using System.Collections.Frozen;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Bot.Storage;

/// <summary>What is to be posted to the moderators, and what was. What takes a session is a part of the caller's transaction.</summary>
internal sealed class OutboxStore(Database database)
{
    private const string Columns = "number, position, kind, day, with_digest, part, in_doubt";

    /// <summary>The first of each case: within a case the order is kept.</summary>
    private const string Heads =
        $"""
        select {Columns} from outbox as o
        where position = (select min(position) from outbox as other where other.number = o.number) order by day, number
        """;
    private const string One = $"select {Columns} from outbox where number = $number and position = $position";
    private const string TakeClaim =
        """
        with head as (select number from outbox where number = $number and position = $position for update skip locked)
        insert into outbox_claim (number, instance) select number, $instance from head
        on conflict (number) do update set instance = excluded.instance where outbox_claim.instance = excluded.instance
        """;
    private const string DropClaim = "delete from outbox_claim where number = $number and instance = $instance";
    private const string NextPosition = "select coalesce(max(position), 0) + 1 from outbox where number = $number";
    private const string Insert =
        """
        insert into outbox (number, position, kind, day, with_digest, part, in_doubt)
        values ($number, $position, $kind, $day, $digest, 0, 0)
        """;
    private const string SetDoubt = "update outbox set in_doubt = $doubt where number = $number and position = $position and part = $part";
    private const string Advance = "update outbox set part = part + 1, in_doubt = 0 where number = $number and position = $position";
    private const string Delete = "delete from outbox where number = $number and position = $position";
    private const string DeleteAll = "delete from outbox where number = $number";
    private const string Begun = "select count(*) from outbox where number = $number and (part > 0 or in_doubt = 1)";
    private const string Doubtful = "select count(*) from outbox where number = $number and in_doubt = 1";
    private const string Waiting = "select count(*) from outbox";
    private const string InsertMessage =
        "insert into case_message (number, chat_id, message_id) values ($number, $chat, $message) on conflict do nothing";
    private const string Messages = "select chat_id, message_id from case_message where number = $number order by message_id";
    private const string DeleteMessages = "delete from case_message where number = $number";
    private const string DeleteTopic = "delete from case_topic where number = $number";
    private const string DeleteMaking = "delete from topic_making where name = $number";
    private const string DeleteMessage = "delete from case_message where number = $number and chat_id = $chat and message_id = $message";
    private const string Move = "insert into chat_move (from_chat, to_chat) values ($from, $to) on conflict (from_chat) do update set to_chat = excluded.to_chat";
    private const string Moves = "select from_chat, to_chat from chat_move";

    /// <summary>So long the moves that other instances noted may be unknown here. Every message asks for them.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile KnownMoves? _moves;

    public IReadOnlyList<OutboxRow> FirstOfEachCase() => database.Read(s => s.Query(Heads, ReadRow));

    /// <summary>
    /// Takes a case for posting, so that no other instance posts about it meanwhile; the row as it is now. Null: it is gone, or taken. One that is
    /// being written just now is passed over.
    /// </summary>
    public OutboxRow? Claim(OutboxRow row, int instance) => database.Read(s =>
        s.Execute(TakeClaim, ("$number", row.Number), ("$position", row.Position), ("$instance", instance)) == 1
        && s.Query(One, ReadRow, ("$number", row.Number), ("$position", row.Position)) is [var now]
            ? now
            : null);

    public void Release(OutboxRow row, int instance) =>
        database.Read(s => s.Execute(DropClaim, ("$number", row.Number), ("$instance", instance)));

    public OutboxRow? Find(string number, int position) => database.Read(s =>
        s.Query(One, ReadRow, ("$number", number), ("$position", position)) is [var row] ? row : null);

    public long CountWaiting() => database.Read(s => Count(s, Waiting));

    public void Add(DatabaseSession session, string number, string kind, DateOnly day, bool withDigest) => Append(session, number, kind, day, withDigest);

    public static void Append(DatabaseSession session, string number, string kind, DateOnly day, bool withDigest)
    {
        object? position = session.Scalar(NextPosition, ("$number", number));
        session.Execute(
            Insert,
            ("$number", number), ("$position", position), ("$kind", kind), ("$day", StorageDay.Text(day)), ("$digest", withDigest ? 1 : 0));
        session.Notify(StorageTopics.Outbox);
    }

    /// <summary>Notes, before a message is sent, that it may be there from now on. False: the row is gone.</summary>
    public async Task<bool> BeginAsync(OutboxRow row, CancellationToken cancellation) =>
        await database.WriteAsync(s => SetInDoubt(s, row, true) == 1, cancellation);

    /// <summary>Notes that nothing was sent after all.</summary>
    public async Task TakeBackAsync(OutboxRow row, CancellationToken cancellation) =>
        await database.WriteAsync(s => SetInDoubt(s, row, false), cancellation);

    /// <summary>Notes what was sent. The messages are kept also when the row is gone: they are still to be deleted.</summary>
    public async Task SentAsync(OutboxRow row, IReadOnlyList<CaseMessageRow> messages, bool last, CancellationToken cancellation, Action<DatabaseSession>? also = null) =>
        await database.WriteAsync(
            s =>
            {
                foreach (CaseMessageRow message in messages)
                {
                    s.Later(InsertMessage, ("$number", row.Number), ("$chat", message.ChatId), ("$message", message.MessageId));
                }
                also?.Invoke(s);
                s.Later(last ? Delete : Advance, ("$number", row.Number), ("$position", row.Position));
                return 0;
            },
            cancellation);

    /// <summary>Keeps one more message with a case, to be deleted with it.</summary>
    public int AddMessage(DatabaseSession session, string number, CaseMessageRow message) =>
        session.Execute(InsertMessage, ("$number", number), ("$chat", message.ChatId), ("$message", message.MessageId));

    public async Task DropAsync(OutboxRow row, CancellationToken cancellation) =>
        await database.WriteAsync(s => s.Execute(Delete, ("$number", row.Number), ("$position", row.Position)), cancellation);

    /// <summary>Drops all that waits for a case; says whether anything of it may stand in the chat, and whether that is in doubt.</summary>
    public (bool Posted, bool InDoubt) DropAll(DatabaseSession session, string number)
    {
        bool posted = Count(session, Begun, ("$number", number)) > 0 || session.Query(Messages, r => 0, ("$number", number)).Count > 0;
        bool doubt = Count(session, Doubtful, ("$number", number)) > 0;
        session.Execute(DeleteAll, ("$number", number));
        return (posted, doubt);
    }

    public IReadOnlyList<CaseMessageRow> MessagesOf(string number) =>
        database.Read(s => s.Query(Messages, r => new CaseMessageRow(r.GetInt64(0), r.GetInt32(1)), ("$number", number)));

    public async Task ForgetMessageAsync(string number, CaseMessageRow message, CancellationToken cancellation) => await database.WriteAsync(
        s => s.Execute(DeleteMessage, ("$number", number), ("$chat", message.ChatId), ("$message", message.MessageId)), cancellation);

    /// <summary>Ends a case that is gone: its messages are deleted, or were given up.</summary>
    public async Task EndAsync(OutboxRow row, CancellationToken cancellation) => await database.WriteAsync(
        s => s.Execute(DeleteMessages, ("$number", row.Number)) + s.Execute(DeleteTopic, ("$number", row.Number)) + s.Execute(DeleteMaking, ("$number", row.Number))
            + s.Execute(Delete, ("$number", row.Number), ("$position", row.Position)),
        cancellation);

    public async Task MoveChatAsync(long from, long to, CancellationToken cancellation)
    {
        await database.WriteAsync(s => s.Execute(Move, ("$from", from), ("$to", to)), cancellation);
        _moves = null;
    }

    /// <summary>The chat that a configured one has become.</summary>
    public long Current(long chat)
    {
        KnownMoves known = _moves is { } last && (!database.IsShared || Stopwatch.GetElapsedTime(last.ReadAt) < Fresh) ? last : _moves = ReadMoves();
        for (int moves = 0; moves < 8 && known.To.TryGetValue(chat, out long moved); moves++)
        {
            chat = moved;
        }
        return chat;
    }

    private KnownMoves ReadMoves()
    {
        long now = Stopwatch.GetTimestamp();
        return new(database.Read(s => s.Query(Moves, r => KeyValuePair.Create(r.GetInt64(0), r.GetInt64(1)))).ToFrozenDictionary(), now);
    }

    private static int SetInDoubt(DatabaseSession session, OutboxRow row, bool doubt) => session.Execute(
        SetDoubt, ("$number", row.Number), ("$position", row.Position), ("$part", row.Part), ("$doubt", doubt ? 1 : 0));

    private static long Count(DatabaseSession session, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Convert.ToInt64(session.Scalar(sql, parameters), CultureInfo.InvariantCulture);

    private static OutboxRow ReadRow(DbDataReader r) => new(
        r.GetString(0), r.GetInt32(1), r.GetString(2), StorageDay.Read(r.GetString(3)), r.GetInt32(4) != 0, r.GetInt32(5), r.GetInt32(6) != 0);

    private sealed record KnownMoves(FrozenDictionary<long, long> To, long ReadAt);
}
