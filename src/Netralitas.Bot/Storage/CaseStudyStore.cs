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

    public byte[]? Find(DatabaseSession session, string number) => session.Scalar(One, ("$number", number)) as byte[];

    /// <summary>Part of the caller's transaction. Nothing is written when the tip is gone.</summary>
    public void Write(DatabaseSession session, string number, byte[] body) => session.Execute(Put, ("$number", number), ("$body", body));
}
