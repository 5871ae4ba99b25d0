using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What of a message is meant for the bot.</summary>
/// <param name="Command">The command without slash and bot name, lower case, or null.</param>
/// <param name="Text">The text without the mention, or the command's argument.</param>
/// <param name="ByName">Surely for this bot: in a private chat, or with its name.</param>
internal sealed record Addressed(string? Command, string Text, bool ByName)
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
            return new(name[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : "", isPrivate || name.Length == 2);
        }
        if (WithoutMention(text, "@" + me.Username) is { } rest)
        {
            return new(null, rest, ByName: true);
        }
        // Whatever is written in a topic names the message that opened it, without being a reply to it.
        bool isReply = message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id == me.Id;
        return isPrivate || isReply ? new(null, text, isPrivate) : null;
    }

    /// <summary>The text without the mentions of the bot; null where there is none. A longer name and an e-mail address are somebody else's.</summary>
    private static string? WithoutMention(string text, string mention)
    {
        string? rest = null;
        int from = 0;
        while (text.IndexOf(mention, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            int end = at + mention.Length;
            if ((at > 0 && IsOfName(text[at - 1])) || (end < text.Length && IsOfName(text[end])))
            {
                from = end;
                continue;
            }
            rest = text = $"{text[..at].TrimEnd()} {text[end..].TrimStart()}";
            from = at;
        }
        return rest?.Trim();
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
