namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>ffmpeg is optional for the service, so it is for its tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FfmpegFactAttribute : FactAttribute
{
    public FfmpegFactAttribute() => Skip = Exiftool.IsInstalled("ffmpeg") ? null : "ffmpeg is not installed (apt-get install ffmpeg)";
}
