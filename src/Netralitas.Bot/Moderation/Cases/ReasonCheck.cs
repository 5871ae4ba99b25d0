using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>
/// Whether the sealed reasons are those whose hashes stand in the audit chain: of tips that are alive, since a reason dies with its tip.
/// </summary>
internal sealed class ReasonCheck(AuditStore audit, TipStore tips, TipSafe safe)
{
    public ReasonCounts Check()
    {
        int same = 0, closed = 0, gone = 0;
        List<long> wrong = [];
        foreach ((AuditRow entry, byte[]? box) in audit.WithReasons())
        {
            if (tips.Find(entry.Number) is not { } tip)
            {
                gone++;
            }
            else if (safe.KeyForModerators(tip).Key is not { } key)
            {
                closed++;
            }
            else if (box is not null && TipBoxes.OpenReason(key, entry.Number, box, entry.ReasonHash) is not null)
            {
                same++;
            }
            else
            {
                wrong.Add(entry.Seq);
            }
        }
        return new(same, closed, gone, wrong);
    }
}

/// <param name="Same">Opened, and the hash is that of the entry.</param>
/// <param name="Closed">Of tips that cannot be opened here.</param>
/// <param name="Gone">Of tips that have ended.</param>
/// <param name="Wrong">Numbers of entries whose reason is another one, or is missing although its tip is alive.</param>
internal sealed record ReasonCounts(int Same, int Closed, int Gone, IReadOnlyList<long> Wrong);
