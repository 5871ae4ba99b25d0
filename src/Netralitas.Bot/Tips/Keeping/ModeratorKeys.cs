using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// The moderators' keys: the one for new tips, and older ones until no tip needs them. A running bot notices a new one with the next tip.
/// </summary>
internal sealed class ModeratorKeys : IDisposable
{
    private const string CurrentFile = "current";
    private const string Extension = ".key";
    private const int IdBytes = 4;

    /// <summary>In milliseconds. Where many tips come at once, not each of them looks whether another program changed the key.</summary>
    private const int BetweenLooks = 5;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly Dictionary<string, BoxKey> _keys = new(StringComparer.Ordinal);
    private string _current = "";
    private DateTime _readAt;
    private long _lookedAt = long.MinValue / 2;

    private ModeratorKeys(string folder)
    {
        _folder = folder;
    }

    /// <summary>The key for new tips.</summary>
    public (string Id, BoxKey Key) Current
    {
        get
        {
            lock (_gate)
            {
                long now = Environment.TickCount64;
                if (now - _lookedAt >= BetweenLooks)
                {
                    LookLocked();
                    _lookedAt = now;
                }
                return (_current, FindLocked(_current) ?? throw Missing(_folder));
            }
        }
    }

    public static ModeratorKeys Open(string folder)
    {
        PrivateFolder.Create(folder, KeyFolder.Key);
        var keys = new ModeratorKeys(folder);
        if (!File.Exists(Path.Combine(folder, CurrentFile)))
        {
            keys.Renew();
        }
        _ = keys.Current;
        return keys;
    }

    public BoxKey? Find(string id)
    {
        lock (_gate)
        {
            return FindLocked(id);
        }
    }

    /// <summary>Makes a new key the current one; the old ones stay.</summary>
    public string Renew()
    {
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        DurableFile.Write(Path.Combine(_folder, id + Extension), Sealed.NewKey());
        DurableFile.Write(Path.Combine(_folder, CurrentFile), System.Text.Encoding.ASCII.GetBytes(id));
        lock (_gate)
        {
            (_readAt, _lookedAt) = (default, long.MinValue / 2);
        }
        return id;
    }

    /// <summary>Destroys the keys that nobody needs and that were not made or used lately; says how many.</summary>
    /// <param name="needed">Keys that wrap something.</param>
    /// <param name="before">Only keys that were replaced before this instant: somebody may just be sealing a tip.</param>
    public int RemoveUnneeded(IReadOnlyCollection<string> needed, DateTimeOffset before)
    {
        string current = Current.Id;
        if (File.GetLastWriteTimeUtc(Path.Combine(_folder, CurrentFile)) > before.UtcDateTime)
        {
            return 0;
        }
        int removed = 0;
        foreach (string file in Directory.GetFiles(_folder, "*" + Extension))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            if (id == current || needed.Contains(id))
            {
                continue;
            }
            using (FileStream stream = File.OpenWrite(file))
            {
                stream.Write(new byte[Sealed.KeyBytes]); // so that the bytes are not left behind on a disk that writes in place
                stream.Flush(flushToDisk: true);
            }
            File.Delete(file);
            lock (_gate)
            {
                _keys.Remove(id);
            }
            removed++;
        }
        DurableFile.SyncFolder(_folder);
        return removed;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (BoxKey key in _keys.Values)
            {
                key.Dispose();
            }
            _keys.Clear();
        }
    }

    private void LookLocked()
    {
        string file = Path.Combine(_folder, CurrentFile);
        DateTime written = File.GetLastWriteTimeUtc(file);
        if (written != _readAt)
        {
            _current = File.ReadAllText(file).Trim();
            _readAt = written;
        }
    }

    private BoxKey? FindLocked(string id)
    {
        if (_keys.TryGetValue(id, out BoxKey? known))
        {
            return known;
        }
        string file = Path.Combine(_folder, id + Extension);
        // The id comes from the database, so it must not lead elsewhere.
        if (id.Length != IdBytes * 2 || !id.All(char.IsAsciiHexDigitLower) || !File.Exists(file))
        {
            return null;
        }
        byte[] key = File.ReadAllBytes(file);
        if (key.Length != Sealed.KeyBytes)
        {
            return null;
        }
        return _keys[id] = new BoxKey(key);
    }

    private static StorageException Missing(string folder) =>
        new(StorageProblem.Corrupt, $"{KeyFolder.Key}: kunci moderator di {folder} hilang atau rusak; pulihkan folder kunci.");
}
