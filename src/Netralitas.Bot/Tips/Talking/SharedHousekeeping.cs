using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Forgets what instances share and has had its time: conversations that nobody went on with, with their files, and counts of yesterday.</summary>
internal sealed partial class SharedHousekeeping(
    SharedDrafts drafts, SharedSessions sessions, SharedLimits limits, ILeases leases, TimeProvider time, ILogger<SharedHousekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => leases.RunAsync(Lease.Housekeeping, RunAsync, stoppingToken);

    private async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (byte[] box in drafts.TakeExpired(time.GetUtcNow().ToUnixTimeSeconds() / 60))
                {
                    sessions.DropFilesOf(box);
                }
                limits.Forget();
            }
            catch (StorageException e)
            {
                Log.Failed(logger, e.Message);
            }
            await Task.Delay(Round, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(505, LogLevel.Warning, "Expired conversations could not be deleted, trying again in a minute: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
