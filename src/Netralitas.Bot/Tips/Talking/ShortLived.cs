using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Telegram.Bot.Exceptions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Deletes what the bot said in a group a little later. What is forgotten at a restart stays; it is the same for everybody.</summary>
internal sealed class ShortLived(TipSender sender, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(40);

    private const int Most = 1000;

    private readonly Channel<(DateTimeOffset Due, long Chat, int Message)> _waiting = Channel.CreateBounded<(DateTimeOffset, long, int)>(Most);

    public void DeleteLater(long chat, int message) => _waiting.Writer.TryWrite((time.GetUtcNow() + Life, chat, message));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // All wait equally long, so the first to come is the first to go.
        await foreach ((DateTimeOffset due, long chat, int message) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            TimeSpan left = due - time.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, stoppingToken);
            }
            try
            {
                await sender.DeleteAsync(chat, message, stoppingToken);
            }
            catch (RequestException)
            {
                // A courtesy to the group.
            }
        }
    }
}
