using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>Fills the memory at the start, beside the rest; whoever asks earlier waits for it.</summary>
internal sealed partial class CaseMemoryKeeper(CaseMemory memory, ILogger<CaseMemoryKeeper> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            try
            {
                long began = Stopwatch.GetTimestamp();
                memory.CatchUp();
                Log.Filled(logger, memory.Count, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            catch (Exception e) when (e is StorageException or IOException)
            {
                Log.Failed(logger, e is StorageException ? e.Message : e.GetType().Name);
            }
        },
        stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(540, LogLevel.Information, "{Count} cases can be compared and searched after {Milliseconds:0} ms")]
        public static partial void Filled(ILogger logger, int count, double milliseconds);

        [LoggerMessage(541, LogLevel.Error, "The cases could not be read for comparing; tried again at the first use: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
