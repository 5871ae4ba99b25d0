using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

// There is no forwardMessage and no copyMessage here, and none is to be added: a forward names its sender, and a copy keeps the file ids and
// quotes of the original. What is passed on is written anew.

/// <summary>Sends a text.</summary>
public class SendMessageRequest() : RequestBase<Message>("sendMessage"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The text, 1 to 4096 characters after parsing.</summary>
    public required string Text { get; set; }

    /// <summary>How it is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>The message to reply to.</summary>
    public ReplyParameters? ReplyParameters { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public ReplyMarkup? ReplyMarkup { get; set; }

    /// <summary>How the link preview looks.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>Formatting, instead of a parse mode.</summary>
    public IEnumerable<MessageEntity>? Entities { get; set; }

    /// <summary>Without a sound.</summary>
    public bool DisableNotification { get; set; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool ProtectContent { get; set; }

    /// <summary>An effect; private chats only.</summary>
    public string? MessageEffectId { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    /// <summary>Beyond the limits, for Stars.</summary>
    public bool AllowPaidBroadcast { get; set; }

    internal override bool EffectRepeats => true;

    internal override int Messages => 1;
}

/// <summary>Sends a photo, up to 10 MB.</summary>
public class SendPhotoRequest() : RequestBase<Message>("sendPhoto"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The photo.</summary>
    public required InputFile Photo { get; set; }

    /// <summary>Text below it, up to 1024 characters after parsing.</summary>
    public string? Caption { get; set; }

    /// <summary>How it is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>The message to reply to.</summary>
    public ReplyParameters? ReplyParameters { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public ReplyMarkup? ReplyMarkup { get; set; }

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>Formatting in the caption, instead of a parse mode.</summary>
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }

    /// <summary>The caption stands above.</summary>
    public bool ShowCaptionAboveMedia { get; set; }

    /// <summary>Covered.</summary>
    public bool HasSpoiler { get; set; }

    /// <summary>Without a sound.</summary>
    public bool DisableNotification { get; set; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool ProtectContent { get; set; }

    /// <summary>An effect; private chats only.</summary>
    public string? MessageEffectId { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    /// <summary>Beyond the limits, for Stars.</summary>
    public bool AllowPaidBroadcast { get; set; }

    internal override bool EffectRepeats => true;

    internal override IEnumerable<InputFile?> Files => [Photo];

    internal override int Messages => 1;
}

/// <summary>Sends a file, up to 50 MB.</summary>
public class SendDocumentRequest() : RequestBase<Message>("sendDocument"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The file.</summary>
    public required InputFile Document { get; set; }

    /// <summary>Text below it, up to 1024 characters after parsing.</summary>
    public string? Caption { get; set; }

    /// <summary>How it is marked up.</summary>
    public ParseMode ParseMode { get; set; }

    /// <summary>The message to reply to.</summary>
    public ReplyParameters? ReplyParameters { get; set; }

    /// <summary>Buttons or a keyboard.</summary>
    public ReplyMarkup? ReplyMarkup { get; set; }

    /// <summary>A small picture of it.</summary>
    public InputFile? Thumbnail { get; set; }

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>Formatting in the caption, instead of a parse mode.</summary>
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }

    /// <summary>Telegram does not look what it is.</summary>
    public bool DisableContentTypeDetection { get; set; }

    /// <summary>Without a sound.</summary>
    public bool DisableNotification { get; set; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool ProtectContent { get; set; }

    /// <summary>An effect; private chats only.</summary>
    public string? MessageEffectId { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    /// <summary>Beyond the limits, for Stars.</summary>
    public bool AllowPaidBroadcast { get; set; }

    internal override bool EffectRepeats => true;

    internal override IEnumerable<InputFile?> Files => [Document, Thumbnail];

    internal override int Messages => 1;
}

/// <summary>Sends an album.</summary>
public class SendMediaGroupRequest() : RequestBase<Message[]>("sendMediaGroup"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Two to ten of them.</summary>
    public required IEnumerable<IAlbumInputMedia> Media { get; set; }

    /// <summary>The message to reply to.</summary>
    public ReplyParameters? ReplyParameters { get; set; }

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>Without a sound.</summary>
    public bool DisableNotification { get; set; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool ProtectContent { get; set; }

    /// <summary>An effect; private chats only.</summary>
    public string? MessageEffectId { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }

    /// <summary>Beyond the limits, for Stars.</summary>
    public bool AllowPaidBroadcast { get; set; }

    internal override bool EffectRepeats => true;

    internal override IEnumerable<InputFile?> Files => Media.SelectMany(static medium => new[]
    {
        medium.Media,
        medium switch
        {
            InputMediaVideo video => video.Thumbnail,
            InputMediaAudio audio => audio.Thumbnail,
            InputMediaDocument document => document.Thumbnail,
            _ => null,
        },
    });

    internal override int Messages => Media.Count();
}

/// <summary>Deletes a message.</summary>
public class DeleteMessageRequest() : RequestBase<bool>("deleteMessage"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Number of the message.</summary>
    public required int MessageId { get; set; }
}

/// <summary>Deletes several messages; those that are gone are passed over.</summary>
public class DeleteMessagesRequest() : RequestBase<bool>("deleteMessages"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Numbers of one to a hundred messages.</summary>
    public required IEnumerable<int> MessageIds { get; set; }
}

/// <summary>Answers the press of a button.</summary>
public class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    /// <summary>The press that is answered.</summary>
    public required string CallbackQueryId { get; set; }

    /// <summary>The text, 1 to 4096 characters after parsing.</summary>
    public string? Text { get; set; }

    /// <summary>As a dialogue, not a passing line.</summary>
    public bool ShowAlert { get; set; }

    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>Seconds for which clients may keep the answer.</summary>
    public int? CacheTime { get; set; }

    internal override bool IsPaced => true;
}

/// <summary>Shows for five seconds what the bot is doing.</summary>
public class SendChatActionRequest() : RequestBase<bool>("sendChatAction"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>What is seen.</summary>
    public required ChatAction Action { get; set; }

    /// <summary>The topic.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>The business account to act for.</summary>
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Reacts to a message.</summary>
public class SetMessageReactionRequest() : RequestBase<bool>("setMessageReaction"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Number of the message.</summary>
    public required int MessageId { get; set; }

    /// <summary>The reaction; none takes it back.</summary>
    public IEnumerable<ReactionType>? Reaction { get; set; }

    /// <summary>With a big animation.</summary>
    public bool IsBig { get; set; }
}
