namespace Netralitas.Bot.Storage.Postgres;

/// <summary>The sealed conversations that instances share; the turn of a chat reads and writes them.</summary>
internal sealed class SharedDrafts(Database database)
{
    private const string DeleteExpired = "delete from draft where expires <= $now returning sealed";

    /// <summary>Deletes those whose time is over, and hands out their boxes, so that their files can be deleted too.</summary>
    public IReadOnlyList<byte[]> TakeExpired(long now) => database.Read(s => s.Query(DeleteExpired, r => (byte[])r.GetValue(0), ("$now", now)));
}
