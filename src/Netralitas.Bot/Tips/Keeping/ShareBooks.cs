using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What became of a share.</summary>
internal enum ShareState
{
    Found,

    /// <summary>Overwritten on purpose: whatever needs it is gone for good.</summary>
    Destroyed,

    /// <summary>Its book is not there: another key folder, or a lost one.</summary>
    Missing,
}

/// <summary>
/// The key shares, eight thousand to a file. They are made and on the disk before they are needed, and taken in random order: so taking a tip costs
/// no write here, and neither a file's time nor a place in it tells when a tip came. Few large files, since making one costs two syncs of the disk, for
/// which tips that come meanwhile wait. A share is destroyed in place, with zeros.
/// </summary>
internal sealed class ShareBooks : IDisposable
{
    private const string Extension = ".book";
    private const int Slots = 8192;
    private const int NameBytes = 8;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly bool _writable;
    private readonly Dictionary<string, SafeFileHandle> _books = new(StringComparer.Ordinal);
    private readonly List<(string Reference, byte[] Share)> _ready = [];
    private Task _refill = Task.CompletedTask;

    private ShareBooks(string folder, bool writable)
    {
        _folder = folder;
        _writable = writable;
    }

    /// <summary>Opens the books for taking new shares.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="used">The references of shares that something uses; null where other instances take shares: then only new books are used.</param>
    public static ShareBooks Open(string folder, IEnumerable<string>? used)
    {
        PrivateFolder.Create(folder, KeyFolder.Key);
        var books = new ShareBooks(folder, writable: true);
        if (used is null)
        {
            books._ready.AddRange(books.NewBook());
            return books;
        }
        var taken = used.ToHashSet(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*" + Extension))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            byte[] all = File.ReadAllBytes(file);
            for (int slot = 0; slot < all.Length / Sealed.KeyBytes; slot++)
            {
                byte[] share = all.AsSpan(slot * Sealed.KeyBytes, Sealed.KeyBytes).ToArray();
                string reference = Reference(name, slot);
                if (!IsDestroyed(share) && !taken.Contains(reference))
                {
                    books._ready.Add((reference, share));
                }
            }
        }
        if (books._ready.Count < Slots / 2)
        {
            books._ready.AddRange(books.NewBook());
        }
        return books;
    }

    /// <summary>Opens the books for reading, beside a bot that serves.</summary>
    public static ShareBooks OpenToRead(string folder) => new(folder, writable: false);

    /// <summary>A share that nothing uses, on the disk already.</summary>
    public (string Reference, byte[] Share) Take()
    {
        lock (_gate)
        {
            if (_ready.Count == 0)
            {
                _ready.AddRange(NewBook());
            }
            int chosen = RandomPool.Below(_ready.Count);
            (string, byte[]) taken = _ready[chosen];
            _ready[chosen] = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            if (_ready.Count < Slots / 2 && _refill.IsCompleted)
            {
                _refill = Task.Run(Refill);
            }
            return taken;
        }
    }

    /// <summary>Gives back a share of which surely nothing was kept.</summary>
    public void Return(string reference, byte[] share)
    {
        lock (_gate)
        {
            _ready.Add((reference, share));
        }
    }

    public (ShareState State, byte[] Share) Read(string reference)
    {
        byte[] share = new byte[Sealed.KeyBytes];
        if (BookOf(reference, out int slot) is not { } book || RandomAccess.Read(book, share, (long)slot * Sealed.KeyBytes) != Sealed.KeyBytes)
        {
            return (ShareState.Missing, share);
        }
        return (IsDestroyed(share) ? ShareState.Destroyed : ShareState.Found, share);
    }

    /// <summary>Destroys a share, on the disk when it returns. Older backups of the data cannot be opened without it.</summary>
    public void Destroy(string reference)
    {
        if (BookOf(reference, out int slot) is not { } book)
        {
            return;
        }
        try
        {
            RandomAccess.Write(book, new byte[Sealed.KeyBytes], (long)slot * Sealed.KeyBytes);
            RandomAccess.FlushToDisk(book);
            DurableFile.SetTimes(FileOf(reference[..reference.IndexOf(':', StringComparison.Ordinal)]), Long.Ago);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, _folder, KeyFolder.Key);
        }
    }

    public void Dispose()
    {
        _refill.Wait(TimeSpan.FromSeconds(5));
        lock (_gate)
        {
            foreach (SafeFileHandle book in _books.Values)
            {
                book.Dispose();
            }
            _books.Clear();
            _ready.Clear();
        }
    }

    private static bool IsDestroyed(ReadOnlySpan<byte> share) => !share.ContainsAnyExcept((byte)0);

    private static string Reference(string book, int slot) => string.Create(CultureInfo.InvariantCulture, $"{book}:{slot}");

    private void Refill()
    {
        try
        {
            List<(string, byte[])> book = NewBook();
            lock (_gate)
            {
                _ready.AddRange(book);
            }
        }
        catch (StorageException)
        {
            // Whoever takes the last share tries again, and hears why it fails.
        }
    }

    private List<(string Reference, byte[] Share)> NewBook()
    {
        string name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        byte[] all = RandomNumberGenerator.GetBytes(Slots * Sealed.KeyBytes);
        try
        {
            DurableFile.Write(FileOf(name), all, Long.Ago);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, _folder, KeyFolder.Key);
        }
        return [.. Enumerable.Range(0, Slots).Select(slot => (Reference(name, slot), all.AsSpan(slot * Sealed.KeyBytes, Sealed.KeyBytes).ToArray()))];
    }

    /// <summary>The reference comes from the database, so it must not lead out of the folder.</summary>
    private SafeFileHandle? BookOf(string reference, out int slot)
    {
        slot = 0;
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon != NameBytes * 2
            || !int.TryParse(reference.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out slot)
            || slot >= Slots)
        {
            return null;
        }
        string name = reference[..colon];
        lock (_gate)
        {
            ref SafeFileHandle? book = ref CollectionsMarshal.GetValueRefOrAddDefault(_books, name, out bool known);
            if (!known)
            {
                if (!name.All(char.IsAsciiHexDigitLower) || !File.Exists(FileOf(name)))
                {
                    _books.Remove(name);
                    return null;
                }
                book = File.OpenHandle(FileOf(name), FileMode.Open, _writable ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            }
            return book;
        }
    }

    private string FileOf(string book) => Path.Combine(_folder, book + Extension);

    /// <summary>The time that all books bear.</summary>
    private static class Long
    {
        public static readonly DateTime Ago = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
