using System.Security.Cryptography;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// Puts a tip's key under the moderators' key or the receipt, each mixed with the tip's share. Whoever lacks the share has nothing, also with
/// the moderators' key and the receipt in hand.
/// </summary>
internal static class TipKeyWrap
{
    public static byte[] ForModerators(ReadOnlySpan<byte> moderatorsKey, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> tipKey) =>
        Wrap(moderatorsKey, share, Moderators(number), tipKey);

    public static byte[] ForReceipt(ReceiptCode receipt, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> tipKey) =>
        Wrap(receipt.Secret, share, Receipt(number), tipKey);

    public static byte[]? OpenForModerators(ReadOnlySpan<byte> moderatorsKey, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> wrap) =>
        Unwrap(moderatorsKey, share, Moderators(number), wrap);

    public static byte[]? OpenForReceipt(ReceiptCode receipt, ReadOnlySpan<byte> share, string number, ReadOnlySpan<byte> wrap) =>
        Unwrap(receipt.Secret, share, Receipt(number), wrap);

    private static byte[] Wrap(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> share, string purpose, ReadOnlySpan<byte> tipKey)
    {
        byte[] key = Sealed.Derive(secret, share, purpose);
        byte[] wrap = Sealed.Close(key, tipKey, purpose);
        CryptographicOperations.ZeroMemory(key);
        return wrap;
    }

    private static byte[]? Unwrap(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> share, string purpose, ReadOnlySpan<byte> wrap)
    {
        byte[] key = Sealed.Derive(secret, share, purpose);
        byte[]? tipKey = Sealed.Open(key, wrap, purpose);
        CryptographicOperations.ZeroMemory(key);
        return tipKey is { Length: Sealed.KeyBytes } ? tipKey : null;
    }

    private static string Moderators(string number) => $"netralitas/1/moderators/{number}";

    private static string Receipt(string number) => $"netralitas/1/receipt/{number}";
}
