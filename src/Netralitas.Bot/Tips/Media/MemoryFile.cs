using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// A file that exists in memory only, yet has a path that a child process can open and seek in: MP4 cannot be read from
/// a pipe when its index stands at the end, and evidence never touches the disk in the clear.
/// </summary>
internal sealed class MemoryFile : IDisposable
{
    private const uint CloseOnExec = 1;
    private readonly SafeFileHandle _handle;

    public MemoryFile()
    {
        int descriptor = memfd_create("", CloseOnExec);
        if (descriptor < 0)
        {
            throw new IOException($"memfd_create failed with error {Marshal.GetLastPInvokeError()}");
        }
        _handle = new SafeFileHandle(descriptor, ownsHandle: true);
        Path = $"/proc/{Environment.ProcessId}/fd/{descriptor}";
    }

    public string Path { get; }

    public long Length => RandomAccess.GetLength(_handle);

    public void Write(ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, 0);

    public byte[] Read()
    {
        byte[] bytes = new byte[Length];
        int at = 0;
        while (at < bytes.Length && RandomAccess.Read(_handle, bytes.AsSpan(at), at) is > 0 and var read)
        {
            at += read;
        }
        return bytes;
    }

    public void Dispose() => _handle.Dispose();

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int memfd_create(string name, uint flags);
}
