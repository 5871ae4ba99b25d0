using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>Where some tips that were written together stand in the log.</summary>
/// <param name="Sequence">Counts records over the whole life of the installation.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes, all of it.</param>
internal sealed record IntakeRecord(long Sequence, long Offset, int Length);

/// <summary>What a record holds.</summary>
internal sealed record IntakeContent(IReadOnlyList<StagedTip> Tips, IReadOnlyList<StagedReceipt> Receipts)
{
    private const int LengthBytes = 4;

    /// <summary>The tips, which are prepared, in their order, the receipts in none.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<IntakeEntry> entries)
    {
        Stream stream = writer.BaseStream;
        long begin = stream.Position;
        writer.Write(0);
        foreach (IntakeEntry entry in entries)
        {
            writer.Write(entry.Prepared);
        }
        long end = stream.Position;
        stream.Position = begin;
        writer.Write((int)(end - begin) - LengthBytes);
        stream.Position = end;
        foreach (StagedReceipt receipt in InNoOrder(entries))
        {
            receipt.WriteTo(writer);
        }
    }

    /// <exception cref="InvalidDataException">It is of a later version.</exception>
    public static IntakeContent Read(byte[] bytes)
    {
        int tips = bytes.Length < LengthBytes ? -1 : BitConverter.ToInt32(bytes);
        return tips >= 0 && tips <= bytes.Length - LengthBytes
            ? new(StagedTip.ReadAll(bytes[LengthBytes..(LengthBytes + tips)]), StagedReceipt.ReadAll(bytes[(LengthBytes + tips)..]))
            : throw new InvalidDataException("damaged intake record");
    }

    /// <summary>By random numbers that are fetched at once: shuffling fetches one after another, while everybody waits for the record.</summary>
    private static StagedReceipt[] InNoOrder(IReadOnlyList<IntakeEntry> entries)
    {
        StagedReceipt[] receipts = [.. entries.Select(e => e.Receipt)];
        UInt128[] lots = new UInt128[receipts.Length];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(lots.AsSpan()));
        Array.Sort(lots, receipts);
        return receipts;
    }
}
