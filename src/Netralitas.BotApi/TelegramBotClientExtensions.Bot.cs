using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    /// <summary>Who the bot is.</summary>
    public static Task<User> GetMe(
        this ITelegramBotClient botClient,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetMeRequest(),
            cancellationToken);

    /// <summary>Sets the commands in the menu.</summary>
    public static Task SetMyCommands(
        this ITelegramBotClient botClient,
        IEnumerable<BotCommand> commands,
        BotCommandScope? scope = default,
        string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMyCommandsRequest
            {
                Commands = commands,
                Scope = scope,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Takes the commands of a scope away.</summary>
    public static Task DeleteMyCommands(
        this ITelegramBotClient botClient,
        BotCommandScope? scope = default,
        string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteMyCommandsRequest
            {
                Scope = scope,
                LanguageCode = languageCode,
            },
            cancellationToken);
}
