using System.Globalization;
using Netralitas.Bot.Storage.Instances;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// What chats did today and which are muted, for all instances: unlogged rows under HMACs whose keys are not in the database, and which change
/// every day. A chat's own rows are only touched in its turn.
/// </summary>
internal sealed class SharedLimits(Database database, InstanceKeys keys, TimeProvider time)
{
    private const string Bucket = "select tokens, minute from chat_limit where print = $print";
    private const string SetBucket =
        """
        insert into chat_limit (print, tokens, minute, day) values ($print, $tokens, $minute, $day)
        on conflict (print) do update set tokens = excluded.tokens, minute = excluded.minute
        """;
    private const string AddFirst =
        "insert into chat_limit (print, tokens, minute, day) values ($print, $number, $minute, $day) on conflict do nothing";
    private const string AddText = "insert into text_today (text, chat, day) values ($text, $chat, $day) on conflict do nothing";
    private const string TextOfChat = "select 1 from text_today where text = $text and chat = $chat";
    private const string ChatsOfText = "select count(*) from text_today where text = $text";
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

    /// <summary>Takes from a token bucket, or only looks whether there is something in it.</summary>
    public bool Take(string kind, long chat, int burst, TimeSpan refill, bool count)
    {
        byte[] print = Print($"{kind} {chat}");
        long now = Minute();
        return database.Read(s =>
        {
            (double tokens, long at) = s.Query(Bucket, r => (r.GetDouble(0), r.GetInt64(1)), ("$print", print)) is [var known] ? known : (burst, now);
            tokens = Math.Min(burst, tokens + ((now - at) / refill.TotalMinutes));
            bool allowed = tokens >= 1;
            s.Execute(SetBucket, ("$print", print), ("$tokens", allowed && count ? tokens - 1 : tokens), ("$minute", now), ("$day", Today()));
            return allowed;
        });
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

    public void Sent(long chat, string text) => database.Read(s =>
        s.Execute(AddText, ("$text", Print($"text {text}")), ("$chat", Print($"chat {chat}")), ("$day", Today())));

    public bool HasSent(long chat, string text) => database.Read(s =>
        s.Scalar(TextOfChat, ("$text", Print($"text {text}")), ("$chat", Print($"chat {chat}"))) is not null);

    public long CountChats(string text) => database.Read(s =>
        Convert.ToInt64(s.Scalar(ChatsOfText, ("$text", Print($"text {text}"))), CultureInfo.InvariantCulture));

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
