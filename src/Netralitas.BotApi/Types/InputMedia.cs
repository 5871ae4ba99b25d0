using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A medium that may stand in an album.</summary>
[JsonConverter(typeof(AlbumInputMediaConverter))]
public interface IAlbumInputMedia
{
    /// <summary>Kind.</summary>
    InputMediaType Type { get; }

    /// <summary>The file.</summary>
    InputFile Media { get; }
}

/// <summary>A medium with its caption.</summary>
public abstract class InputMedia
{
    /// <summary>Kind.</summary>
    public abstract InputMediaType Type { get; }

    /// <summary>The file.</summary>
    public required InputFile Media { get; set; }

    /// <summary>Text below it, up to 1024 characters.</summary>
    public string? Caption { get; set; }

    /// <summary>How the caption is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>Formatting in the caption, instead of a parse mode.</summary>
    public MessageEntity[]? CaptionEntities { get; set; }
}

/// <summary>A photo.</summary>
public class InputMediaPhoto : InputMedia, IAlbumInputMedia
{
    /// <summary>For an initializer.</summary>
    public InputMediaPhoto()
    {
    }

    /// <summary>A photo.</summary>
    [SetsRequiredMembers]
    public InputMediaPhoto(InputFile media) => Media = media;

    /// <inheritdoc/>
    public override InputMediaType Type => InputMediaType.Photo;

    /// <summary>The caption stands above.</summary>
    public bool ShowCaptionAboveMedia { get; set; }

    /// <summary>Covered.</summary>
    public bool HasSpoiler { get; set; }
}

/// <summary>A video.</summary>
public class InputMediaVideo : InputMedia, IAlbumInputMedia
{
    /// <summary>For an initializer.</summary>
    public InputMediaVideo()
    {
    }

    /// <summary>A video.</summary>
    [SetsRequiredMembers]
    public InputMediaVideo(InputFile media) => Media = media;

    /// <inheritdoc/>
    public override InputMediaType Type => InputMediaType.Video;

    /// <summary>A small picture.</summary>
    public InputFile? Thumbnail { get; set; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>Can be watched while it loads.</summary>
    public bool SupportsStreaming { get; set; }

    /// <summary>The caption stands above.</summary>
    public bool ShowCaptionAboveMedia { get; set; }

    /// <summary>Covered.</summary>
    public bool HasSpoiler { get; set; }
}

/// <summary>Music.</summary>
public class InputMediaAudio : InputMedia, IAlbumInputMedia
{
    /// <summary>For an initializer.</summary>
    public InputMediaAudio()
    {
    }

    /// <summary>Music.</summary>
    [SetsRequiredMembers]
    public InputMediaAudio(InputFile media) => Media = media;

    /// <inheritdoc/>
    public override InputMediaType Type => InputMediaType.Audio;

    /// <summary>A small picture.</summary>
    public InputFile? Thumbnail { get; set; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>Performer.</summary>
    public string? Performer { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }
}

/// <summary>A file.</summary>
public class InputMediaDocument : InputMedia, IAlbumInputMedia
{
    /// <summary>For an initializer.</summary>
    public InputMediaDocument()
    {
    }

    /// <summary>A file.</summary>
    [SetsRequiredMembers]
    public InputMediaDocument(InputFile media) => Media = media;

    /// <inheritdoc/>
    public override InputMediaType Type => InputMediaType.Document;

    /// <summary>A small picture.</summary>
    public InputFile? Thumbnail { get; set; }

    /// <summary>Telegram does not look what it is.</summary>
    public bool DisableContentTypeDetection { get; set; }
}
