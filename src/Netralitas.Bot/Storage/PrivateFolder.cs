namespace Netralitas.Bot.Storage;

/// <summary>Folders that only the program's own user may look into.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder with mode 0700; one that exists keeps its mode, since the operator may have reasons.</summary>
    /// <exception cref="StorageException">It cannot be made; the message names the configuration key.</exception>
    public static string Create(string path, string key)
    {
        string full = Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(full);
            }
            else
            {
                Directory.CreateDirectory(full, OwnerOnly);
            }
            return full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.Unreadable, $"{key}: folder {full} tidak dapat dibuat ({e.GetType().Name}); beri hak tulis atau ganti {key}.", e);
        }
    }
}
