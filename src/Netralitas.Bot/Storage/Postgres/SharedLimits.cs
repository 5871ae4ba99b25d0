using System.Globalization;
using Netralitas.Bot.Storage.Instances;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// What chats did today and which are muted, for all instances: unlogged rows under HMACs whose keys are not in the database, and which change
/// every day. A chat's own rows are only touched in its turn.
/// </summary>
internal sealed class SharedLimits(Database database, PostgresRounds rounds, InstanceKeys keys, TimeProvider time)
{
    private const string Bucket = "select tokens, minute from chat_limit where print = $print";
    private const string SetBucket =
        """
        insert into chat_limit (print, tokens, minute, day) values ($print, $tokens, $minute, $day)
        on conflict (print) do update set tokens = excluded.tokens, minute = excluded.minute
        """;
    private const string AddFirst =
        "insert into chat_limit (print, tokens, minute, day) values ($print, $number, $minute, $day) on conflict do nothing";
    private const string Standing =
        """
        select b.tokens, b.minute, exists (select 1 from text_today where text = $text and chat = $chat), (select count(*) from text_today where text = $text),
            exists (select 1 from muting where kind = 'chat' and print = $muting and expires > $now)
        from (select 1) as one left join chat_limit as b on b.print = $print
        """;
    private const string CountSent =
        """
        with counted as (
            insert into chat_limit as l (print, tokens, minute, day) values ($print, $burst - 1, $minute, $day)
            on conflict (print) do update set tokens = greatest(0, least($burst, l.tokens + (excluded.minute - l.minute) / $refill) - 1), minute = excluded.minute
        ), told as (
            insert into text_today (text, chat, day) values ($text, $chat, $day) on conflict do nothing
        )
        insert into muting (kind, print, chat, expires) select 'case', c.print, $from, $expires from unnest($cases) as c (print)
        on conflict (kind, print) do update set expires = excluded.expires
        """;
    private const string AddMuting =
        """
        insert into muting (kind, print, chat, expires) values ($kind, $print, $chat, $expires)
        on conflict (kind, print) do update set expires = excluded.expires
        """;
    private const string FindMuting = "select chat from muting where kind = $kind and print = $print and expires > $now";
    private const string DropLimits = "delete from chat_limit where day <> $day";
    private const string DropTexts = "delete from text_today where day <> $day";
    private const string DropMuting = "delete from muting where expires <= $now";
    private const string DropUndo = "delete from undo_step where expires <= $now";
    private const string OfCase = "case";
    private const string OfChat = "chat";

    private static readonly TimeSpan MutedFor = TimeSpan.FromHours(24);

    /// <summary>Takes from a token bucket; false when it is empty.</summary>
    public bool Take(string kind, long chat, int burst, TimeSpan refill)
    {
        byte[] print = Print($"{kind} {chat}");
        long now = Minute();
        return database.Read(s =>
        {
            (double tokens, long at) = s.Query(Bucket, r => (r.GetDouble(0), r.GetInt64(1)), ("$print", print)) is [var known] ? known : (burst, now);
            tokens = Math.Min(burst, tokens + ((now - at) / refill.TotalMinutes));
            bool allowed = tokens >= 1;
            s.Execute(SetBucket, ("$print", print), ("$tokens", allowed ? tokens - 1 : tokens), ("$minute", now), ("$day", Today()));
            return allowed;
        });
    }

    /// <summary>How a chat and a text stand, in one question to the server.</summary>
    /// <exception cref="StorageException">The server does not say.</exception>
    public async Task<SharedStanding> OfAsync(string kind, long chat, string text, int burst, TimeSpan refill)
    {
        long now = Minute();
        return (await rounds.QueryAsync(
            Standing,
            r => new SharedStanding(
                r.IsDBNull(0) || r.GetDouble(0) + ((now - r.GetInt64(1)) / refill.TotalMinutes) >= 1, r.GetBoolean(2), r.GetInt64(3), r.GetBoolean(4)),
            ("$print", Print($"{kind} {chat}")), ("$text", Print($"text {text}")), ("$chat", Print($"chat {chat}")), ("$muting", keys.Chat(chat)), ("$now", now)))[0];
    }

    /// <summary>Counts a tip and, for a day, remembers which chat its case came from (only an HMAC of each), in one statement.</summary>
    /// <exception cref="StorageException">It was not counted.</exception>
    public Task SentAsync(string kind, long chat, string text, string? number, int burst, TimeSpan refill)
    {
        long now = Minute();
        byte[] from = keys.Chat(chat);
        return rounds.ExecuteAsync(
            CountSent,
            ("$print", Print($"{kind} {chat}")), ("$burst", (double)burst), ("$refill", refill.TotalMinutes), ("$minute", now), ("$day", Today()),
            ("$text", Print($"text {text}")), ("$chat", Print($"chat {chat}")), ("$cases", number is null ? [] : new byte[][] { Case(number) }), ("$from", from),
            ("$expires", now + (long)MutedFor.TotalMinutes));
    }

    /// <summary>The number that something was first seen with today; the given one if it is new.</summary>
    public long FirstOf(string what, long number)
    {
        byte[] print = Print(what);
        return database.Read(s =>
        {
            s.Execute(AddFirst, ("$print", print), ("$number", (double)number), ("$minute", Minute()), ("$day", Today()));
            return s.Query(Bucket, r => (long)r.GetDouble(0), ("$print", print)) is [var first] ? first : number;
        });
    }

    /// <summary>Remembers for a day which chat a case came from; only an HMAC of each.</summary>
    public void Remember(string number, long chat) => Put(OfCase, Case(number), keys.Chat(chat));

    public void Mute(string number)
    {
        if (database.Read(s => s.Scalar(FindMuting, ("$kind", OfCase), ("$print", Case(number)), ("$now", Minute()))) is byte[] chat)
        {
            Put(OfChat, chat, chat);
        }
    }

    public bool IsMuted(long chat) =>
        database.Read(s => s.Scalar(FindMuting, ("$kind", OfChat), ("$print", keys.Chat(chat)), ("$now", Minute()))) is not null;

    /// <summary>Deletes what has had its time.</summary>
    public void Forget() => database.Read(s =>
        s.Execute(DropLimits, ("$day", Today())) + s.Execute(DropTexts, ("$day", Today())) + s.Execute(DropMuting, ("$now", Minute()))
        + s.Execute(DropUndo, ("$now", Minute())));

    private void Put(string kind, byte[] print, byte[] chat) => database.Read(s => s.Execute(
        AddMuting, ("$kind", kind), ("$print", print), ("$chat", chat), ("$expires", Minute() + (long)MutedFor.TotalMinutes)));

    private byte[] Print(string text) => keys.OfDay(StorageDay.Today(time), text);

    private byte[] Case(string number) => keys.OfDay(DateOnly.MinValue, $"case {number}");

    private string Today() => StorageDay.Text(StorageDay.Today(time));

    private long Minute() => time.GetUtcNow().ToUnixTimeSeconds() / 60;
}

/// <summary>What all instances know of a chat and a text.</summary>
/// <param name="Chats">From how many chats the text came today.</param>
internal sealed record SharedStanding(bool MaySend, bool HasSent, long Chats, bool Muted);
