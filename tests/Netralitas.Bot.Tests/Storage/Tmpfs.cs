using System.Diagnostics;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

/// <summary>A file system that is soon full. Mounting takes root.</summary>
internal sealed class Tmpfs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public static Tmpfs Mount(string size)
    {
        var tmpfs = new Tmpfs();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", tmpfs.Path) == 0)
        {
            return tmpfs;
        }
        tmpfs._folder.Dispose();
        throw new InvalidOperationException("mount failed");
    }

    public static bool CanMount()
    {
        try
        {
            Mount("64k").Dispose();
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public void MakeReadOnly() => Assert.Equal(0, Run("mount", "-o", "remount,ro", Path));

    public void MakeWritable() => Assert.Equal(0, Run("mount", "-o", "remount,rw", Path));

    public void Dispose()
    {
        Run("umount", Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A test that needs a small file system; skipped, with the reason, where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Tmpfs.CanMount);

    public TmpfsFactAttribute()
    {
        if (!CanMount.Value)
        {
            Skip = "no tmpfs can be mounted here (needs root)";
        }
    }
}
