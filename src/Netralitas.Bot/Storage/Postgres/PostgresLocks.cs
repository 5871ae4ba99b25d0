namespace Netralitas.Bot.Storage.Postgres;

/// <summary>The numbers of the advisory locks, in the space of this program.</summary>
internal static class PostgresLocks
{
    /// <summary>"NTRL"; the first half of every lock's number.</summary>
    public const int Space = 0x4E54524C;

    /// <summary>Held by whoever changes the schema.</summary>
    public const int Schema = 1;

    /// <summary>Held by whoever writes: one transaction at a time, as in SQLite, so that what a store reads before it writes stays true.</summary>
    public const int Writing = 2;

    /// <summary>Held while turns are given out.</summary>
    public const int Turns = 3;

    /// <summary>The first of the leases; see <see cref="Lease"/>.</summary>
    public const int FirstLease = 10;

    /// <summary>From here on, one for each instance that is alive.</summary>
    public const int FirstInstance = 1000;
}
