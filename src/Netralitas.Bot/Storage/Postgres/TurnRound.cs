using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>One round of the <see cref="TurnQueue"/>: a single transaction, sent at once.</summary>
internal sealed class TurnRound(NpgsqlConnection connection, int instance, string today) : IAsyncDisposable
{
    private const string Lock = "select pg_advisory_xact_lock(1314148940, 3)";
    private const string Mark =
        "insert into seen_update (bot_id, update_id, day) select e.b, e.u, $3 from unnest($1, $2) as e (b, u) order by e.b, e.u on conflict do nothing";
    private const string SaveDrafts =
        """
        insert into draft (chat, sealed, expires) select e.c, e.s, e.x from unnest($1, $2, $3) as e (c, s, x) order by e.c
        on conflict (chat) do update set sealed = excluded.sealed, expires = excluded.expires
        """;
    private const string DropDrafts = "delete from draft where chat = any($1)";
    private const string DropTickets = "delete from turn where ticket = any($1)";
    private const string Tell = "select pg_notify('netralitas_turns', '') where exists (select 1 from turn where chat = any($1) and instance <> $2)";
    private const string TakeTickets =
        """
        insert into turn (chat, bot_id, update_id, instance)
        select e.c, e.b, e.u, $4 from unnest($1, $2, $3) with ordinality as e (c, b, u, o)
        where not exists (select 1 from seen_update as s where s.bot_id = e.b and s.update_id = e.u)
        order by e.o on conflict do nothing
        """;
    private const string States =
        """
        select s.update_id is not null, coalesce(t.ticket, 0), coalesce(t.instance, 0),
            coalesce((select min(x.ticket) from turn as x where x.chat = e.c), 0), d.sealed
        from unnest($1, $2, $3) with ordinality as e (c, b, u, o)
        left join seen_update as s on s.bot_id = e.b and s.update_id = e.u
        left join turn as t on t.bot_id = e.b and t.update_id = e.u and t.update_id > 0
        left join draft as d on d.chat = e.c
        order by e.o
        """;

    private readonly NpgsqlBatch _batch = connection.CreateBatch();

    public void Leave(IReadOnlyList<Leaving> leaving)
    {
        Add(Lock);
        if (leaving.Count == 0)
        {
            return;
        }
        Leaving[] marks = [.. leaving.Where(l => l.Mark)];
        if (marks.Length > 0)
        {
            Add(Mark, Array.ConvertAll(marks, l => l.Place.Bot), Array.ConvertAll(marks, l => l.Place.Update), today);
        }
        // A chat that had two turns since the last round: the later one knows.
        Leaving[] drafts = [.. leaving.Where(l => l.Draft is not null).GroupBy(l => Convert.ToHexString(l.Place.Chat)).Select(g => g.Last())];
        Leaving[] saved = [.. drafts.Where(l => l.Draft!.Sealed is not null)];
        if (saved.Length > 0)
        {
            Add(
                SaveDrafts,
                Array.ConvertAll(saved, l => l.Place.Chat), Array.ConvertAll(saved, l => l.Draft!.Sealed!), Array.ConvertAll(saved, l => l.Draft!.Expires));
        }
        byte[][] dropped = [.. drafts.Where(l => l.Draft!.Sealed is null).Select(l => l.Place.Chat)];
        if (dropped.Length > 0)
        {
            Add(DropDrafts, (object)dropped);
        }
        byte[][] chats = [.. leaving.Select(l => l.Place.Chat)];
        Add(DropTickets, leaving.Select(l => l.Place.Ticket).ToArray());
        Add(Tell, chats, instance);
    }

    public void Enter(IReadOnlyList<Entering> waiting)
    {
        Entering[] fresh = [.. waiting.Where(w => !w.IsQueued)];
        if (fresh.Length > 0)
        {
            Add(TakeTickets, Array.ConvertAll(fresh, e => e.Chat), Array.ConvertAll(fresh, e => e.Bot), Array.ConvertAll(fresh, e => e.Update), instance);
        }
        if (waiting.Count > 0)
        {
            Add(States, waiting.Select(e => e.Chat).ToArray(), waiting.Select(e => e.Bot).ToArray(), waiting.Select(e => e.Update).ToArray());
        }
    }

    /// <summary>Runs it, and says how those who wait stand, in their order.</summary>
    public async Task<IReadOnlyList<TurnState>> RunAsync(bool reads, CancellationToken cancellation)
    {
        if (!reads)
        {
            await _batch.ExecuteNonQueryAsync(cancellation);
            return [];
        }
        List<TurnState> states = [];
        await using NpgsqlDataReader reader = await _batch.ExecuteReaderAsync(cancellation);
        do
        {
            while (await reader.ReadAsync(cancellation))
            {
                if (reader.FieldCount == 5)
                {
                    states.Add(new TurnState(
                        reader.GetBoolean(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt64(3), reader.IsDBNull(4) ? null : (byte[])reader.GetValue(4)));
                }
            }
        }
        while (await reader.NextResultAsync(cancellation));
        return states;
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();

    private void Add(string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (object parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }
        _batch.BatchCommands.Add(command);
    }
}

/// <summary>How an update stands in the queue.</summary>
/// <param name="First">The lowest ticket of its chat.</param>
internal sealed record TurnState(bool IsSeen, long Ticket, int Instance, long First, byte[]? Draft);
