namespace Netralitas.Bot.Storage.Seen;

/// <summary>Keeps beyond the end of this process which messages have left in answer to updates that are not done yet.</summary>
internal interface IAnswerLog
{
    /// <summary>How many messages had left in answer to an update when another process ended that answered it.</summary>
    /// <exception cref="StorageException">That cannot be read.</exception>
    int LeftBefore(long bot, int update);

    /// <summary>Notes that a message leaves now. Null: it could not be noted, which at worst means that it is sent again.</summary>
    SeenPlace? NoteLeaving(long bot, int update);

    /// <summary>The message had no effect after all.</summary>
    void TakeBack(SeenPlace place);
}
