using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>The message to reply to.</summary>
public class ReplyParameters
{
    /// <summary>Its number.</summary>
    public int MessageId { get; set; }

    /// <summary>Its chat, when that is another one.</summary>
    public ChatId? ChatId { get; set; }

    /// <summary>Send even if it is gone.</summary>
    public bool AllowSendingWithoutReply { get; set; }

    /// <summary>The part to quote, word for word.</summary>
    public string? Quote { get; set; }

    /// <summary>How the quote is marked up.</summary>
    public ParseMode QuoteParseMode { get; set; }

    /// <summary>Formatting in the quote, instead of a parse mode.</summary>
    public MessageEntity[]? QuoteEntities { get; set; }

    /// <summary>Where the quote begins, in UTF-16 code units.</summary>
    public int? QuotePosition { get; set; }

    public static implicit operator ReplyParameters(int messageId) => new() { MessageId = messageId };

    public static implicit operator ReplyParameters(Message message) => new() { MessageId = message.Id };
}
