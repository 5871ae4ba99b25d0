namespace Netralitas.Bot.Tips.Media;

/// <summary>What a file is by its first bytes.</summary>
internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    OtherPicture,
    Mp4,
    OtherVideo,
    Sound,
    Pdf,
    Office,
    Archive,
    Program,
}
