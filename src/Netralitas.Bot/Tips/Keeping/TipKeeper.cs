using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>The housekeeping of tips: leftovers at the start, receipts every minute, retention every hour.</summary>
internal sealed partial class TipKeeper(
    EvidenceVault vault, IntakeJournal journal, PendingReceiptStore pending, RetentionSweep sweep, TipStore tips, TimeProvider time, ILogger<TipKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        vault.WipeLeftovers(journal.Waiting().SelectMany(t => t.Files));
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long swept = 0;
        bool first = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int expired = await pending.ExpireAsync(stoppingToken);
                if (journal.TakeSpread() | expired > 0)
                {
                    tips.EmptyLog();
                }
                if (first || time.GetElapsedTime(swept) >= Hour)
                {
                    (first, swept) = (false, time.GetTimestamp());
                    await sweep.SweepAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is StorageException or IOException)
            {
                Log.Failed(logger, e is StorageException ? e.Message : e.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(Minute, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(510, LogLevel.Error, "Housekeeping failed, trying again in a minute: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
