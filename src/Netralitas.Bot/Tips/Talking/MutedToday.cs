using System.Security.Cryptography;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// "Bisukan hari ini": which chat a case came from is known for 24 hours, in memory only and under a key that dies with the process. A muted
/// chat's later tips are taken like any other and posted with the next digest; nothing tells the presser whether there are any.
/// </summary>
internal sealed class MutedToday(TimeProvider time, SharedLimits? shared = null)
{
    private const int Most = 50_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<TipNumber, (string Chat, DateTimeOffset Until)> _cases = [];
    private readonly Dictionary<string, DateTimeOffset> _muted = [];

    // Each lives equally long, so the oldest goes first, and nobody looks through all of them.
    private readonly Queue<(TipNumber Number, DateTimeOffset Until)> _casesInOrder = new();
    private readonly Queue<(string Chat, DateTimeOffset Until)> _mutedInOrder = new();

    public void Remember(TipNumber number, long chat)
    {
        if (shared is not null)
        {
            shared.Remember(number.Value, chat);
            return;
        }
        lock (_gate)
        {
            Forget();
            if (_cases.Count < Most)
            {
                DateTimeOffset until = time.GetUtcNow() + Life;
                _cases[number] = (Print(chat), until);
                _casesInOrder.Enqueue((number, until));
            }
        }
    }

    /// <summary>Mutes whoever sent a case. Says nothing, whatever it finds.</summary>
    public void Mute(TipNumber number)
    {
        if (shared is not null)
        {
            shared.Mute(number.Value);
            return;
        }
        lock (_gate)
        {
            Forget();
            if (_cases.TryGetValue(number, out (string Chat, DateTimeOffset) entry))
            {
                DateTimeOffset until = time.GetUtcNow() + Life;
                _muted[entry.Chat] = until;
                _mutedInOrder.Enqueue((entry.Chat, until));
            }
        }
    }

    public bool IsMuted(long chat)
    {
        if (shared is not null)
        {
            return shared.IsMuted(chat);
        }
        lock (_gate)
        {
            Forget();
            return _muted.ContainsKey(Print(chat));
        }
    }

    private void Forget()
    {
        DateTimeOffset now = time.GetUtcNow();
        while (_casesInOrder.TryPeek(out (TipNumber Number, DateTimeOffset Until) oldest) && oldest.Until <= now)
        {
            _casesInOrder.Dequeue();
            if (_cases.TryGetValue(oldest.Number, out (string, DateTimeOffset Until) known) && known.Until <= now)
            {
                _cases.Remove(oldest.Number);
            }
        }
        while (_mutedInOrder.TryPeek(out (string Chat, DateTimeOffset Until) oldest) && oldest.Until <= now)
        {
            _mutedInOrder.Dequeue();
            if (_muted.TryGetValue(oldest.Chat, out DateTimeOffset until) && until <= now)
            {
                _muted.Remove(oldest.Chat);
            }
        }
    }

    private string Print(long chat) => Convert.ToHexString(HMACSHA256.HashData(_key, BitConverter.GetBytes(chat)));
}
