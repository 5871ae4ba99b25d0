using System.Diagnostics;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Lets ffmpeg, where it is installed, write an MP4 anew: picture and sound copied, nothing else. The only part here that
/// starts a process. What the camera's encoder wrote between the pictures stays, and so does every voice: the warning
/// before the upload says so.
/// </summary>
/// <param name="tool">Path of ffmpeg, or null.</param>
internal sealed class VideoCleaner(string? tool, TimeProvider time)
{
    private const long MaxGrowth = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] CopyWithoutMetadata =
    [
        "-map", "0:V", "-map", "0:a?", "-dn", "-sn", "-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1",
        "-c", "copy", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", "-f", "mp4",
    ];

    /// <summary>Without it every video is refused with the reason.</summary>
    public bool IsAvailable => tool is not null && OperatingSystem.IsLinux();

    /// <summary>Looks for ffmpeg on PATH.</summary>
    public static VideoCleaner Find(TimeProvider time) =>
        new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "ffmpeg"))
            .FirstOrDefault(File.Exists), time);

    public async Task<CleanResult> CleanAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
        {
            return new CleanResult.Refused(Refusal.NoVideoTool);
        }
        if (source.Length > PictureLimits.MaxBytes)
        {
            return new CleanResult.Refused(Refusal.TooLarge);
        }
        if (FileSniffer.KindOf(source.Span) != FileKind.Mp4)
        {
            return new CleanResult.Refused(Refusal.OtherVideo);
        }
        using var before = new MemoryFile();
        using var after = new MemoryFile();
        before.Write(source.Span);
        if (!await CopyAsync(before.Path, after.Path, cancellationToken) || after.Length > source.Length + MaxGrowth)
        {
            return new CleanResult.Refused(Refusal.Broken);
        }
        byte[] video = after.Read();
        return Mp4Check.SizeIfClean(video) is (var width, var height)
            ? new CleanResult.Cleaned(video, EvidenceFormat.Mp4, width, height)
            : new CleanResult.Refused(Refusal.NotVerified);
    }

    private async Task<bool> CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using Process process = Start(from, to);
        try
        {
            // Read and thrown away: a complaint may quote the file's metadata.
            await process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private Process Start(string from, string to)
    {
        var start = new ProcessStartInfo(tool!)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        // The service's secrets may stand in its environment.
        start.Environment.Clear();
        string[] input = ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-threads", "1", "-protocol_whitelist", "file", "-f", "mov", "-i", from];
        foreach (string argument in (string[])[.. input, .. CopyWithoutMetadata, to])
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start)!;
    }
}
