using System.Security.Cryptography;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Tips.Limits;

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
    private readonly FadingMap<TipNumber, string> _cases = new(time, Life);
    private readonly FadingMap<string, bool> _muted = new(time, Life);

    public void Remember(TipNumber number, long chat)
    {
        if (shared is not null)
        {
            shared.Remember(number.Value, chat);
            return;
        }
        lock (_gate)
        {
            if (_cases.Count < Most)
            {
                _cases.Set(number, Print(chat));
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
            if (_cases.TryGet(number, out string? chat))
            {
                _muted.Set(chat, value: true);
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
            return _muted.TryGet(Print(chat), out _);
        }
    }

    private string Print(long chat) => Convert.ToHexString(HMACSHA256.HashData(_key, BitConverter.GetBytes(chat)));
}
