using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Tips.Limits;

/// <summary>
/// How much one chat may do: token buckets and text prints under HMAC with a key that is random each day and lives in memory only,
/// so that nothing here tells afterwards who did what. Several instances count together, see <see cref="SharedLimits"/>.
/// </summary>
internal sealed class TipLimits(TimeProvider time, SharedLimits? shared = null)
{
    /// <summary>The same text from more chats than this in a day waits for the digest.</summary>
    private const int SameTextFlood = 3;

    private const string Sending = "kirim";
    private const int SendingBurst = 5;
    private const int MostEntries = 100_000;

    private static readonly TimeSpan SendingRefill = TimeSpan.FromMinutes(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _buckets = [];
    private readonly Dictionary<string, HashSet<string>> _texts = [];
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private DateOnly _day;

    public bool AllowsDraft(long chat) => Take(chat, "draf", burst: 20, TimeSpan.FromMinutes(3));

    public bool AllowsCode(long chat) => Take(chat, "kode", burst: 10, TimeSpan.FromMinutes(1));

    /// <summary>Looked at before a tip is sent; counted by <see cref="SentAsync"/>, since a repeat after a failure must not count twice.</summary>
    public async ValueTask<ChatStanding> OfAsync(long chat, string text)
    {
        if (shared is null)
        {
            return Of(chat, text);
        }
        string plain = Plain(text);
        SharedStanding known = await shared.OfAsync(Sending, chat, plain, SendingBurst, SendingRefill);
        return new(known.MaySend, plain.Length > 0 && known.HasSent, IsTelling(plain) && known.Chats >= SameTextFlood, known.Muted);
    }

    /// <summary>Counts a tip that was sent. True: with it, what <see cref="MutedToday"/> has to remember of it.</summary>
    public async ValueTask<bool> SentAsync(long chat, string text, TipNumber? number)
    {
        if (shared is null)
        {
            Sent(chat, text);
            return false;
        }
        await shared.SentAsync(Sending, chat, Plain(text), number?.Value, SendingBurst, SendingRefill);
        return true;
    }

    /// <summary>What this instance knows of a chat and a text.</summary>
    public ChatStanding Of(long chat, string text)
    {
        string plain = Plain(text);
        lock (_gate)
        {
            Turn();
            HashSet<string>? chats = plain.Length > 0 ? _texts.GetValueOrDefault(Print(plain)) : null;
            bool repeats = chats?.Contains(Print("chat", chat)) is true;
            return new(TokensOf(Print(Sending, chat), SendingBurst, SendingRefill, time.GetUtcNow()) >= 1, repeats, IsTelling(plain) && chats?.Count >= SameTextFlood, Muted: null);
        }
    }

    /// <summary>Counts it here.</summary>
    public void Sent(long chat, string text)
    {
        string plain = Plain(text);
        lock (_gate)
        {
            Turn();
            Take(Print(Sending, chat), SendingBurst, SendingRefill);
            string print = Print(plain);
            if (!_texts.TryGetValue(print, out HashSet<string>? chats) && _texts.Count < MostEntries)
            {
                _texts[print] = chats = [];
            }
            if (chats is { Count: <= 1000 })
            {
                chats.Add(Print("chat", chat));
            }
        }
    }

    private bool Take(long chat, string kind, int burst, TimeSpan refill)
    {
        if (shared is not null)
        {
            return shared.Take(kind, chat, burst, refill);
        }
        lock (_gate)
        {
            Turn();
            return Take(Print(kind, chat), burst, refill);
        }
    }

    private bool Take(string print, int burst, TimeSpan refill)
    {
        DateTimeOffset now = time.GetUtcNow();
        double tokens = TokensOf(print, burst, refill, now);
        if (_buckets.Count < MostEntries || _buckets.ContainsKey(print))
        {
            _buckets[print] = (tokens >= 1 ? tokens - 1 : tokens, now);
        }
        return tokens >= 1;
    }

    private double TokensOf(string print, int burst, TimeSpan refill, DateTimeOffset now)
    {
        (double tokens, DateTimeOffset at) = _buckets.GetValueOrDefault(print, (burst, now));
        return Math.Min(burst, tokens + ((now - at) / refill));
    }

    /// <summary>A text too short to tell anything is never a flood.</summary>
    private static bool IsTelling(string plain) => plain.Length >= 20;

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

    private static string Plain(string text)
    {
        Span<char> plain = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }
        return new string(plain[..length]);
    }
}
