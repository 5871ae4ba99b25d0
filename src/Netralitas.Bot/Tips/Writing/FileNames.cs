using System.Security.Cryptography;
using Netralitas.Bot.Tips.Media;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>A file that leaves is called after nothing: not its sender, camera, time or order.</summary>
internal static class FileNames
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int RandomLength = 10;

    /// <summary>A new name at each call, even for the same file.</summary>
    public static string Fresh(EvidenceFormat format) => $"bukti-{RandomNumberGenerator.GetString(Letters, RandomLength)}{Extension(format)}";

    private static string Extension(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Jpeg => ".jpg",
        EvidenceFormat.Png => ".png",
        EvidenceFormat.WebP => ".webp",
        EvidenceFormat.Pdf => ".pdf",
        _ => ".mp4",
    };
}
