namespace Netralitas.Bot.Storage;

/// <summary>The sealed study of each case.</summary>
internal sealed class CaseStudyStore(Database database)
{
    private const string One = "select body from case_study where number = $number";
    private const string Put =
        """
        insert into case_study (number, body) select number, $body from tip where number = $number
        on conflict (number) do update set body = excluded.body
        """;

    public byte[]? Find(string number) => database.Read(s => s.Scalar(One, ("$number", number)) as byte[]);

    /// <summary>False: there is no such tip any more.</summary>
    public Task<bool> PutAsync(string number, byte[] body, CancellationToken cancellation) =>
        database.WriteAsync(s => s.Execute(Put, ("$number", number), ("$body", body)) == 1, cancellation);
}
