namespace Netralitas.Bot.Storage;

/// <summary>What several writes of one transaction gather, to be written together before its commit. Called on the writer's thread.</summary>
internal interface IGathered
{
    /// <summary>Writes what is gathered so far.</summary>
    void Flush(DatabaseSession session);

    void Committed();

    /// <summary>The transaction failed: nothing of it was written.</summary>
    void RolledBack();
}
