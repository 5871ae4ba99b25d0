using System.Text.Json;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What is sealed of a tip: the report, and the key of its files.</summary>
internal sealed record StoredTip(TipReport Report, byte[] EvidenceKey)
{
    private static readonly JsonSerializerOptions Shape = new() { IncludeFields = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    public static StoredTip? Read(byte[] bytes) => JsonSerializer.Deserialize<StoredTip>(bytes, Shape);

    public override string ToString() => "<laporan>";
}

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
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static StoredReceipt? Read(byte[] bytes) => JsonSerializer.Deserialize<StoredReceipt>(bytes);

    public override string ToString() => "<tanda terima>";
}
