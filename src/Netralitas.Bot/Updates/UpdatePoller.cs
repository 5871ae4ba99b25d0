using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage.Instances;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>
/// Long polling that confirms an update only after its effect. While one is in work, Telegram would answer each long poll at once with the same
/// updates, so the poller then asks at a growing pace until all are done.
/// </summary>
internal sealed partial class UpdatePoller(
    ITelegramBotClient bot, TelegramOptions options, UpdateIntake intake, ChatLanes lanes, UpdateFlow flow, ILeases leases, ProgramEnd end,
    TimeProvider time, ILogger<UpdatePoller> logger) : BackgroundService
{
    private const int MostUpdates = 100;
    private const int LongPollSeconds = 30;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastConfirmation = TimeSpan.FromSeconds(5);

    private readonly PollWindow _window = new();
    private readonly BackOff _backOff = new(time);
    private readonly OncePer _conflictLog = new(TimeSpan.FromMinutes(10), time);
    private bool _connected;
    private int? _confirmed;

    /// <summary>Stops asking, lets the lanes finish, and confirms what they did.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.StopAsync(cancellationToken);
        // The lanes are done a moment before the window knows.
        await _window.WhenAllDoneAsync().WaitAsync(LastConfirmation, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ConfirmAsync();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        flow.StandBy(); // where another instance polls, this one is ready to
        return leases.RunAsync(Lease.Polling, RunAsync, stoppingToken);
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        flow.Begin();
        TimeSpan pause = FirstPause;
        bool webhookGone = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!webhookGone)
                {
                    await bot.DeleteWebhook(dropPendingUpdates: options.DropPending && !_connected, cancellationToken: stoppingToken);
                    webhookGone = true;
                }
                int fresh = await PollAsync(stoppingToken);
                pause = fresh > 0 ? FirstPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
                await WaitForWorkAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (RequestException e)
            {
                if (!await RecoverAsync(e, stoppingToken))
                {
                    return;
                }
                webhookGone &= !IsWebhookConflict(e);
            }
            catch (Exception e)
            {
                Log.Broken(logger, ExceptionOutline.Of(e));
                await _backOff.WaitAsync(TimeSpan.Zero, stoppingToken);
            }
        }
        flow.StandBy();
    }

    private async Task<int> PollAsync(CancellationToken cancellation)
    {
        _window.Advance();
        int? offset = _window.Offset;
        // The first poll returns at once, so that readiness does not wait for a message.
        Update[] updates = await bot.GetUpdates(
            offset: offset,
            limit: MostUpdates,
            timeout: _connected && _window.Count == 0 ? LongPollSeconds : 0,
            allowedUpdates: UpdateKinds.Wanted,
            cancellationToken: cancellation);
        _confirmed = offset;
        _backOff.Reset();
        flow.Polled();
        if (!_connected)
        {
            _connected = true;
            Log.Polling(logger, bot.BotId);
        }
        return _window.Add(updates, update => HandleAsync(update, cancellation));
    }

    /// <summary>Ends when the update may be confirmed; what the database refused is offered again until it works.</summary>
    private async Task HandleAsync(Update update, CancellationToken stopping)
    {
        var backOff = new BackOff(time);
        while (await intake.AcceptAsync(update) == UpdateOutcome.NotHandled)
        {
            stopping.ThrowIfCancellationRequested(); // stays unconfirmed, and comes again after the next start
            await backOff.WaitAsync(TimeSpan.Zero, stopping);
        }
    }

    private async Task WaitForWorkAsync(TimeSpan pause, CancellationToken cancellation)
    {
        _window.Advance();
        if (_window.Count > 0)
        {
            await _window.WhenAllDoneAsync().WaitAsync(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits before the next attempt; false when there is no use in one.</summary>
    private async Task<bool> RecoverAsync(RequestException e, CancellationToken cancellation)
    {
        flow.Failing(e.Message);
        TimeSpan atLeast = TimeSpan.Zero;
        switch (e)
        {
            case ApiRequestException { ErrorCode: 401 or 404 }:
                end.Stop(ExitCodes.BadConfiguration, "Telegram:Token: Telegram menolak token ini; salin lagi dari @BotFather, atau buat yang baru bila sudah dicabut (environment Telegram__Token).");
                return false;
            case ApiRequestException { ErrorCode: 409 } when IsWebhookConflict(e):
                Log.WebhookElsewhere(logger);
                break;
            case ApiRequestException { ErrorCode: 409 }:
                atLeast = TimeSpan.FromSeconds(3);
                if (_conflictLog.IsDue())
                {
                    Log.SecondPoller(logger);
                }
                break;
            case ApiRequestException { Parameters.RetryAfter: { } seconds }:
                atLeast = TimeSpan.FromSeconds(seconds);
                Log.Failing(logger, e.Message);
                break;
            default:
                Log.Failing(logger, e.Message);
                break;
        }
        await _backOff.WaitAsync(atLeast, cancellation);
        return true;
    }

    private static bool IsWebhookConflict(RequestException e) =>
        e is ApiRequestException { ErrorCode: 409 } && e.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase);

    private async Task ConfirmAsync()
    {
        _window.Advance();
        if (_window.Offset is not { } offset || offset == _confirmed || end.Code != ExitCodes.Ok || !leases.Holds(Lease.Polling))
        {
            return;
        }
        using var limit = new CancellationTokenSource(LastConfirmation, time);
        try
        {
            await bot.GetUpdates(offset: offset, limit: 1, timeout: 0, allowedUpdates: UpdateKinds.Wanted, cancellationToken: limit.Token);
        }
        catch (Exception e) when (e is RequestException or OperationCanceledException)
        {
            Log.Unconfirmed(logger); // they are marked as seen, so their repeats are dropped
        }
    }

    private static partial class Log
    {
        [LoggerMessage(420, LogLevel.Information, "Polling as bot {BotId}")]
        public static partial void Polling(ILogger logger, long botId);

        [LoggerMessage(421, LogLevel.Warning, "No updates, trying again: {Problem}")]
        public static partial void Failing(ILogger logger, string problem);

        [LoggerMessage(422, LogLevel.Warning, "A webhook was set by somebody else and is deleted again; if that was not you, rotate the token in @BotFather")]
        public static partial void WebhookElsewhere(ILogger logger);

        [LoggerMessage(423, LogLevel.Error, "Another program polls with this token (409): stop the other one, or rotate the token in @BotFather if it is not yours")]
        public static partial void SecondPoller(ILogger logger);

        [LoggerMessage(424, LogLevel.Error, "The poller failed and goes on: {Outline}")]
        public static partial void Broken(ILogger logger, string outline);

        [LoggerMessage(425, LogLevel.Warning, "The last updates could not be confirmed; their repeats will be dropped")]
        public static partial void Unconfirmed(ILogger logger);
    }
}
