using System.Security.Cryptography;
using System.Text;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What moderators write about a tip — notes, reasons — sealed under its key, so that it dies with it.</summary>
internal sealed class TipBoxes(TipStore tips, TipSafe safe)
{
    /// <summary>The key of a tip, or null: gone, or not to be opened here.</summary>
    public byte[]? KeyOf(string number) => tips.Find(number) is { } tip ? safe.KeyForModerators(tip).Key : null;

    public static byte[] Seal(ReadOnlySpan<byte> key, string number, string kind, string text) =>
        Sealed.ClosePadded(key, Encoding.UTF8.GetBytes(text), Purpose(number, kind));

    public static string? Open(ReadOnlySpan<byte> key, string number, string kind, ReadOnlySpan<byte> box) =>
        Sealed.OpenPadded(key, box, Purpose(number, kind)) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>A reason for the audit log: its salted hash, and reason with salt in a box. Without the box nobody can try reasons on the hash.</summary>
    public static (string Hash, byte[] Box) SealReason(ReadOnlySpan<byte> key, string number, string reason)
    {
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (HashOf(salt, reason), Seal(key, number, "alasan", salt + reason));
    }

    /// <summary>The reason of an entry, or null when it cannot be opened or is not the one of this hash.</summary>
    public static string? OpenReason(ReadOnlySpan<byte> key, string number, ReadOnlySpan<byte> box, string hash) =>
        Open(key, number, "alasan", box) is { Length: >= 32 } text && HashOf(text[..32], text[32..]) == hash ? text[32..] : null;

    private static string HashOf(string salt, string reason) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"netralitas/1/reason\n{salt}\n{reason}")));

    private static string Purpose(string number, string kind) => $"netralitas/1/{kind}/{number}";
}
