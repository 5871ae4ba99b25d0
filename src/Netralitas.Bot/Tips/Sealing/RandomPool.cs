using System.Security.Cryptography;

namespace Netralitas.Bot.Tips.Sealing;

/// <summary>
/// Random bytes of the system's generator, fetched a block at a time: a tip needs eight small pieces, and each call costs as much as a block. A
/// piece is wiped from the block as it is taken.
/// </summary>
internal static class RandomPool
{
    private const int BlockBytes = 512;

    [ThreadStatic]
    private static byte[]? _block;

    [ThreadStatic]
    private static int _used;

    public static void Fill(Span<byte> target)
    {
        if (target.Length > BlockBytes)
        {
            RandomNumberGenerator.Fill(target);
            return;
        }
        if (_block is null || _used + target.Length > BlockBytes)
        {
            _block ??= GC.AllocateArray<byte>(BlockBytes, pinned: true); // not copied about by the collector
            RandomNumberGenerator.Fill(_block);
            _used = 0;
        }
        Span<byte> piece = _block.AsSpan(_used, target.Length);
        piece.CopyTo(target);
        CryptographicOperations.ZeroMemory(piece);
        _used += target.Length;
    }

    /// <summary>A number from zero up to, but not including, a limit; each is as likely as the others but for one part in 2^32.</summary>
    public static int Below(int limit)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Fill(bytes);
        return (int)(BitConverter.ToUInt64(bytes) % (ulong)limit);
    }

    public static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }
}
