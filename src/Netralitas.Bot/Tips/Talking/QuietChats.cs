using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// An album comes as separate messages without a count or an end: it is answered once, when the chat was quiet for a moment.
/// </summary>
internal sealed partial class QuietChats(TimeProvider time, ILogger<QuietChats> logger) : BackgroundService
{
    public static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(1500);

    private const int AtOnce = 64;
    private const int MostRepeats = 6;

    private readonly Channel<(DateTimeOffset Due, Func<CancellationToken, Task> Job)> _waiting = Channel.CreateUnbounded<(DateTimeOffset, Func<CancellationToken, Task>)>();

    /// <summary>Has something done after the silence; whether it is still wanted then is for the job to say.</summary>
    public void After(Func<CancellationToken, Task> job) => _waiting.Writer.TryWrite((time.GetUtcNow() + Silence, job));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _waiting.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (item, cancellation) =>
        {
            TimeSpan left = item.Due - time.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancellation);
            }
            await SayAsync(item.Job, cancellation);
        });

    /// <summary>No update stands behind such an answer that would come again, so a broken connection is tried again here.</summary>
    private async Task SayAsync(Func<CancellationToken, Task> job, CancellationToken cancellation)
    {
        for (int again = 0; ; again++)
        {
            try
            {
                await job(cancellation);
                return;
            }
            catch (RequestException e) when (again < MostRepeats && e is not ApiRequestException { ErrorCode: >= 400 and < 429 })
            {
                await Task.Delay(Silence * (1 << again), time, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotSaid(logger, e is RequestException ? "Telegram" : e.GetType().Name);
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Warning, "Something could not be said after a silence: {Problem}")]
        public static partial void NotSaid(ILogger logger, string problem);
    }
}
