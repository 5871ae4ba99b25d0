namespace Telegram.Bot.Types;

/// <summary>How the preview of a link looks.</summary>
public class LinkPreviewOptions
{
    /// <summary>None at all.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Of this address, instead of the first in the text.</summary>
    public string? Url { get; set; }

    /// <summary>Small.</summary>
    public bool PreferSmallMedia { get; set; }

    /// <summary>Large.</summary>
    public bool PreferLargeMedia { get; set; }

    /// <summary>Above the text.</summary>
    public bool ShowAboveText { get; set; }
}
