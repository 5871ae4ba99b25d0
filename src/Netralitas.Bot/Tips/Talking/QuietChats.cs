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
            try
            {
                await item.Job(cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotSaid(logger, e is RequestException ? "Telegram" : e.GetType().Name);
            }
        });

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Warning, "Something could not be said after a silence: {Problem}")]
        public static partial void NotSaid(ILogger logger, string problem);
    }
}
