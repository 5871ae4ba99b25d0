namespace Netralitas.Bot.Storage;

/// <summary>
/// Which numbers tips have, in memory, so that nearly no new tip needs to ask the database whether its number is free: a hash of four bytes for each. Where it
/// says yes, also for a tip that has ended, the database is asked.
/// </summary>
internal sealed class TipNumbers(TipStore tips)
{
    private readonly Lock _gate = new();
    private HashSet<int>? _known;

    /// <summary>Whether a tip has this number; from now on it counts as taken.</summary>
    public bool IsTaken(string number)
    {
        lock (_gate)
        {
            _known ??= [.. tips.AllNumbers().Select(t => Hash(t.Number))];
            if (_known.Add(Hash(number)))
            {
                return false;
            }
        }
        return tips.Exists(number);
    }

    private static int Hash(string number) => string.GetHashCode(number, StringComparison.Ordinal);
}
