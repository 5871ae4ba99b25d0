using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>What every file has.</summary>
public abstract class FileBase
{
    /// <summary>For downloading or sending again; belongs to this bot.</summary>
    public string FileId { get; set; } = default!;

    /// <summary>Same for every bot and for ever, so it is never kept.</summary>
    public string FileUniqueId { get; set; } = default!;

    /// <summary>Size in bytes, if known.</summary>
    public long? FileSize { get; set; }
}

/// <summary>A file that can be downloaded with <see cref="ITelegramBotClient.DownloadFile(string, Stream, CancellationToken)"/>.</summary>
public class TGFile : FileBase
{
    /// <summary>Where to download it; good for an hour.</summary>
    public string? FilePath { get; set; }
}

/// <summary>One size of a photo.</summary>
public class PhotoSize : FileBase
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }
}

/// <summary>A file.</summary>
public class Document : FileBase
{
    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }

    /// <summary>The name that the sender gave.</summary>
    public string? FileName { get; set; }

    /// <summary>The type that the sender gave.</summary>
    public string? MimeType { get; set; }
}

/// <summary>A GIF, or a video without sound.</summary>
public class Animation : FileBase
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }

    /// <summary>The name that the sender gave.</summary>
    public string? FileName { get; set; }

    /// <summary>The type that the sender gave.</summary>
    public string? MimeType { get; set; }
}

/// <summary>Music.</summary>
public class Audio : FileBase
{
    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>Performer.</summary>
    public string? Performer { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>The name that the sender gave.</summary>
    public string? FileName { get; set; }

    /// <summary>The type that the sender gave.</summary>
    public string? MimeType { get; set; }

    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }
}

/// <summary>A video.</summary>
public class Video : FileBase
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }

    /// <summary>The name that the sender gave.</summary>
    public string? FileName { get; set; }

    /// <summary>The type that the sender gave.</summary>
    public string? MimeType { get; set; }
}

/// <summary>A round video.</summary>
public class VideoNote : FileBase
{
    /// <summary>Length.</summary>
    public int Length { get; set; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }
}

/// <summary>A voice message.</summary>
public class Voice : FileBase
{
    /// <summary>Length in seconds.</summary>
    public int Duration { get; set; }

    /// <summary>The type that the sender gave.</summary>
    public string? MimeType { get; set; }
}

/// <summary>A sticker.</summary>
public class Sticker : FileBase
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Animated.</summary>
    public bool IsAnimated { get; set; }

    /// <summary>A video.</summary>
    public bool IsVideo { get; set; }

    /// <summary>A small picture of it.</summary>
    public PhotoSize? Thumbnail { get; set; }

    /// <summary>The emoji.</summary>
    public string? Emoji { get; set; }

    /// <summary>Name of the set.</summary>
    public string? SetName { get; set; }

    /// <summary>The custom emoji.</summary>
    public string? CustomEmojiId { get; set; }
}

/// <summary>Somebody's contact.</summary>
public class Contact
{
    /// <summary>Telephone number.</summary>
    public string PhoneNumber { get; set; } = default!;

    /// <summary>First name.</summary>
    public string FirstName { get; set; } = default!;

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>Number of the user.</summary>
    public long? UserId { get; set; }

    /// <summary>vCard.</summary>
    public string? Vcard { get; set; }
}

/// <summary>A die, or another emoji that falls by chance.</summary>
public class Dice
{
    /// <summary>The emoji.</summary>
    public string Emoji { get; set; } = default!;

    /// <summary>How it fell.</summary>
    public int Value { get; set; }
}

/// <summary>A poll, as far as it matters here: what it asks.</summary>
public class Poll
{
    /// <summary>Identifier of the poll.</summary>
    public string Id { get; set; } = default!;

    /// <summary>The question.</summary>
    public string Question { get; set; } = default!;
}

/// <summary>Somebody's story; its content is not told.</summary>
public class Story
{
    /// <summary>Who posted it.</summary>
    public Chat Chat { get; set; } = default!;

    /// <summary>Number of the story in that chat.</summary>
    public int Id { get; set; }
}

/// <summary>A place.</summary>
public class Location
{
    /// <summary>Latitude.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Latitude { get; set; }

    /// <summary>Longitude.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Longitude { get; set; }

    /// <summary>Uncertainty in metres.</summary>
    public double? HorizontalAccuracy { get; set; }

    /// <summary>For how long it is kept up to date, in seconds.</summary>
    public int? LivePeriod { get; set; }

    /// <summary>Direction in degrees.</summary>
    public int? Heading { get; set; }

    /// <summary>Distance of an alert, in metres.</summary>
    public int? ProximityAlertRadius { get; set; }
}

/// <summary>A place with a name.</summary>
public class Venue
{
    /// <summary>The place.</summary>
    public Location Location { get; set; } = default!;

    /// <summary>Title.</summary>
    public string Title { get; set; } = default!;

    /// <summary>Address.</summary>
    public string Address { get; set; } = default!;
}
