using System.Diagnostics;
using System.Text;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Tests.Units.Tips;

public class CleaningVideos
{
    private static readonly VideoCleaner Cleaner = VideoCleaner.Find(TimeProvider.System);

    [FfmpegFact]
    public async Task Nothing_that_was_put_in_comes_out()
    {
        byte[] tainted = await TaintedAsync();
        Assert.True(tainted.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)) > 0);
        Assert.Null(Mp4Check.SizeIfClean(tainted));

        using var download = new MemoryStream(tainted);
        var clean = Assert.IsType<CleanResult.Cleaned>(await EvidenceCleaner.CleanAsync(download, Cleaner, CancellationToken.None));

        Assert.Equal((EvidenceFormat.Mp4, 64, 48), (clean.Format, clean.Width, clean.Height));
        Assert.Equal(-1, clean.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)));
        Assert.Equal(-1, clean.Bytes.AsSpan().IndexOf("Lavf"u8));
    }

    [FfmpegFact]
    public async Task A_cut_or_disguised_video_is_refused()
    {
        byte[] video = await TaintedAsync();
        Assert.Equal(new CleanResult.Refused(Refusal.Broken), await Cleaner.CleanAsync(video.AsMemory(0, 200), CancellationToken.None));
        Assert.Equal(new CleanResult.Refused(Refusal.Broken), await Cleaner.CleanAsync("\0\0\0\u0010ftypisombukan video"u8.ToArray(), CancellationToken.None));
        Assert.Equal(new CleanResult.Refused(Refusal.OtherVideo), await Cleaner.CleanAsync(SmallPictures.Lossy, CancellationToken.None));
    }

    [FfmpegFact]
    public async Task A_changed_mind_stops_the_tool()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        byte[] video = await TaintedAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Cleaner.CleanAsync(video, cancelled.Token));
    }

    [Fact]
    public async Task Without_the_tool_a_video_is_refused_with_the_reason()
    {
        var none = new VideoCleaner(null, TimeProvider.System);
        Assert.False(none.IsAvailable);
        using var download = new MemoryStream("\0\0\0\u0010ftypisom...."u8.ToArray());
        Assert.Equal(new CleanResult.Refused(Refusal.NoVideoTool), await EvidenceCleaner.CleanAsync(download, none, CancellationToken.None));
    }

    [Theory]
    [InlineData("udta"), InlineData("meta"), InlineData("uuid"), InlineData("skip"), InlineData("iods")]
    public void A_box_that_playing_does_not_need_is_noticed(string type)
    {
        byte[] header = new byte[100];
        byte[] track = [.. new byte[76], 0, 64, 0, 0, 0, 48, 0, 0];
        byte[] moov = [.. Box("mvhd", header), .. Box("trak", Box("tkhd", track))];
        Assert.Equal((64, 48), Mp4Check.SizeIfClean(Box("moov", moov)));
        Assert.Null(Mp4Check.SizeIfClean(Box("moov", [.. moov, .. Box(type, [])])));
        Assert.Null(Mp4Check.SizeIfClean([.. Box("moov", moov), .. Box(type, [])]));
        header[7] = 1;
        Assert.Null(Mp4Check.SizeIfClean(Box("moov", [.. Box("mvhd", header), .. Box("trak", Box("tkhd", track))])));
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20261113);
        string[] types = ["moov", "trak", "tkhd", "mvhd", "hdlr", "mdia", "free", "stbl"];
        for (int round = 0; round < 2000; round++)
        {
            byte[] junk = new byte[random.Next(64)];
            random.NextBytes(junk);
            byte[] file = Box("moov", Box(types[round % 8], Box(types[random.Next(8)], junk)));
            file[random.Next(file.Length)] = (byte)random.Next(256);
            Mp4Check.SizeIfClean(file);
        }
    }

    private static byte[] Box(string type, byte[] payload) =>
        [0, 0, (byte)((payload.Length + 8) >> 8), (byte)(payload.Length + 8), .. Encoding.ASCII.GetBytes(type), .. payload];

    /// <summary>A second of film with a title, a place, a date and a handler's name.</summary>
    private static async Task<byte[]> TaintedAsync()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mp4");
        string[] arguments =
        [
            "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=1", "-f", "lavfi", "-i", "sine=duration=1",
            "-metadata", "title=" + Tainted.Marker, "-metadata", "location=-6.2+106.8/", "-metadata:s:v", "handler_name=" + Tainted.Marker,
            "-metadata", "creation_time=2026-10-12T10:00:00Z", "-c:v", "mpeg4", "-c:a", "aac", "-shortest", path,
        ];
        using (Process process = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false })!)
        {
            await process.WaitForExitAsync();
        }
        byte[] video = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return video;
    }
}
