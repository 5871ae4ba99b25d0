namespace Netralitas.Bot.Storage.Intake;

/// <summary>A row of table <c>pending_receipt</c> as it is appended to table <c>intake_update</c>.</summary>
/// <param name="Expires">In minutes since 1970.</param>
internal sealed record StagedReceipt(long Bot, int Update, byte[] Sealed, long Expires)
{
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Bot);
        writer.Write(Update);
        writer.Write(Expires);
        writer.Write(Sealed.Length);
        writer.Write(Sealed);
    }

    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public static IReadOnlyList<StagedReceipt> ReadAll(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body));
        List<StagedReceipt> all = [];
        try
        {
            while (reader.BaseStream.Position < body.Length)
            {
                (long bot, int update, long expires, int length) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32());
                byte[] box = length >= 0 && length <= body.Length ? reader.ReadBytes(length) : [];
                all.Add(box.Length == length ? new StagedReceipt(bot, update, box, expires) : throw new EndOfStreamException());
            }
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("damaged row of intake_update", e);
        }
        return all;
    }

    public override string ToString() => "<tanda terima>";
}
