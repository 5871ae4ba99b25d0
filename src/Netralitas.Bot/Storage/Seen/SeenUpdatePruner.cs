using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>Forgets old update numbers: at the start, when a day begins (so that none gets older than 48 hours), and every hour in between.</summary>
internal sealed partial class SeenUpdatePruner(SeenUpdates seen, SeenLog log, TimeProvider time, ILogger<SeenUpdatePruner> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                log.Prune();
                await seen.PruneAsync(stoppingToken);
                TimeSpan untilTomorrow = StorageDay.UntilTomorrow(time);
                await Task.Delay(untilTomorrow < Longest ? untilTomorrow : Longest, time, stoppingToken);
            }
            catch (StorageException e)
            {
                Log.Failed(logger, e.Message);
                await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(310, LogLevel.Warning, "Old update numbers could not be deleted, trying again in a minute: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
