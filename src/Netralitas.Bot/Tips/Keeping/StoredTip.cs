using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What is sealed of a tip: the report, and the key of its files.</summary>
internal sealed record StoredTip(TipReport Report, byte[] EvidenceKey)
{
    /// <summary>Closes the box of this tip.</summary>
    public byte[] Close(ReadOnlySpan<byte> tipKey, string purpose)
    {
        SealingBuffer buffer = SealingBuffer.OfThisThread;
        try
        {
            JsonSerializer.Serialize(buffer.Writer, this, StoredShapes.Default.StoredTip);
            return Sealed.ClosePadded(tipKey, buffer.Written, purpose);
        }
        finally
        {
            buffer.Wipe();
        }
    }

    public static StoredTip? Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, StoredShapes.Default.StoredTip);

    public override string ToString() => "<laporan>";
}

/// <summary>How what is sealed is written.</summary>
[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(StoredTip))]
[JsonSerializable(typeof(StoredReceipt))]
internal sealed partial class StoredShapes : JsonSerializerContext;

/// <summary>What is sealed of a letter.</summary>
internal sealed record StoredLetter(string Text, IReadOnlyList<EvidenceHandle> Evidence, byte[] EvidenceKey)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static StoredLetter? Read(byte[] bytes) => JsonSerializer.Deserialize<StoredLetter>(bytes);

    public override string ToString() => "<surat>";
}

/// <summary>What is sealed of a receipt that is not shown yet.</summary>
internal sealed record StoredReceipt(string Number, string Receipt)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, StoredShapes.Default.StoredReceipt);

    public static StoredReceipt? Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, StoredShapes.Default.StoredReceipt);

    public override string ToString() => "<tanda terima>";
}
