namespace Netralitas.Bot.Storage.Instances;

/// <summary>What one instance does for all.</summary>
internal enum Lease
{
    /// <summary>Asking Telegram for updates; a second one who asks is answered 409.</summary>
    Polling,

    /// <summary>Retention, expired receipts and drafts.</summary>
    Housekeeping,

    /// <summary>Posting to the moderators, drawing cards, reminders and digests: their chat takes twenty messages a minute, whoever sends them.</summary>
    Desk,
}

/// <summary>Has what only one instance may do done by one instance, and by another within seconds when that one is gone.</summary>
internal interface ILeases
{
    /// <summary>Whether there may be other instances.</summary>
    bool AreShared { get; }

    bool Holds(Lease lease);

    /// <summary>Does the work whenever this instance holds the lease; its token ends when the lease is lost. Returns when the work ends by itself.</summary>
    Task RunAsync(Lease lease, Func<CancellationToken, Task> work, CancellationToken stopping);
}

/// <summary>The only instance.</summary>
internal sealed class LoneLeases : ILeases
{
    public bool AreShared => false;

    public bool Holds(Lease lease) => true;

    public Task RunAsync(Lease lease, Func<CancellationToken, Task> work, CancellationToken stopping) => work(stopping);
}
