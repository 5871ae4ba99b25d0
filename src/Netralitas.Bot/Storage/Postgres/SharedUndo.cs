namespace Netralitas.Bot.Storage.Postgres;

/// <summary>What can be taken back at the desk for a minute, sealed, so that it can be taken back at any instance.</summary>
internal sealed class SharedUndo(Database database, TimeProvider time)
{
    private const string Set =
        """
        insert into undo_step (number, sealed, expires) values ($number, $sealed, $expires)
        on conflict (number) do update set sealed = excluded.sealed, expires = excluded.expires
        """;
    private const string One = "select sealed from undo_step where number = $number";
    private const string Every = "select number, sealed from undo_step";
    private const string Delete = "delete from undo_step where number = $number";
    private const int Minutes = 2;

    public void Put(string number, byte[] box) => database.Read(s => s.Execute(
        Set, ("$number", number), ("$sealed", box), ("$expires", (time.GetUtcNow().ToUnixTimeSeconds() / 60) + Minutes)));

    public byte[]? Find(string number) => database.Read(s => s.Scalar(One, ("$number", number)) as byte[]);

    public IReadOnlyList<(string Number, byte[] Box)> All() => database.Read(s => s.Query(Every, r => (r.GetString(0), (byte[])r.GetValue(1))));

    public void Drop(string number) => database.Read(s => s.Execute(Delete, ("$number", number)));
}
