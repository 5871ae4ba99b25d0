using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// How long a post waits, so that it says little about when the reporter wrote. The moment is drawn when the post is first seen and lives in
/// memory only: stored beside the tip it would be the very time that is not to be kept. A restart draws anew.
/// </summary>
internal sealed class PostingDelay(TipsOptions options, ModerationOptions moderation, TimeProvider time)
{
    private readonly Dictionary<(string Number, int Position), (long Since, TimeSpan For)> _drawn = [];

    /// <summary>What is left of a row's wait.</summary>
    public TimeSpan Left(OutboxRow row)
    {
        bool begun = row.Part > 0 || row.InDoubt;
        if (begun || (row.Kind != OutboxKind.Case && OutboxKind.LetterOf(row.Kind) is null))
        {
            return TimeSpan.Zero;
        }
        if (!_drawn.TryGetValue((row.Number, row.Position), out (long Since, TimeSpan For) drawn))
        {
            drawn = (time.GetTimestamp(), row.WithDigest ? UntilDigest() : Draw());
            _drawn.Add((row.Number, row.Position), drawn);
        }
        return drawn.For - time.GetElapsedTime(drawn.Since);
    }

    /// <summary>Forgets the rows that are no longer there.</summary>
    public void Forget(IReadOnlyList<OutboxRow> present)
    {
        if (_drawn.Count > 0)
        {
            var there = present.Select(r => (r.Number, r.Position)).ToHashSet();
            foreach ((string, int) gone in _drawn.Keys.Where(k => !there.Contains(k)).ToList())
            {
                _drawn.Remove(gone);
            }
        }
    }

    private TimeSpan Draw()
    {
        (TimeSpan least, TimeSpan most) = options.PostingSpan ?? throw new InvalidOperationException("Tips:PostingDelay was not checked");
        return least + TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32((int)(most - least).TotalSeconds + 1));
    }

    private TimeSpan UntilDigest()
    {
        TimeSpan today = StorageDay.UntilTomorrow(time) - TimeSpan.FromHours(24 - moderation.Clock.DigestHour);
        return today > TimeSpan.Zero ? today : today + TimeSpan.FromDays(1);
    }
}
