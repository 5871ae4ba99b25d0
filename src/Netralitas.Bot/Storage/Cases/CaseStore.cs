using System.Data.Common;
using System.Globalization;

namespace Netralitas.Bot.Storage.Cases;

/// <summary>The tables of cases in work. What takes a session is a part of the caller's transaction.</summary>
internal sealed class CaseStore(Database database)
{
    private const string Columns = "number, token, standing, holder, known_day, supervisors_only, version";
    private const string Qualified = "w.number, w.token, w.standing, w.holder, w.known_day, w.supervisors_only, w.version";
    private const string ByNumber = $"select {Columns} from case_work where number = $number";
    private const string ByToken = $"select {Columns} from case_work where token = $token";
    private const string All = $"select {Qualified}, t.received_day from case_work as w join tip as t on t.number = w.number order by t.received_day, w.number";
    private const string Insert =
        """
        insert into case_work (number, token, standing, holder, known_day, supervisors_only, version)
        values ($number, $token, $standing, 0, '', $supervisors, 1) on conflict (number) do nothing
        """;
    private const string Update =
        """
        update case_work set standing = $standing, holder = $holder, known_day = $known, version = version + 1
        where number = $number and version = $version
        """;
    private const string TouchOne = "update case_work set version = version + 1 where number = $number";
    private const string InsertCard =
        """
        insert into case_card (number, chat_id, message_id, shown)
        select number, $chat, $message, $shown from case_work where number = $number
        on conflict (number, chat_id, message_id) do update set shown = excluded.shown
        """;
    private const string Stale =
        """
        select c.number, c.chat_id, c.message_id, c.shown, w.version from case_card as c join case_work as w on w.number = c.number
        where c.shown <> w.version order by c.number, c.message_id
        """;
    private const string SetShown = "update case_card set shown = $shown where number = $number and chat_id = $chat and message_id = $message";
    private const string DeleteCard = "delete from case_card where number = $number and chat_id = $chat and message_id = $message";
    private const string CardsOf = "select chat_id, message_id from case_card where number = $number order by message_id";
    private const string NumberOfCard = "select number from case_message where chat_id = $chat and message_id = $message";
    private const string Topic = "select chat_id, thread_id from case_topic where number = $number";
    private const string NumberOfTopic = "select number from case_topic where chat_id = $chat and thread_id = $thread";
    private const string SetTopic =
        """
        insert into case_topic (number, chat_id, thread_id) values ($number, $chat, $thread)
        on conflict (number) do update set chat_id = excluded.chat_id, thread_id = excluded.thread_id
        """;
    private const string DeleteTopic = "delete from case_topic where number = $number";
    private const string InsertMaking = "insert into topic_making (chat_id, name) values ($chat, $name) on conflict do nothing";
    private const string DeleteMaking = "delete from topic_making where chat_id = $chat and name = $name";
    private const string AnyMaking = "select 1 from topic_making where name = $name";
    private const string InsertAside = "insert into case_aside (number, chat_id, message_id) values ($number, $chat, $message) on conflict do nothing";
    private const string Aside = "select 1 from case_aside where chat_id = $chat and message_id = $message";
    private const string ExcludedOffices = "select body from case_excluded_office where number = $number order by position";
    private const string InsertExcludedOffice =
        """
        insert into case_excluded_office (number, position, body)
        select $number, coalesce(max(position), 0) + 1, $body from case_excluded_office where number = $number
        """;
    private const string DeskTopic = "select thread_id from desk_topic where chat_id = $chat";
    private const string SetDeskTopic =
        "insert into desk_topic (chat_id, thread_id) values ($chat, $thread) on conflict (chat_id) do update set thread_id = excluded.thread_id";
    private const string DeleteDeskTopic = "delete from desk_topic where chat_id = $chat";
    private const string Notes = "select position, moderator, day, body from case_note where number = $number order by position";
    private const string NextNote = "select coalesce(max(position), 0) + 1 from case_note where number = $number";
    private const string InsertNote = "insert into case_note (number, position, moderator, day, body) values ($number, $position, $moderator, $day, $body)";
    private const string InsertLink = "insert into case_link (number, other) values ($number, $other) on conflict do nothing";
    private const string DeleteLink = "delete from case_link where number = $number and other = $other";
    private const string Links = "select other from case_link where number = $number order by other";
    private const string InsertExclusion = "insert into case_exclusion (number, user_id) values ($number, $user) on conflict do nothing";
    private const string Exclusion = "select 1 from case_exclusion where number = $number and user_id = $user";
    private const string ExclusionsOf = "select number from case_exclusion where user_id = $user";
    private const string InsertRequest =
        """
        insert into case_request (number, kind, requester, day) values ($number, $kind, $requester, $day)
        on conflict (number, kind) do update set requester = excluded.requester, day = excluded.day
        """;
    private const string Request = "select number, kind, requester, day from case_request where number = $number and kind = $kind";
    private const string DeleteRequest = "delete from case_request where number = $number and kind = $kind";
    private const string InsertReminder = "insert into case_reminder (number, kind) values ($number, $kind) on conflict do nothing";

    public CaseRow? Find(string number) => database.Read(s => Find(s, number));

    public CaseRow? Find(DatabaseSession session, string number) => One(session.Query(ByNumber, Read, ("$number", number)));

    public CaseRow? FindByToken(string token) => database.Read(s => One(s.Query(ByToken, Read, ("$token", token))));

    /// <summary>The cases whose tips are there, oldest first.</summary>
    public IReadOnlyList<CaseListRow> Everything() => database.Read(s => s.Query(All, r => new CaseListRow(Read(r), StorageDay.Read(r.GetString(7)))));

    /// <summary>Opens a case for a tip, if it is not open yet.</summary>
    public Task OpenAsync(string number, string token, string standing, bool supervisorsOnly, CancellationToken cancellation) => database.WriteAsync(
        s =>
        {
            s.Later(Insert, ("$number", number), ("$token", token), ("$standing", standing), ("$supervisors", supervisorsOnly ? 1 : 0));
            return 0;
        },
        cancellation);

    /// <summary>Writes a case that nobody has changed since it was read.</summary>
    public bool Change(DatabaseSession session, CaseRow row)
    {
        session.Notify(StorageTopics.Desk);
        return session.Execute(
            Update,
            ("$standing", row.Standing), ("$holder", row.Holder), ("$known", row.KnownDay is { } day ? StorageDay.Text(day) : ""),
            ("$number", row.Number), ("$version", row.Version)) == 1;
    }

    /// <summary>Has the cards of a case drawn anew.</summary>
    public int Touch(DatabaseSession session, string number)
    {
        session.Notify(StorageTopics.Desk);
        return session.Execute(TouchOne, ("$number", number));
    }

    public Task TouchAsync(string number, CancellationToken cancellation) => database.WriteAsync(s => Touch(s, number), cancellation);

    public void AddCard(DatabaseSession session, string number, long chat, int message, long shown) =>
        session.Later(InsertCard, ("$chat", chat), ("$message", message), ("$shown", shown), ("$number", number));

    public IReadOnlyList<CardRow> StaleCards() => database.Read(s => s.Query(
        Stale, r => new CardRow(r.GetString(0), r.GetInt64(1), r.GetInt32(2), r.GetInt64(3), r.GetInt64(4))));

    public Task ShownAsync(CardRow card, long shown, CancellationToken cancellation) => database.WriteAsync(
        s => s.Execute(SetShown, ("$shown", shown), ("$number", card.Number), ("$chat", card.ChatId), ("$message", card.MessageId)), cancellation);

    public Task DropCardAsync(CardRow card, CancellationToken cancellation) => database.WriteAsync(
        s => s.Execute(DeleteCard, ("$number", card.Number), ("$chat", card.ChatId), ("$message", card.MessageId)), cancellation);

    public IReadOnlyList<(long Chat, int Message)> Cards(string number) =>
        database.Read(s => s.Query(CardsOf, r => (r.GetInt64(0), r.GetInt32(1)), ("$number", number)));

    /// <summary>The case that a message of the bot belongs to.</summary>
    public string? NumberOfMessage(long chat, int message) =>
        database.Read(s => s.Scalar(NumberOfCard, ("$chat", chat), ("$message", message)) as string);

    public (long Chat, int Thread)? TopicOf(string number) => database.Read(s =>
        s.Query(Topic, r => (r.GetInt64(0), r.GetInt32(1)), ("$number", number)) is [var topic] ? topic : ((long, int)?)null);

    public string? NumberOfTopicAt(long chat, int thread) =>
        database.Read(s => s.Scalar(NumberOfTopic, ("$chat", chat), ("$thread", thread)) as string);

    public void SetTopicOf(DatabaseSession session, string number, long chat, int thread) =>
        session.Execute(SetTopic, ("$number", number), ("$chat", chat), ("$thread", thread));

    /// <summary>Notes, before a topic is made, that it may be there from now on. False: so it was before.</summary>
    public Task<bool> BeginTopicAsync(long chat, string name, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(InsertMaking, ("$chat", chat), ("$name", name)) == 1, cancellation);

    /// <summary>Notes that the topic is there and known, or that none was made.</summary>
    public int EndTopic(DatabaseSession session, long chat, string name) => session.Execute(DeleteMaking, ("$chat", chat), ("$name", name));

    public Task EndTopicAsync(long chat, string name, CancellationToken cancellation) =>
        database.WriteAsync(s => EndTopic(s, chat, name), cancellation);

    /// <summary>Whether a topic of this name may stand somewhere whose number is not known.</summary>
    public bool MayHaveEmptyTopic(string name) => database.Read(s => s.Scalar(AnyMaking, ("$name", name)) is not null);

    /// <summary>A message to which a reply stays among moderators.</summary>
    public void AddAside(DatabaseSession session, string number, long chat, int message) =>
        session.Later(InsertAside, ("$number", number), ("$chat", chat), ("$message", message));

    public bool IsAside(long chat, int message) => database.Read(s => s.Scalar(Aside, ("$chat", chat), ("$message", message)) is not null);

    public void ExcludeOffice(DatabaseSession session, string number, byte[] body) =>
        session.Execute(InsertExcludedOffice, ("$number", number), ("$body", body));

    public IReadOnlyList<byte[]> ExcludedOfficesOf(string number) =>
        database.Read(s => s.Query(ExcludedOffices, r => (byte[])r.GetValue(0), ("$number", number)));

    public Task ForgetTopicAsync(string number, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(DeleteTopic, ("$number", number)), cancellation);

    public int? DeskTopicOf(long chat) => database.Read(s =>
        s.Scalar(DeskTopic, ("$chat", chat)) is { } thread ? Convert.ToInt32(thread, CultureInfo.InvariantCulture) : (int?)null);

    public void SetDeskTopicOf(DatabaseSession session, long chat, int thread) => session.Execute(SetDeskTopic, ("$chat", chat), ("$thread", thread));

    public Task ForgetDeskTopicAsync(long chat, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(DeleteDeskTopic, ("$chat", chat)), cancellation);

    public IReadOnlyList<NoteRow> NotesOf(string number) => database.Read(s => s.Query(
        Notes, r => new NoteRow(r.GetInt32(0), r.GetInt64(1), StorageDay.Read(r.GetString(2)), (byte[])r.GetValue(3)), ("$number", number)));

    public int NextNoteOf(DatabaseSession session, string number) =>
        Convert.ToInt32(session.Scalar(NextNote, ("$number", number)), CultureInfo.InvariantCulture);

    public void AddNote(DatabaseSession session, string number, NoteRow note) => session.Execute(
        InsertNote, ("$number", number), ("$position", note.Position), ("$moderator", note.Moderator), ("$day", StorageDay.Text(note.Day)), ("$body", note.Body));

    public void Link(DatabaseSession session, string one, string other)
    {
        session.Execute(InsertLink, ("$number", one), ("$other", other));
        session.Execute(InsertLink, ("$number", other), ("$other", one));
    }

    public void Unlink(DatabaseSession session, string one, string other)
    {
        session.Execute(DeleteLink, ("$number", one), ("$other", other));
        session.Execute(DeleteLink, ("$number", other), ("$other", one));
    }

    public IReadOnlyList<string> LinksOf(string number) => database.Read(s => s.Query(Links, r => r.GetString(0), ("$number", number)));

    public void Exclude(DatabaseSession session, string number, long user) => session.Execute(InsertExclusion, ("$number", number), ("$user", user));

    public bool IsExcluded(string number, long user) => database.Read(s => s.Scalar(Exclusion, ("$number", number), ("$user", user)) is not null);

    public IReadOnlySet<string> ExcludedFrom(long user) =>
        database.Read(s => s.Query(ExclusionsOf, r => r.GetString(0), ("$user", user)).ToHashSet(StringComparer.Ordinal));

    public void AskFor(DatabaseSession session, RequestRow request) => session.Execute(
        InsertRequest,
        ("$number", request.Number), ("$kind", request.Kind), ("$requester", request.Requester), ("$day", StorageDay.Text(request.Day)));

    public RequestRow? FindRequest(DatabaseSession session, string number, string kind) => One(session.Query(
        Request, r => new RequestRow(r.GetString(0), r.GetString(1), r.GetInt64(2), StorageDay.Read(r.GetString(3))), ("$number", number), ("$kind", kind)));

    public void DropRequest(DatabaseSession session, string number, string kind) =>
        session.Execute(DeleteRequest, ("$number", number), ("$kind", kind));

    /// <summary>Notes a reminder. False: it was given before.</summary>
    public bool Remind(DatabaseSession session, string number, string kind) =>
        session.Execute(InsertReminder, ("$number", number), ("$kind", kind)) == 1;

    private static CaseRow Read(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4) is { Length: > 0 } day ? StorageDay.Read(day) : null,
        r.GetInt32(5) != 0, r.GetInt64(6));

    private static T? One<T>(List<T> rows)
        where T : class => rows.Count == 0 ? null : rows[0];
}
