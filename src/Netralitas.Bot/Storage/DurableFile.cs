using System.Runtime.InteropServices;

namespace Netralitas.Bot.Storage;

/// <summary>Files of the owner alone that are on the disk when a call returns, and that are whole or not there.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Unfinished = ".tmp";
    private const int CloseOnExec = 0x80000;

    /// <summary>Writes a file under another name first, then gives it its own.</summary>
    /// <param name="times">Modification and access time, so that the file does not tell when it was made.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, DateTime? times = null)
    {
        string unfinished = path + Unfinished;
        try
        {
            using (FileStream stream = Create(unfinished))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (times is { } time)
            {
                SetTimes(unfinished, time);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(unfinished); // on a full disk half a file is room that the next one needs
            throw;
        }
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>A new file for the owner alone; one that is in the way is replaced.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.Create, FileAccess.Write);

    /// <summary>A file for the owner alone, as it is or new; others may read it meanwhile.</summary>
    public static FileStream OpenOrCreate(string path) => Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);

    public static void SetTimes(string path, DateTime time)
    {
        File.SetLastWriteTimeUtc(path, time);
        File.SetLastAccessTimeUtc(path, time);
    }

    /// <summary>What a crash left half written.</summary>
    public static IEnumerable<string> UnfinishedIn(string folder) => Directory.EnumerateFiles(folder, "*" + Unfinished);

    /// <summary>A new name is on the disk only when its folder is.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        int handle = Open(folder, CloseOnExec);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened");
        }
        int result = Sync(handle);
        _ = Close(handle);
        if (result != 0)
        {
            throw new IOException($"The folder {folder} cannot be written to the disk");
        }
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        return new FileStream(path, options);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
