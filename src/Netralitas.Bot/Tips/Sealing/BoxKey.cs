using System.Security.Cryptography;

namespace Netralitas.Bot.Tips.Sealing;

/// <summary>A key that closes and opens many boxes: setting up its cipher costs as much as a small box, so each thread does it once.</summary>
internal sealed class BoxKey : IDisposable
{
    private readonly byte[] _key;
    private readonly ThreadLocal<AesGcm> _ciphers;

    /// <param name="key">32 bytes; they belong to the new object from now on.</param>
    public BoxKey(byte[] key)
    {
        _ = key.Length == Sealed.KeyBytes ? key : throw new ArgumentException("not 32 bytes", nameof(key));
        _key = key;
        _ciphers = new ThreadLocal<AesGcm>(() => new AesGcm(_key, Sealed.TagBytes), trackAllValues: true);
    }

    /// <summary>For this thread alone.</summary>
    public AesGcm Cipher => _ciphers.Value!;

    /// <summary>The key itself, for what is derived from it.</summary>
    public ReadOnlySpan<byte> Bytes => _key;

    public override string ToString() => "<kunci>";

    /// <summary>Nobody may use it any more.</summary>
    public void Dispose()
    {
        foreach (AesGcm cipher in _ciphers.Values)
        {
            cipher.Dispose();
        }
        _ciphers.Dispose();
        CryptographicOperations.ZeroMemory(_key);
    }
}
