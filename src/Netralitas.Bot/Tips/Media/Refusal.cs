namespace Netralitas.Bot.Tips.Media;

/// <summary>Why a piece of evidence is not taken. The sentence for each is in <see cref="RefusalTexts"/>.</summary>
internal enum Refusal
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Over the 20 MB that a bot may download.</summary>
    TooLarge,

    /// <summary>The header announces a picture nobody should unpack.</summary>
    TooManyPixels,

    /// <summary>Cut off, damaged, or something else behind a picture's first bytes.</summary>
    Broken,

    /// <summary>The rebuilt file did not pass its own check.</summary>
    NotVerified,

    /// <summary>A picture of a kind that is not rebuilt here: GIF, BMP, TIFF, HEIC, AVIF, lossless or arithmetic JPEG.</summary>
    OtherPicture,

    /// <summary>An animated PNG: keeping only one of its pictures would lose evidence without a word.</summary>
    AnimatedPng,

    /// <summary>A video that is not MP4.</summary>
    OtherVideo,

    /// <summary>An MP4 where no ffmpeg is installed.</summary>
    NoVideoTool,

    /// <summary>A PDF that is locked, broken, very long, or carries what is not rebuilt here.</summary>
    Pdf,

    /// <summary>Word, Excel, PowerPoint, OpenDocument: authors, revisions, comments.</summary>
    Office,

    /// <summary>A container of files.</summary>
    Archive,

    /// <summary>Music, a recording, a voice note: a voice identifies.</summary>
    Voice,

    /// <summary>A round video: a face and a voice.</summary>
    VideoNote,

    /// <summary>A contact names a person and their number.</summary>
    Contact,

    /// <summary>A place on the map, live or not.</summary>
    Location,

    /// <summary>A program.</summary>
    Program,

    /// <summary>Anything else.</summary>
    Unknown,
}
