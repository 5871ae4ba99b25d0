namespace Netralitas.Bot.Operations;

/// <summary>Files that nobody else on the machine may read.</summary>
internal static class PrivateFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using var file = new FileStream(path, options);
        await file.WriteAsync(bytes);
    }
}
