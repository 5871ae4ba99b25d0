namespace Netralitas.Bot.Storage;

/// <summary>Counts of 👍 and 👎 per card and day; nothing else is kept.</summary>
internal sealed class CardFeedback(Database database)
{
    private const string Add =
        """
        insert into card_feedback (card_id, day, up, down) values ($card, $day, $up, $down)
        on conflict (card_id, day) do update set up = card_feedback.up + excluded.up, down = card_feedback.down + excluded.down
        """;

    private const string Read = "select coalesce(sum(up), 0), coalesce(sum(down), 0) from card_feedback where card_id = $card";

    public Task AddAsync(string cardId, DateOnly day, bool up, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Execute(Add, ("$card", cardId), ("$day", StorageDay.Text(day)), ("$up", up ? 1 : 0), ("$down", up ? 0 : 1)),
            cancellation);

    /// <summary>All counts of a card.</summary>
    public (long Up, long Down) Count(string cardId) =>
        database.Read(session => session.Query(Read, row => (row.GetInt64(0), row.GetInt64(1)), ("$card", cardId))[0]);
}
