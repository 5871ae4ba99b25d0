using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What of a message is meant for the bot.</summary>
/// <param name="Command">The command without slash and bot name, lower case, or null.</param>
/// <param name="Text">The text without the mention, or the command's argument.</param>
internal sealed record Addressed(string? Command, string Text)
{
    /// <summary>In a group only commands, mentions of the bot and replies to it are for the bot; null: not for us.</summary>
    public static Addressed? Of(Message message, User me)
    {
        string text = (message.Text ?? message.Caption ?? "").Trim();
        bool isPrivate = message.Chat.Type == ChatType.Private;
        if (text.StartsWith('/') && text.Length > 1)
        {
            string[] parts = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            string[] name = (parts.Length > 0 ? parts[0] : "").Split('@', 2);
            if (name.Length == 2 && !name[1].Equals(me.Username, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
            return new(name[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : "");
        }
        string mention = "@" + me.Username;
        if (text.Contains(mention, StringComparison.OrdinalIgnoreCase))
        {
            return new(null, text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase).Trim());
        }
        return isPrivate || message.ReplyToMessage?.From?.Id == me.Id ? new(null, text) : null;
    }
}
