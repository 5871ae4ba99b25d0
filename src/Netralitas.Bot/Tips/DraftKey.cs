using System.Security.Cryptography;

namespace Netralitas.Bot.Tips;

/// <summary>
/// The key of a draft's evidence. It lives only in memory and only with the draft; sending the tip puts it under the tip's own key.
/// </summary>
internal sealed class DraftKey : IDisposable
{
    private readonly byte[] _key;
    private long _used;

    internal DraftKey()
        : this(RandomNumberGenerator.GetBytes(32))
    {
    }

    internal DraftKey(byte[] key)
    {
        _key = key;
    }

    internal ReadOnlySpan<byte> Key => _key;

    /// <summary>Bytes that the draft's files hold.</summary>
    internal long Used => Interlocked.Read(ref _used);

    internal void Add(long bytes) => Interlocked.Add(ref _used, bytes);

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    public override string ToString() => "<kunci draf>";
}
