namespace Netralitas.Bot.Storage;

/// <summary>The vectors of the knowledge's cards by model and hash of the text, so that a restart costs no request.</summary>
internal sealed class CardVectorStore(Database database)
{
    private const string Add = "insert into card_vector (model, text_hash, vector) values ($model, $hash, $vector) on conflict (model, text_hash) do nothing";
    private const string ReadAll = "select text_hash, vector from card_vector where model = $model";
    private const string Remove = "delete from card_vector where model = $model and text_hash = $hash";
    private const string RemoveOthers = "delete from card_vector where model <> $model";

    public IReadOnlyList<(string Hash, byte[] Vector)> Read(string model) =>
        database.Read(session => session.Query(ReadAll, row => (row.GetString(0), row.GetFieldValue<byte[]>(1)), ("$model", model)));

    public Task AddAsync(string model, IReadOnlyList<(string Hash, byte[] Vector)> vectors, CancellationToken cancellation) => database.WriteAsync(
        session => vectors.Sum(v => session.Execute(Add, ("$model", model), ("$hash", v.Hash), ("$vector", v.Vector))), cancellation);

    /// <summary>Deletes what no card of today needs, and what another model gave.</summary>
    public Task KeepOnlyAsync(string model, IReadOnlySet<string> hashes, CancellationToken cancellation)
    {
        string[] gone = [.. Read(model).Select(v => v.Hash).Where(h => !hashes.Contains(h))];
        return database.WriteAsync(
            session => session.Execute(RemoveOthers, ("$model", model)) + gone.Sum(h => session.Execute(Remove, ("$model", model), ("$hash", h))), cancellation);
    }
}
