using System.Text;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>A sealed tip with what belongs to it, as it is appended to table <c>intake</c>.</summary>
/// <param name="Row">Its row of table <c>tip</c>.</param>
/// <param name="Files">The names of its sealed files.</param>
/// <param name="OutboxKind">What is to be posted about it.</param>
/// <param name="WithDigest">Posted only with the next digest.</param>
internal sealed record StagedTip(TipRow Row, IReadOnlyList<string> Files, string OutboxKind, bool WithDigest)
{
    private const byte Format = 1;

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Format);
        writer.Write(Row.Number);
        Write(writer, Row.ReceiptHash);
        writer.Write(Row.Share);
        Write(writer, Row.Body);
        writer.Write(Row.ModeratorKey);
        Write(writer, Row.ModeratorWrap);
        Write(writer, Row.ReceiptWrap);
        writer.Write(Row.State);
        writer.Write(Row.Hold);
        writer.Write(Row.ReceivedDay.DayNumber);
        writer.Write(Row.ActiveDay.DayNumber);
        writer.Write7BitEncodedInt(Files.Count);
        foreach (string file in Files)
        {
            writer.Write(file);
        }
        writer.Write(OutboxKind);
        writer.Write(WithDigest);
    }

    /// <summary>The tips of a row, in their order.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a later version.</exception>
    public static IReadOnlyList<StagedTip> ReadAll(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        List<StagedTip> all = [];
        try
        {
            while (reader.BaseStream.Position < body.Length)
            {
                all.Add(Read(reader));
            }
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or FormatException or IOException)
        {
            throw new InvalidDataException("damaged intake row", e);
        }
        return all;
    }

    public override string ToString() => "<laporan baru>";

    private static StagedTip Read(BinaryReader reader)
    {
        if (reader.ReadByte() != Format)
        {
            throw new InvalidDataException("unknown intake format");
        }
        var row = new TipRow(
            reader.ReadString(), ReadBytes(reader), reader.ReadString(), ReadBytes(reader), reader.ReadString(), ReadBytes(reader), ReadBytes(reader),
            reader.ReadString(), reader.ReadBoolean(), DateOnly.FromDayNumber(reader.ReadInt32()), DateOnly.FromDayNumber(reader.ReadInt32()));
        string[] files = new string[Length(reader, reader.Read7BitEncodedInt())];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = reader.ReadString();
        }
        return new StagedTip(row, files, reader.ReadString(), reader.ReadBoolean());
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        int length = Length(reader, reader.Read7BitEncodedInt());
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    private static int Length(BinaryReader reader, int length) =>
        length >= 0 && length <= reader.BaseStream.Length ? length : throw new InvalidDataException("damaged intake row");
}
