namespace Netralitas.Bot.Tips.Media;

/// <summary>What can leave this service as evidence.</summary>
internal enum EvidenceFormat
{
    Jpeg,
    Png,
    WebP,
    Mp4,
    Pdf,
}
