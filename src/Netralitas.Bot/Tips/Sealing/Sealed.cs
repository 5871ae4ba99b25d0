using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Tips.Sealing;

/// <summary>AES-256-GCM: nonce, ciphertext, tag. What a box is for is bound to it, so that none can stand in another's place.</summary>
internal static class Sealed
{
    public const int KeyBytes = 32;
    public const int TagBytes = 16;
    private const int NonceBytes = 12;
    private const int LengthBytes = 4;

    /// <summary>Lengths are rounded up to this, so that a stored tip does not tell how long its account is.</summary>
    private const int Step = 2048;

    public static byte[] NewKey() => RandomPool.Bytes(KeyBytes);

    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        byte[] box = new byte[NonceBytes + plain.Length + TagBytes];
        plain.CopyTo(box.AsSpan(NonceBytes));
        EncryptInPlace(key, box, purpose);
        return box;
    }

    /// <summary>The same with a key that closes many boxes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="plain">What goes in.</param>
    /// <param name="bound">What the box is for; whoever opens it must know.</param>
    public static byte[] Close(BoxKey key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        byte[] box = new byte[NonceBytes + plain.Length + TagBytes];
        plain.CopyTo(box.AsSpan(NonceBytes));
        EncryptInPlace(key.Cipher, box, bound);
        return box;
    }

    /// <summary>What is in a box, or null: the wrong key, the wrong purpose, or damage.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string purpose)
    {
        using var aes = new AesGcm(key, TagBytes);
        return Open(aes, box, Encoding.UTF8.GetBytes(purpose));
    }

    /// <summary>The same with a key that closes many boxes.</summary>
    public static byte[]? Open(BoxKey key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound) => Open(key.Cipher, box, bound);

    /// <summary>Closes a box whose length says little about what is in it.</summary>
    public static byte[] ClosePadded(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        byte[] box = new byte[NonceBytes + ((LengthBytes + plain.Length + Step - 1) / Step * Step) + TagBytes];
        Span<byte> padded = box.AsSpan(NonceBytes..^TagBytes);
        BinaryPrimitives.WriteInt32LittleEndian(padded, plain.Length);
        plain.CopyTo(padded[LengthBytes..]);
        EncryptInPlace(key, box, purpose);
        return box;
    }

    public static byte[]? OpenPadded(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string purpose)
    {
        if (Open(key, box, purpose) is not { Length: >= LengthBytes } padded)
        {
            return null;
        }
        int length = BinaryPrimitives.ReadInt32LittleEndian(padded);
        return length >= 0 && length <= padded.Length - LengthBytes ? padded.AsSpan(LengthBytes, length).ToArray() : null;
    }

    /// <summary>A key for one purpose, from secrets that must all be known.</summary>
    public static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> share, string purpose)
    {
        Span<byte> both = stackalloc byte[secret.Length + share.Length];
        secret.CopyTo(both);
        share.CopyTo(both[secret.Length..]);
        byte[] key = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, both, key, salt: default, Encoding.UTF8.GetBytes(purpose));
        CryptographicOperations.ZeroMemory(both);
        return key;
    }

    /// <summary>Opens a box that was closed with such a key.</summary>
    public static byte[]? OpenDerived(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> share, ReadOnlySpan<byte> box, string purpose)
    {
        byte[] key = Derive(secret, share, purpose);
        byte[]? plain = Open(key, box, purpose);
        CryptographicOperations.ZeroMemory(key);
        return plain;
    }

    private static byte[]? Open(AesGcm aes, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        int length = box.Length - NonceBytes - TagBytes;
        if (length < 0)
        {
            return null;
        }
        byte[] plain = new byte[length];
        try
        {
            aes.Decrypt(box[..NonceBytes], box.Slice(NonceBytes, length), box[(NonceBytes + length)..], plain, bound);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static void EncryptInPlace(ReadOnlySpan<byte> key, Span<byte> box, string purpose)
    {
        using var aes = new AesGcm(key, TagBytes);
        EncryptInPlace(aes, box, Encoding.UTF8.GetBytes(purpose));
    }

    /// <summary>The plain text stands where the ciphertext will.</summary>
    private static void EncryptInPlace(AesGcm aes, Span<byte> box, ReadOnlySpan<byte> bound)
    {
        Span<byte> nonce = box[..NonceBytes], text = box[NonceBytes..^TagBytes];
        RandomPool.Fill(nonce);
        aes.Encrypt(nonce, text, text, box[^TagBytes..], bound);
    }
}
