using System.Collections.Concurrent;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips;

/// <summary>
/// Cleaned evidence, sealed on the disk at once under random names. The key of a draft's files lives with the draft; sending the tip puts it
/// under the tip's own key, and the files stay as they are.
/// </summary>
internal sealed class EvidenceVault(StorageOptions storage, TipStore store, CrashPoints points, TimeProvider time)
{
    public const string Folder = "evidence";
    public const long MostOfDraft = 50 * 1024 * 1024;
    public const long MostOfDrafts = 500 * 1024 * 1024;
    private const string Key = "Storage:Path";

    private readonly ConcurrentDictionary<Guid, (DraftKey Draft, long Bytes)> _ofDrafts = new();
    private readonly Lazy<string> _folder = new(() => PrivateFolder.Create(Path.Combine(storage.Path, Folder), Key));
    private long _used;

    /// <summary>So much all drafts together may hold; of all instances, where there are several.</summary>
    internal long MostBytes { get; set; } = MostOfDrafts;

    /// <summary>Begins a draft that may hold files.</summary>
    public Task<DraftKey> OpenDraftAsync(CancellationToken cancellation) => Task.FromResult(new DraftKey());

    /// <summary>Seals a cleaned file; on the disk when it returns.</summary>
    /// <exception cref="EvidenceQuotaException">The draft, or all drafts together, hold too much.</exception>
    /// <exception cref="StorageException">It could not be written; nothing is left of it.</exception>
    public Task<EvidenceHandle> StoreAsync(DraftKey key, string kind, ReadOnlyMemory<byte> cleaned, CancellationToken cancellation)
    {
        var handle = new EvidenceHandle(Guid.NewGuid(), kind, cleaned.Length);
        Reserve(key, handle);
        return Task.Run(
            () =>
            {
                try
                {
                    byte[] fileKey = FileKey(key.Key, handle.Id);
                    DateTime day = StorageDay.Begin(StorageDay.Today(time));
                    DurableFile.Write(PathOf(handle.Id), Sealed.Close(fileKey, cleaned.Span, Purpose(handle.Id)), day);
                    points.Reach(CrashPoints.EvidenceSealed);
                    return handle;
                }
                catch (Exception e)
                {
                    Release(handle.Id);
                    Delete(NameOf(handle.Id));
                    throw e is IOException or UnauthorizedAccessException ? StorageFailure.Of(e, _folder.Value, Key) : e;
                }
            },
            cancellation);
    }

    /// <summary>Deletes one file of a draft.</summary>
    public Task DropAsync(EvidenceHandle handle, CancellationToken cancellation)
    {
        // Only what a draft still holds: the files of a tip that was sent are not a draft's to delete.
        if (Release(handle.Id))
        {
            Delete(NameOf(handle.Id));
        }
        return Task.CompletedTask;
    }

    /// <summary>Ends a draft that is not sent.</summary>
    public async Task DropDraftAsync(DraftKey key, IEnumerable<EvidenceHandle> handles, CancellationToken cancellation)
    {
        foreach (EvidenceHandle handle in handles)
        {
            await DropAsync(handle, cancellation);
        }
        key.Dispose();
    }

    /// <summary>The file as it was stored, or null: it is gone, or damaged.</summary>
    public byte[]? Read(ReadOnlySpan<byte> draftKey, EvidenceHandle handle)
    {
        try
        {
            return Sealed.Open(FileKey(draftKey, handle.Id), File.ReadAllBytes(PathOf(handle.Id)), Purpose(handle.Id));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Files of a draft that was begun at another instance count here while it is worked on.</summary>
    internal void Adopt(DraftKey? key, IEnumerable<EvidenceHandle> handles)
    {
        foreach (EvidenceHandle handle in handles)
        {
            if (key is not null && _ofDrafts.TryAdd(handle.Id, (key, handle.Bytes)))
            {
                Interlocked.Add(ref _used, handle.Bytes);
                key.Add(handle.Bytes);
            }
        }
    }

    /// <summary>A tip that is on the disk holds these files now, or another instance goes on with their draft.</summary>
    internal void Keep(IEnumerable<EvidenceHandle> handles)
    {
        foreach (EvidenceHandle handle in handles)
        {
            Release(handle.Id);
        }
    }

    internal static string NameOf(Guid id) => id.ToString("N");

    /// <summary>Deletes a sealed file by its name in the database. Its key is gone already; this only frees the room.</summary>
    internal void Delete(string name)
    {
        if (!Guid.TryParseExact(name, "N", out _))
        {
            return; // not one of ours: the name must not lead elsewhere
        }
        try
        {
            File.Delete(Path.Combine(_folder.Value, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start wipes it.
        }
    }

    /// <summary>At the start: files of drafts that a stop or a crash ended.</summary>
    /// <param name="ofNewTips">Of tips that are not in the tables yet.</param>
    /// <param name="before">Only what is older: other instances may have drafts.</param>
    internal int WipeLeftovers(IEnumerable<string>? ofNewTips = null, DateOnly? before = null)
    {
        DateTime latest = before is { } day ? StorageDay.Begin(day) : DateTime.MaxValue;
        List<string> files = [.. Directory.EnumerateFiles(_folder.Value).Where(f => File.GetLastWriteTimeUtc(f) < latest)];
        HashSet<string> used = [.. store.FilesInUse(), .. ofNewTips ?? []];
        int wiped = 0;
        foreach (string file in files.Where(f => !used.Contains(Path.GetFileName(f))))
        {
            File.Delete(file);
            wiped++;
        }
        return wiped;
    }

    private void Reserve(DraftKey key, EvidenceHandle handle)
    {
        if (key.Used + handle.Bytes > MostOfDraft)
        {
            throw new EvidenceQuotaException(ofDraft: true);
        }
        if (Interlocked.Add(ref _used, handle.Bytes) + (storage.IsPostgres ? BytesOfOthers() : 0) > MostBytes)
        {
            Interlocked.Add(ref _used, -handle.Bytes);
            throw new EvidenceQuotaException(ofDraft: false);
        }
        key.Add(handle.Bytes);
        _ofDrafts[handle.Id] = (key, handle.Bytes);
    }

    /// <summary>
    /// What other instances' drafts hold: they write into the same folder, and what belongs to no tip there is a draft's. Two that store at the very
    /// same moment may pass by each other, by those two files.
    /// </summary>
    private long BytesOfOthers()
    {
        HashSet<string> ofTips = [.. store.FilesInUse()];
        return new DirectoryInfo(_folder.Value).EnumerateFiles()
            .Where(f => !ofTips.Contains(f.Name) && !(Guid.TryParseExact(f.Name, "N", out Guid id) && _ofDrafts.ContainsKey(id)))
            .Sum(LengthOf);
    }

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0; // dropped meanwhile
        }
    }

    private bool Release(Guid id)
    {
        if (!_ofDrafts.TryRemove(id, out (DraftKey Draft, long Bytes) held))
        {
            return false;
        }
        Interlocked.Add(ref _used, -held.Bytes);
        held.Draft.Add(-held.Bytes);
        return true;
    }

    private string PathOf(Guid id) => Path.Combine(_folder.Value, NameOf(id));

    private static byte[] FileKey(ReadOnlySpan<byte> draftKey, Guid id) => Sealed.Derive(draftKey, [], Purpose(id));

    private static string Purpose(Guid id) => $"netralitas/1/evidence/{id:N}";
}
