using System.Globalization;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>
/// The numbers of updates whose effect is in the database, marked in the same transaction; with several instances, of all updates that are done.
/// A row is <c>(bot, update, day)</c>, and it is gone within 48 hours.
/// </summary>
internal sealed class SeenUpdates(Database database, TimeProvider time)
{
    private const string ReadHighest = "select coalesce(max(update_id), 0) from seen_update where bot_id = $bot";
    private const string ReadOne = "select 1 from seen_update where bot_id = $bot and update_id = $update";
    private const string Insert = "insert into seen_update (bot_id, update_id, day) values ($bot, $update, $day) on conflict do nothing";
    private const string DeleteSome =
        "delete from seen_update where (bot_id, update_id) in (select bot_id, update_id from seen_update where day < $day limit 5000)";

    private readonly Lock _gate = new();
    private (long Bot, long Update)? _highest;

    /// <summary>Whether the update's effect was done before, also before a restart.</summary>
    public bool Contains(long bot, int update) =>
        // Numbers ascend, so nearly every update is above all that were seen, and the database need not be asked.
        (database.IsShared || update <= Highest(bot))
        && database.Read(session => session.Scalar(ReadOne, ("$bot", bot), ("$update", update)) is not null);

    /// <summary>Marks an update as part of the transaction that carries its effect. False: it was there already.</summary>
    public bool Mark(DatabaseSession session, long bot, int update)
    {
        Raise(bot, update); // should the transaction fail, this only costs a look into the database
        return session.Execute(Insert, ("$bot", bot), ("$update", update), ("$day", StorageDay.Text(StorageDay.Today(time)))) == 1;
    }

    /// <summary>No update above this was ever marked.</summary>
    public long Highest(long bot)
    {
        lock (_gate)
        {
            if (_highest is { } known && known.Bot == bot)
            {
                return known.Update;
            }
            long stored = database.Read(session => Convert.ToInt64(session.Scalar(ReadHighest, ("$bot", bot)), CultureInfo.InvariantCulture));
            _highest = (bot, stored);
            return stored;
        }
    }

    /// <summary>Deletes all days before yesterday, in small transactions, so that nobody waits long.</summary>
    public async Task<int> PruneAsync(CancellationToken cancellation)
    {
        string oldest = StorageDay.Text(StorageDay.Today(time).AddDays(-1));
        int deleted = 0;
        while (await database.WriteAsync(session => session.Execute(DeleteSome, ("$day", oldest)), cancellation) is > 0 and var some)
        {
            deleted += some;
        }
        return deleted;
    }

    private void Raise(long bot, int update)
    {
        lock (_gate)
        {
            if (_highest is { } known && known.Bot == bot && known.Update < update)
            {
                _highest = (bot, update);
            }
        }
    }
}
