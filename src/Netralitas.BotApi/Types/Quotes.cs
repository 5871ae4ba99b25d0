namespace Telegram.Bot.Types;

/// <summary>The quoted part of a message.</summary>
public class TextQuote
{
    /// <summary>The text.</summary>
    public string Text { get; set; } = default!;

    /// <summary>Formatting in the text.</summary>
    public MessageEntity[]? Entities { get; set; }

    /// <summary>Where it begins, in UTF-16 code units.</summary>
    public int Position { get; set; }

    /// <summary>Chosen by hand.</summary>
    public bool IsManual { get; set; }
}

/// <summary>The message replied to, when it is in another chat or topic.</summary>
public class ExternalReplyInfo
{
    /// <summary>Where the message came from.</summary>
    public MessageOrigin Origin { get; set; } = default!;

    /// <summary>The chat.</summary>
    public Chat? Chat { get; set; }

    /// <summary>Number of the message.</summary>
    public int? MessageId { get; set; }
}
