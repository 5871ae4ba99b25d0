using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Updates;

/// <summary>Tells Telegram where to post updates, once the server listens; tries until it works.</summary>
internal sealed partial class WebhookRegistration(
    ITelegramBotClient bot, TelegramOptions options, UpdateFlow flow, ProgramEnd end, IHostApplicationLifetime lifetime,
    TimeProvider time, ILogger<WebhookRegistration> logger) : BackgroundService
{
    private const int MostConnections = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration started = lifetime.ApplicationStarted.Register(() => listening.TrySetResult());
        using CancellationTokenRegistration stopped = stoppingToken.Register(() => listening.TrySetResult());
        await listening.Task;

        var backOff = new BackOff(time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bot.SetWebhook(
                    url: Address(options.WebhookUrl!),
                    maxConnections: MostConnections,
                    allowedUpdates: UpdateKinds.Wanted,
                    dropPendingUpdates: options.DropPending,
                    secretToken: options.WebhookSecret,
                    cancellationToken: stoppingToken);
                flow.WebhookSet();
                Log.Set(logger, bot.BotId);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                end.Stop(ExitCodes.BadConfiguration, "Telegram:Token: Telegram menolak token ini; salin lagi dari @BotFather, atau buat yang baru bila sudah dicabut (environment Telegram__Token).");
                return;
            }
            catch (RequestException e)
            {
                flow.Failing(e.Message);
                Log.NotSet(logger, e.Message);
                TimeSpan atLeast = TimeSpan.FromSeconds((e as ApiRequestException)?.Parameters?.RetryAfter ?? 0);
                await backOff.WaitAsync(atLeast, stoppingToken);
            }
        }
    }

    /// <summary>An address without a path means the bot's own path.</summary>
    internal static string Address(string configured)
    {
        var address = new Uri(configured);
        return address.AbsolutePath == "/" && address.Query.Length == 0 ? new Uri(address, WebhookEndpoint.Path).ToString() : configured;
    }

    private static partial class Log
    {
        [LoggerMessage(440, LogLevel.Information, "Webhook set for bot {BotId}")]
        public static partial void Set(ILogger logger, long botId);

        [LoggerMessage(441, LogLevel.Warning, "The webhook could not be set, trying again: {Problem}")]
        public static partial void NotSet(ILogger logger, string problem);
    }
}
