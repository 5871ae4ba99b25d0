using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>
/// Asks Telegram now and then whether it reaches the webhook: an expired certificate or a proxy that is down has no other sign here than silence. It
/// says so once an hour. Readiness does not change: a balancer that took the instance away for it would make it worse.
/// </summary>
internal sealed partial class WebhookWatch(
    ITelegramBotClient bot, TelegramOptions options, UpdateFlow flow, TimeProvider time, ILogger<WebhookWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly OncePer _told = new(TimeSpan.FromHours(1), time);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, time, stoppingToken);
                if (flow.IsWebhookSet) // else whoever sets it says why not
                {
                    await LookAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            Judge(await bot.GetWebhookInfo(cancellation));
        }
        catch (RequestException)
        {
            // Telegram is not there; whoever sends says so.
        }
    }

    private void Judge(WebhookInfo info)
    {
        if (info.Url != WebhookRegistration.Address(options.WebhookUrl!))
        {
            if (_told.IsDue())
            {
                Log.Elsewhere(logger);
            }
            return;
        }
        bool failing = info is { LastErrorMessage.Length: > 0, LastErrorDate: { } at } && time.GetUtcNow().UtcDateTime - at < Pause * 2;
        if (failing && _told.IsDue())
        {
            Log.Failing(logger, info.LastErrorMessage!, info.PendingUpdateCount);
        }
        if (_failing && !failing)
        {
            Log.Recovered(logger);
        }
        _failing = failing;
    }

    private static partial class Log
    {
        [LoggerMessage(442, LogLevel.Error, "Telegram cannot deliver to the webhook ({Problem}); {Waiting} updates wait. Look at the https certificate, the proxy and Telegram:WebhookUrl, then run doctor")]
        public static partial void Failing(ILogger logger, string problem, int waiting);

        [LoggerMessage(443, LogLevel.Error, "The webhook was deleted or set to another address by somebody else: restart to set it again; if that was not you, rotate the token in @BotFather")]
        public static partial void Elsewhere(ILogger logger);

        [LoggerMessage(444, LogLevel.Information, "Telegram reaches the webhook again")]
        public static partial void Recovered(ILogger logger);
    }
}
