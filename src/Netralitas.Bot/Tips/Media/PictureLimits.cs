namespace Netralitas.Bot.Tips.Media;

/// <summary>Bounds read from a header before anybody unpacks the picture.</summary>
internal static class PictureLimits
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxSide = 30_000;
    public const long MaxPixels = 100_000_000;

    /// <summary>A progressive JPEG of very many scans, or a WebP of very many frames, is a bomb of its own.</summary>
    public const int MaxScans = 200;
    public const long MaxAnimatedPixels = 1_000_000_000;

    public static bool Allow(long width, long height) =>
        width is > 0 and <= MaxSide && height is > 0 and <= MaxSide && width * height <= MaxPixels;
}
