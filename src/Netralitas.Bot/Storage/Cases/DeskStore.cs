using System.Data.Common;

namespace Netralitas.Bot.Storage.Cases;

/// <summary>What is kept of the moderators' desk itself: grants, prompts, sentences, open readings, digests, letters and their messages.</summary>
internal sealed class DeskStore(Database database)
{
    private const string Grants = "select user_id, role, unit from role_grant order by user_id";
    private const string SetGrant =
        """
        insert into role_grant (user_id, role, unit, day, granted_by) values ($user, $role, $unit, $day, $by)
        on conflict (user_id) do update set role = excluded.role, unit = excluded.unit, day = excluded.day, granted_by = excluded.granted_by
        """;
    private const string InsertPrompt =
        """
        insert into case_prompt (chat_id, message_id, number, kind, user_id) values ($chat, $message, $number, $kind, $user)
        on conflict (chat_id, message_id) do update set kind = excluded.kind
        """;
    private const string Prompt = "select chat_id, message_id, number, kind, user_id from case_prompt where chat_id = $chat and message_id = $message";
    private const string DeletePrompt = "delete from case_prompt where chat_id = $chat and message_id = $message";
    private const string TakenPrompt = "delete from case_prompt where chat_id = $chat and message_id = $message and kind = $kind";
    private const string Sentences = "select standing, sentence from public_sentence";
    private const string SetSentence =
        "insert into public_sentence (standing, sentence) values ($standing, $sentence) on conflict (standing) do update set sentence = excluded.sentence";
    private const string DeleteSentence = "delete from public_sentence where standing = $standing";
    private const string InsertReading = "insert into reading (chat_id, message_id) values ($chat, $message) on conflict do nothing";
    private const string DeleteReading = "delete from reading where chat_id = $chat and message_id = $message";
    private const string Readings = "select chat_id, message_id from reading";
    private const string Reading = "select 1 from reading where chat_id = $chat and message_id = $message";
    private const string Digest = "select day from digest where chat_id = $chat";
    private const string SetDigest = "insert into digest (chat_id, day) values ($chat, $day) on conflict (chat_id) do update set day = excluded.day";
    private const string InsertLetterMessage =
        "insert into letter_message (chat_id, message_id, number, position) values ($chat, $message, $number, $position) on conflict do nothing";
    private const string LetterMessage = "select number, position from letter_message where chat_id = $chat and message_id = $message";
    private const string InsertRead = "insert into letter_read (number, position) values ($number, $position) on conflict do nothing";
    private const string Read = "select 1 from letter_read where number = $number and position = $position";

    public IReadOnlyList<GrantRow> AllGrants() =>
        database.Read(s => s.Query(Grants, r => new GrantRow(r.GetInt64(0), r.GetString(1), r.GetString(2))));

    public void Grant(DatabaseSession session, GrantRow grant, long by, DateOnly day)
    {
        session.Notify(StorageTopics.Desk);
        session.Execute(
            SetGrant, ("$user", grant.UserId), ("$role", grant.Role), ("$unit", grant.Unit), ("$day", StorageDay.Text(day)), ("$by", by));
    }

    public Task AddPromptAsync(PromptRow prompt, CancellationToken cancellation) => database.WriteAsync(
        s => s.Execute(
            InsertPrompt,
            ("$chat", prompt.ChatId), ("$message", prompt.MessageId), ("$number", prompt.Number), ("$kind", prompt.Kind), ("$user", prompt.UserId)),
        cancellation);

    public PromptRow? FindPrompt(long chat, int message) => database.Read(s =>
        s.Query(Prompt, ReadPrompt, ("$chat", chat), ("$message", message)) is [var prompt] ? prompt : null);

    public void DropPrompt(DatabaseSession session, PromptRow prompt) =>
        session.Execute(DeletePrompt, ("$chat", prompt.ChatId), ("$message", prompt.MessageId));

    /// <summary>Whether a prompt was there; now it is not.</summary>
    public bool TakePrompt(DatabaseSession session, long chat, int message, string kind) =>
        session.Execute(TakenPrompt, ("$chat", chat), ("$message", message), ("$kind", kind)) > 0;

    public Task DropPromptAsync(PromptRow prompt, CancellationToken cancellation) => database.WriteAsync(
        s => s.Execute(DeletePrompt, ("$chat", prompt.ChatId), ("$message", prompt.MessageId)), cancellation);

    public IReadOnlyDictionary<string, string> AllSentences() => database.Read(s =>
        s.Query(Sentences, r => (r.GetString(0), r.GetString(1))).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal));

    /// <summary>Changes a sentence; null: back to the usual one.</summary>
    public void ChangeSentence(DatabaseSession session, string standing, string? sentence)
    {
        session.Notify(StorageTopics.Desk);
        if (sentence is null)
        {
            session.Execute(DeleteSentence, ("$standing", standing));
            return;
        }
        session.Execute(SetSentence, ("$standing", standing), ("$sentence", sentence));
    }

    public Task AddReadingAsync(long chat, int message, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(InsertReading, ("$chat", chat), ("$message", message)), cancellation);

    public Task DropReadingAsync(long chat, int message, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(DeleteReading, ("$chat", chat), ("$message", message)), cancellation);

    public bool IsReading(long chat, int message) => database.Read(s => s.Scalar(Reading, ("$chat", chat), ("$message", message)) is not null);

    public IReadOnlyList<(long Chat, int Message)> AllReadings() =>
        database.Read(s => s.Query(Readings, r => (r.GetInt64(0), r.GetInt32(1))));

    public DateOnly? LastDigest(long chat) => database.Read(s => s.Scalar(Digest, ("$chat", chat)) is string day ? StorageDay.Read(day) : (DateOnly?)null);

    public void Digested(DatabaseSession session, long chat, DateOnly day) =>
        session.Execute(SetDigest, ("$chat", chat), ("$day", StorageDay.Text(day)));

    public void AddLetterMessage(DatabaseSession session, long chat, int message, string number, int position) =>
        session.Execute(InsertLetterMessage, ("$chat", chat), ("$message", message), ("$number", number), ("$position", position));

    public (string Number, int Position)? LetterOf(long chat, int message) => database.Read(s =>
        s.Query(LetterMessage, r => (r.GetString(0), r.GetInt32(1)), ("$chat", chat), ("$message", message)) is [.., var letter] ? letter : ((string, int)?)null);

    public void MarkRead(DatabaseSession session, string number, int position) =>
        session.Execute(InsertRead, ("$number", number), ("$position", position));

    public bool IsRead(DatabaseSession session, string number, int position) =>
        session.Scalar(Read, ("$number", number), ("$position", position)) is not null;

    private static PromptRow ReadPrompt(DbDataReader r) => new(r.GetInt64(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetInt64(4));
}
