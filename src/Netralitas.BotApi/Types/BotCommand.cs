using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A command in the bot's menu.</summary>
public class BotCommand
{
    /// <summary>For an initializer.</summary>
    public BotCommand()
    {
    }

    /// <summary>A command.</summary>
    [SetsRequiredMembers]
    public BotCommand(string command, string description)
    {
        Command = command;
        Description = description;
    }

    /// <summary>Without the slash; 1 to 32 of a–z, 0–9 and _.</summary>
    public required string Command { get; set; }

    /// <summary>Description; 1 to 256 characters.</summary>
    public required string Description { get; set; }
}

/// <summary>Whom a list of commands is shown to.</summary>
[JsonConverter(typeof(BotCommandScopeConverter))]
public abstract class BotCommandScope
{
    /// <summary>Kind.</summary>
    public abstract BotCommandScopeType Type { get; }

    /// <summary>Everybody for whom no narrower scope is set.</summary>
    public static BotCommandScopeDefault Default() => new();

    /// <summary>All private chats.</summary>
    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();

    /// <summary>All groups.</summary>
    public static BotCommandScopeAllGroupChats AllGroupChats() => new();

    /// <summary>Administrators of all groups.</summary>
    public static BotCommandScopeAllChatAdministrators AllChatAdministrators() => new();

    /// <summary>One chat.</summary>
    public static BotCommandScopeChat Chat(ChatId chatId) => new() { ChatId = chatId };

    /// <summary>Administrators of one chat.</summary>
    public static BotCommandScopeChatAdministrators ChatAdministrators(ChatId chatId) => new() { ChatId = chatId };

    /// <summary>One member of one chat.</summary>
    public static BotCommandScopeChatMember ChatMember(ChatId chatId, long userId) => new() { ChatId = chatId, UserId = userId };
}

/// <summary>Everybody for whom no narrower scope is set.</summary>
public class BotCommandScopeDefault : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.Default;
}

/// <summary>All private chats.</summary>
public class BotCommandScopeAllPrivateChats : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}

/// <summary>All groups.</summary>
public class BotCommandScopeAllGroupChats : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.AllGroupChats;
}

/// <summary>Administrators of all groups.</summary>
public class BotCommandScopeAllChatAdministrators : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.AllChatAdministrators;
}

/// <summary>One chat.</summary>
public class BotCommandScopeChat : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.Chat;

    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }
}

/// <summary>Administrators of one chat.</summary>
public class BotCommandScopeChatAdministrators : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.ChatAdministrators;

    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }
}

/// <summary>One member of one chat.</summary>
public class BotCommandScopeChatMember : BotCommandScope
{
    /// <inheritdoc/>
    public override BotCommandScopeType Type => BotCommandScopeType.ChatMember;

    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The member.</summary>
    public required long UserId { get; set; }
}
