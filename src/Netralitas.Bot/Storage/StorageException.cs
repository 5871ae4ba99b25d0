namespace Netralitas.Bot.Storage;

/// <summary>Why the database could not do what was asked.</summary>
internal enum StorageProblem
{
    DiskFull,
    ReadOnly,
    Locked,
    Corrupt,
    Unreadable,

    /// <summary>The schema was written by a newer version of the program.</summary>
    Newer,
    Closed,

    /// <summary>The server does not answer, or refuses connections for now.</summary>
    Unreachable,
    Other,
}

/// <summary>The database failed; nothing of the transaction was kept. The message says what to do and quotes no data.</summary>
internal sealed class StorageException(StorageProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public StorageProblem Problem { get; } = problem;
}
