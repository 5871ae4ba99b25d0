using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Buttons or a keyboard that come with a message.</summary>
[JsonConverter(typeof(ReplyMarkupConverter))]
public abstract class ReplyMarkup
{
    /// <summary>Only this library knows the kinds that Telegram knows.</summary>
    private protected ReplyMarkup()
    {
    }
}

/// <summary>Buttons below a message.</summary>
public class InlineKeyboardMarkup : ReplyMarkup
{
    /// <summary>No buttons; sent to take them away.</summary>
    public InlineKeyboardMarkup() => InlineKeyboard = [];

    /// <summary>Rows of buttons.</summary>
    public InlineKeyboardMarkup(IEnumerable<IEnumerable<InlineKeyboardButton>> inlineKeyboard) => InlineKeyboard = inlineKeyboard;

    /// <summary>One row.</summary>
    public InlineKeyboardMarkup(IEnumerable<InlineKeyboardButton> inlineKeyboardRow) => InlineKeyboard = [inlineKeyboardRow];

    /// <summary>One row.</summary>
    public InlineKeyboardMarkup(params InlineKeyboardButton[] inlineKeyboardRow) => InlineKeyboard = [inlineKeyboardRow];

    /// <summary>One button.</summary>
    public InlineKeyboardMarkup(InlineKeyboardButton inlineKeyboardButton) => InlineKeyboard = [[inlineKeyboardButton]];

    /// <summary>Rows of buttons.</summary>
    public IEnumerable<IEnumerable<InlineKeyboardButton>> InlineKeyboard { get; set; }
}

/// <summary>A button below a message: a text and one thing that it does.</summary>
public class InlineKeyboardButton
{
    /// <summary>For reading.</summary>
    public InlineKeyboardButton()
    {
    }

    /// <summary>A text; one of the others must be set too.</summary>
    [SetsRequiredMembers]
    public InlineKeyboardButton(string text) => Text = text;

    /// <summary>What stands on it.</summary>
    public required string Text { get; set; }

    /// <summary>Opens an address.</summary>
    public string? Url { get; set; }

    /// <summary>Comes back in a callback query; 1 to 64 bytes.</summary>
    public string? CallbackData { get; set; }

    /// <summary>Copies a text.</summary>
    public CopyTextButton? CopyText { get; set; }

    /// <summary>Lets the user pick a chat and puts this into its input field.</summary>
    public string? SwitchInlineQuery { get; set; }

    /// <summary>A button that opens an address.</summary>
    public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

    /// <summary>A button whose text comes back in a callback query.</summary>
    public static InlineKeyboardButton WithCallbackData(string textAndCallbackData) => new(textAndCallbackData) { CallbackData = textAndCallbackData };

    /// <summary>A button whose data comes back in a callback query.</summary>
    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };

    /// <summary>A button that copies a text.</summary>
    public static InlineKeyboardButton WithCopyText(string text, CopyTextButton copyText) => new(text) { CopyText = copyText };

    /// <summary>A button that lets the user pick a chat.</summary>
    public static InlineKeyboardButton WithSwitchInlineQuery(string text, string query = "") => new(text) { SwitchInlineQuery = query };
}

/// <summary>What a button copies.</summary>
public class CopyTextButton
{
    /// <summary>The text, 1 to 256 characters.</summary>
    public required string Text { get; set; }

    public static implicit operator CopyTextButton(string text) => new() { Text = text };
}

/// <summary>A keyboard in place of the user's own.</summary>
public class ReplyKeyboardMarkup : ReplyMarkup
{
    /// <summary>An empty keyboard; <see cref="Keyboard"/> is to be set.</summary>
    public ReplyKeyboardMarkup() => Keyboard = [];

    /// <summary>Rows of buttons.</summary>
    public ReplyKeyboardMarkup(IEnumerable<IEnumerable<KeyboardButton>> keyboard) => Keyboard = keyboard;

    /// <summary>One row.</summary>
    public ReplyKeyboardMarkup(IEnumerable<KeyboardButton> keyboardRow) => Keyboard = [keyboardRow];

    /// <summary>One row.</summary>
    public ReplyKeyboardMarkup(params KeyboardButton[] keyboardRow) => Keyboard = [keyboardRow];

    /// <summary>One button.</summary>
    public ReplyKeyboardMarkup(KeyboardButton button) => Keyboard = [[button]];

    /// <summary>Rows of buttons.</summary>
    public IEnumerable<IEnumerable<KeyboardButton>> Keyboard { get; set; }

    /// <summary>Stays when the user's own keyboard is hidden.</summary>
    public bool IsPersistent { get; set; }

    /// <summary>Only as high as needed.</summary>
    public bool ResizeKeyboard { get; set; }

    /// <summary>Goes away after one press.</summary>
    public bool OneTimeKeyboard { get; set; }

    /// <summary>Hint in the input field.</summary>
    public string? InputFieldPlaceholder { get; set; }

    /// <summary>Only for those who are mentioned or replied to.</summary>
    public bool Selective { get; set; }
}

/// <summary>A key of a <see cref="ReplyKeyboardMarkup"/>.</summary>
public class KeyboardButton
{
    /// <summary>For reading.</summary>
    public KeyboardButton()
    {
    }

    /// <summary>Sends its text.</summary>
    [SetsRequiredMembers]
    public KeyboardButton(string text) => Text = text;

    /// <summary>What stands on it, and what is sent.</summary>
    public required string Text { get; set; }

    public static implicit operator KeyboardButton(string text) => new(text);
}

/// <summary>Gives the user's own keyboard back.</summary>
public class ReplyKeyboardRemove : ReplyMarkup
{
    /// <summary>Always true.</summary>
    public bool RemoveKeyboard => true;

    /// <summary>Only for those who are mentioned or replied to.</summary>
    public bool Selective { get; set; }
}

/// <summary>Opens the input field as a reply to this message.</summary>
public class ForceReplyMarkup : ReplyMarkup
{
    /// <summary>Always true.</summary>
    public bool ForceReply => true;

    /// <summary>Hint in the input field.</summary>
    public string? InputFieldPlaceholder { get; set; }

    /// <summary>Only for those who are mentioned or replied to.</summary>
    public bool Selective { get; set; }
}
