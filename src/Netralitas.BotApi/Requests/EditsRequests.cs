using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

/// <summary>Changes the text of a message.</summary>
public class EditMessageTextRequest() : RequestBase<Message>("editMessageText"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Number of the message.</summary>
    public required int MessageId { get; set; }

    /// <summary>The text, 1 to 4096 characters after parsing.</summary>
    public required string Text { get; set; }

    /// <summary>How it is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    /// <summary>How the link preview looks.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    /// <summary>Formatting, instead of a parse mode.</summary>
    public IEnumerable<MessageEntity>? Entities { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    internal override int? EditedMessage => MessageId;
}

/// <summary>Changes the caption of a message.</summary>
public class EditMessageCaptionRequest() : RequestBase<Message>("editMessageCaption"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Number of the message.</summary>
    public required int MessageId { get; set; }

    /// <summary>Text below it, up to 1024 characters after parsing.</summary>
    public string? Caption { get; set; }

    /// <summary>How it is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    /// <summary>Formatting in the caption, instead of a parse mode.</summary>
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }

    /// <summary>The caption stands above.</summary>
    public bool ShowCaptionAboveMedia { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    internal override int? EditedMessage => MessageId;
}

/// <summary>Changes the buttons of a message.</summary>
public class EditMessageReplyMarkupRequest() : RequestBase<Message>("editMessageReplyMarkup"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Number of the message.</summary>
    public required int MessageId { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    internal override int? EditedMessage => MessageId;
}
