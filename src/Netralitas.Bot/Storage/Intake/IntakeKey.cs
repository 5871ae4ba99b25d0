namespace Netralitas.Bot.Storage.Intake;

/// <summary>The key that records of new tips are sealed with, 32 bytes. It comes from the key folder: the data alone does not tell what a record holds.</summary>
internal sealed record IntakeKey(byte[] Bytes)
{
    public override string ToString() => "<kunci>";
}
