using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>Registers the command menu once, in the background: a menu that cannot be set must not hold up the start.</summary>
internal sealed partial class CommandMenu(ITelegramBotClient bot, ILogger<CommandMenu> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await bot.SetMyCommands(
                commands: CommandTexts.Menu.Select(c => new BotCommand { Command = c.Command, Description = c.Description }),
                cancellationToken: stoppingToken);
        }
        catch (Exception e) when (e is RequestException)
        {
            Log.NotSet(logger, e.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends before the menu was set; the next start sets it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Warning, "The command menu could not be set: {Reason}")]
        public static partial void NotSet(ILogger logger, string reason);
    }
}
