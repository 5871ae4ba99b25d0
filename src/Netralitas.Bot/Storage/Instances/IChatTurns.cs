using Netralitas.Bot.Storage.Seen;

namespace Netralitas.Bot.Storage.Instances;

/// <summary>A chat's turn: what comes from a chat is done in its order, whichever instances it came to.</summary>
/// <param name="IsRepeat">The effect of this update is done, here or elsewhere.</param>
/// <param name="Draft">The sealed conversation of the chat, where instances share them.</param>
internal sealed record ChatTurn(bool IsRepeat, byte[]? Draft = null, TurnPlace? Place = null);

/// <summary>Where a turn stands in the queue of all instances.</summary>
internal sealed record TurnPlace(byte[] Chat, long Bot, long Update, long Ticket);

/// <summary>What becomes of the sealed conversation when a turn ends.</summary>
/// <param name="Sealed">Null: nothing is left of it.</param>
/// <param name="Expires">In minutes since 1970.</param>
internal sealed record DraftChange(byte[]? Sealed, long Expires);

/// <summary>Lets one update of a chat after another, and each update once.</summary>
internal interface IChatTurns
{
    bool AreShared { get; }

    /// <summary>Whether the effect of an update is known to be done, before it queues up. With several instances only the turn tells.</summary>
    /// <exception cref="StorageException">That cannot be learnt.</exception>
    bool IsDone(long bot, int update);

    /// <summary>What has left in answer to an update; null where that is not noted.</summary>
    /// <exception cref="StorageException">That cannot be read.</exception>
    AnswerNotes? NotesOf(long bot, int update) => null;

    /// <summary>Queues up at once; ends when it is this update's turn.</summary>
    /// <exception cref="StorageException">Whose turn it is cannot be learnt; nothing is begun.</exception>
    Task<ChatTurn> EnterAsync(long chat, long bot, int update);

    /// <summary>The same for what no update stands behind.</summary>
    Task<ChatTurn> EnterAsync(long chat);

    /// <summary>Ends a turn; an update that is done is marked as seen.</summary>
    /// <exception cref="StorageException">It could not be noted now.</exception>
    Task EndAsync(ChatTurn turn, long bot, int update, bool done, DraftChange? draft);
}

/// <summary>The only instance: its lanes keep the order, and its memory the conversations.</summary>
internal sealed class LoneTurns(SeenUpdates seen, SeenLog log) : IChatTurns
{
    private static readonly Task<ChatTurn> Now = Task.FromResult(new ChatTurn(IsRepeat: false));

    public bool AreShared => false;

    public bool IsDone(long bot, int update) => log.Contains(bot, update) || seen.Contains(bot, update);

    public AnswerNotes? NotesOf(long bot, int update) => new(log, bot, update);

    public Task<ChatTurn> EnterAsync(long chat, long bot, int update) => Now;

    public Task<ChatTurn> EnterAsync(long chat) => Now;

    public Task EndAsync(ChatTurn turn, long bot, int update, bool done, DraftChange? draft)
    {
        if (done)
        {
            log.Add(bot, update);
        }
        return Task.CompletedTask;
    }
}
