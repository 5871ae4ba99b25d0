using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Storage.Instances;

/// <summary>Keys that all instances derive from the key folder; the database never has them.</summary>
internal sealed class InstanceKeys(byte[] root)
{
    private readonly byte[] _chats = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: "netralitas/1/instances/chats"u8.ToArray());
    private readonly byte[] _days = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: "netralitas/1/instances/days"u8.ToArray());

    /// <summary>The key of sealed drafts.</summary>
    public byte[] Drafts { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: "netralitas/1/instances/drafts"u8.ToArray());

    /// <summary>What stands for a chat while it is somebody's turn.</summary>
    public byte[] Chat(long chat) => HMACSHA256.HashData(_chats, BitConverter.GetBytes(chat));

    /// <summary>What stands for a text during one day; on the next nobody can tell it from chance without the keys.</summary>
    public byte[] OfDay(DateOnly day, string text) => HMACSHA256.HashData(_days, Encoding.UTF8.GetBytes($"{StorageDay.Text(day)}\n{text}")).AsSpan(0, 16).ToArray();
}
