using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Tips.Sealing;

/// <summary>
/// Puts a tip's key under the moderators' key or the receipt, each together with the tip's share. Whoever lacks the share has nothing, also with
/// the moderators' key and the receipt in hand.
/// </summary>
internal static class TipKeyWrap
{
    /// <summary>
    /// The tip's key is split in two: the share, and what is left of the key without it, which is put under the moderators' key. Each half alone is random. The
    /// share's hash is bound to the box, so that a wrong share is told.
    /// </summary>
    public static byte[] ForModerators(BoxKey moderatorsKey, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> tipKey)
    {
        Span<byte> half = stackalloc byte[Sealed.KeyBytes], bound = stackalloc byte[SHA256.HashSizeInBytes];
        Combine(tipKey, share, half);
        Bind(share, number, bound);
        byte[] wrap = Sealed.Close(moderatorsKey, half, bound);
        CryptographicOperations.ZeroMemory(half);
        return wrap;
    }

    /// <summary>Under a key that is derived from receipt and share together.</summary>
    public static byte[] ForReceipt(ReceiptCode receipt, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> tipKey)
    {
        string purpose = Receipt(number);
        byte[] key = Sealed.Derive(receipt.Secret, share, purpose);
        byte[] wrap = Sealed.Close(key, tipKey, purpose);
        CryptographicOperations.ZeroMemory(key);
        return wrap;
    }

    public static byte[]? OpenForModerators(BoxKey moderatorsKey, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> wrap)
    {
        Span<byte> bound = stackalloc byte[SHA256.HashSizeInBytes];
        Bind(share, number, bound);
        if (Sealed.Open(moderatorsKey, wrap, bound) is not { Length: Sealed.KeyBytes } half)
        {
            return OpenDerived(moderatorsKey.Bytes, share, EarlierModerators(number), wrap);
        }
        byte[] tipKey = new byte[Sealed.KeyBytes];
        Combine(half, share, tipKey);
        CryptographicOperations.ZeroMemory(half);
        return tipKey;
    }

    public static byte[]? OpenForReceipt(ReceiptCode receipt, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> wrap) =>
        OpenDerived(receipt.Secret, share, Receipt(number), wrap);

    private static byte[]? OpenDerived(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> share, string purpose, ReadOnlySpan<byte> wrap) =>
        Sealed.OpenDerived(secret, share, wrap, purpose) is { Length: Sealed.KeyBytes } tipKey ? tipKey : null;

    private static void Combine(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, Span<byte> both)
    {
        for (int i = 0; i < Sealed.KeyBytes; i++)
        {
            both[i] = (byte)(one[i] ^ other[i]);
        }
    }

    private static void Bind(ReadOnlySpan<byte> share, string number, Span<byte> bound)
    {
        string purpose = Moderators(number);
        Span<byte> all = stackalloc byte[Encoding.UTF8.GetMaxByteCount(purpose.Length) + share.Length];
        share.CopyTo(all);
        int length = share.Length + Encoding.UTF8.GetBytes(purpose, all[share.Length..]);
        SHA256.HashData(all[..length], bound);
        CryptographicOperations.ZeroMemory(all);
    }

    private static string Moderators(string number) => $"netralitas/2/moderators/{number}";

    /// <summary>How tips were wrapped before the key was split: under a key derived from the moderators' and the share.</summary>
    private static string EarlierModerators(string number) => $"netralitas/1/moderators/{number}";

    private static string Receipt(string number) => $"netralitas/1/receipt/{number}";
}
