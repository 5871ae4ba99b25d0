using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// How much one chat may do: token buckets and text prints under HMAC with a key that is random each day and lives in memory only,
/// so that nothing here tells afterwards who did what. Several instances count together, see <see cref="SharedLimits"/>.
/// </summary>
internal sealed class TipLimits(TimeProvider time, SharedLimits? shared = null)
{
    /// <summary>The same text from more chats than this in a day waits for the digest.</summary>
    private const int SameTextFlood = 3;

    private const int SendingBurst = 5;
    private const int MostEntries = 100_000;

    private static readonly TimeSpan SendingRefill = TimeSpan.FromMinutes(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), (double Tokens, DateTimeOffset At)> _buckets = [];
    private readonly Dictionary<string, HashSet<string>> _texts = [];
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private DateOnly _day;

    public bool AllowsDraft(long chat) => Take(chat, "draf", burst: 20, TimeSpan.FromMinutes(3));

    /// <summary>Looked at before a tip is sent; counted by <see cref="Sent"/>, since a repeat after a failure must not count twice.</summary>
    public bool AllowsSending(long chat) => Take(chat, "kirim", SendingBurst, SendingRefill, count: false);

    public bool AllowsCode(long chat) => Take(chat, "kode", burst: 10, TimeSpan.FromMinutes(1));

    /// <summary>Whether this chat sent the same text today already.</summary>
    public bool IsRepeat(long chat, string text)
    {
        if (shared is not null)
        {
            return shared.HasSent(chat, Plain(text));
        }
        lock (_gate)
        {
            Turn();
            return _texts.TryGetValue(Print(Plain(text)), out HashSet<string>? chats) && chats.Contains(Print("chat", chat));
        }
    }

    /// <summary>Whether many chats send this text today. A text too short to tell anything is never a flood.</summary>
    public bool IsFlood(string text)
    {
        if (shared is not null)
        {
            return Plain(text).Length >= 20 && shared.CountChats(Plain(text)) >= SameTextFlood;
        }
        lock (_gate)
        {
            Turn();
            return Plain(text).Length >= 20 && _texts.TryGetValue(Print(Plain(text)), out HashSet<string>? chats) && chats.Count >= SameTextFlood;
        }
    }

    public void Sent(long chat, string text)
    {
        Take(chat, "kirim", SendingBurst, SendingRefill);
        if (shared is not null)
        {
            shared.Sent(chat, Plain(text));
            return;
        }
        lock (_gate)
        {
            Turn();
            string print = Print(Plain(text));
            if (_texts.Count < MostEntries && !_texts.TryGetValue(print, out _))
            {
                _texts[print] = [];
            }
            if (_texts.TryGetValue(print, out HashSet<string>? chats) && chats.Count <= 1000)
            {
                chats.Add(Print("chat", chat));
            }
        }
    }

    private bool Take(long chat, string kind, int burst, TimeSpan refill, bool count = true)
    {
        if (shared is not null)
        {
            return shared.Take(kind, chat, burst, refill, count);
        }
        lock (_gate)
        {
            Turn();
            DateTimeOffset now = time.GetUtcNow();
            (string, string) key = (kind, Print(kind, chat));
            (double tokens, DateTimeOffset at) = _buckets.GetValueOrDefault(key, (burst, now));
            tokens = Math.Min(burst, tokens + ((now - at) / refill));
            bool allowed = tokens >= 1;
            if (_buckets.Count < MostEntries || _buckets.ContainsKey(key))
            {
                _buckets[key] = (allowed && count ? tokens - 1 : tokens, now);
            }
            return allowed;
        }
    }

    /// <summary>A new day, a new key: what was counted before can no longer be told from chance.</summary>
    private void Turn()
    {
        DateOnly today = StorageDay.Today(time);
        if (today != _day)
        {
            _day = today;
            CryptographicOperations.ZeroMemory(_key);
            _key = RandomNumberGenerator.GetBytes(32);
            _buckets.Clear();
            _texts.Clear();
        }
    }

    private string Print(string kind, long chat) => Print($"{kind} {chat}");

    private string Print(string text) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
