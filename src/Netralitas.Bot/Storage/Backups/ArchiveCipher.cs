using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Netralitas.Bot.Storage.Backups;

/// <summary>
/// A file of pieces, each sealed with AES-256-GCM under a key from a passphrase. Pieces are numbered and the last one is marked, so that none
/// can be left out, swapped or cut off unnoticed.
/// </summary>
internal sealed class ArchiveCipher : IDisposable
{
    public const int PieceBytes = 64 * 1024;
    public const int TagBytes = 16;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int Rounds = 600_000; // OWASP's figure for PBKDF2 with SHA-256

    private static readonly byte[] Magic = "NTRLBKP1"u8.ToArray();

    private readonly AesGcm _aes;
    private long _piece;

    private ArchiveCipher(string passphrase, byte[] salt)
    {
        byte[] key = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32);
        _aes = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
    }

    public static ArchiveCipher Begin(Stream output, string passphrase)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        output.Write(Magic);
        output.Write(salt);
        return new ArchiveCipher(passphrase, salt);
    }

    /// <exception cref="StorageException">It is no backup.</exception>
    public static ArchiveCipher Open(Stream input, string passphrase)
    {
        byte[] head = new byte[Magic.Length + SaltBytes];
        if (input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new StorageException(StorageProblem.Corrupt, "Berkas itu bukan cadangan Netralitas.Bot.");
        }
        return new ArchiveCipher(passphrase, head[Magic.Length..]);
    }

    public byte[] Seal(ReadOnlySpan<byte> plain, bool last)
    {
        byte[] sealedPiece = new byte[plain.Length + TagBytes];
        _aes.Encrypt(Nonce(last), plain, sealedPiece.AsSpan(0, plain.Length), sealedPiece.AsSpan(plain.Length));
        _piece++;
        return sealedPiece;
    }

    public byte[] Open(ReadOnlySpan<byte> sealedPiece, bool last)
    {
        byte[] plain = new byte[Math.Max(0, sealedPiece.Length - TagBytes)];
        try
        {
            _aes.Decrypt(Nonce(last), sealedPiece[..plain.Length], sealedPiece[plain.Length..], plain);
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or ArgumentException)
        {
            throw new StorageException(
                StorageProblem.Corrupt,
                _piece == 0 ? "Cadangan tidak dapat dibuka: kata sandinya salah atau berkasnya rusak." : "Cadangan rusak atau terpotong; pakai cadangan lain.",
                e);
        }
        _piece++;
        return plain;
    }

    public void Dispose() => _aes.Dispose();

    private byte[] Nonce(bool last)
    {
        byte[] nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, _piece);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
