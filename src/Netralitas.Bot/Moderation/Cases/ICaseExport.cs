namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Writes the documents of a case. The button <i>Ekspor</i> appears when one is registered.</summary>
internal interface ICaseExport
{
    IReadOnlyList<CaseDocument> Write(CaseFile file);
}

/// <summary>A document under its file name.</summary>
internal sealed record CaseDocument(string Name, byte[] Bytes)
{
    public override string ToString() => "<dokumen>";
}
