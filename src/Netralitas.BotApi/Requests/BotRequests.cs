using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Who the bot is.</summary>
public class GetMeRequest() : ParameterlessRequest<User>("getMe");

/// <summary>Sets the commands in the menu.</summary>
public class SetMyCommandsRequest() : RequestBase<bool>("setMyCommands")
{
    /// <summary>Up to 100.</summary>
    public required IEnumerable<BotCommand> Commands { get; set; }

    /// <summary>Whom they are shown to; everybody by default.</summary>
    public BotCommandScope? Scope { get; set; }

    /// <summary>For this language; all others by default.</summary>
    public string? LanguageCode { get; set; }
}

/// <summary>Takes the commands of a scope away.</summary>
public class DeleteMyCommandsRequest() : RequestBase<bool>("deleteMyCommands")
{
    /// <summary>Whom they are shown to; everybody by default.</summary>
    public BotCommandScope? Scope { get; set; }

    /// <summary>For this language; all others by default.</summary>
    public string? LanguageCode { get; set; }
}
