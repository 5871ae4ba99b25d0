using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Pacing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>Tells people, beside the lanes, that there is too much to do: once a minute a chat, and never so much that it adds to the load.</summary>
internal sealed class BusyNotices([FromKeyedServices(SendUrgency.Last)] ITelegramBotClient bot, TimeProvider time) : BackgroundService
{
    private const int MostWaiting = 1024;
    private const int Together = 8;
    private const int MostChats = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Channel<Update> _waiting = Channel.CreateBounded<Update>(MostWaiting);
    private readonly Dictionary<long, DateTimeOffset> _told = [];
    private readonly Lock _gate = new();

    /// <summary>Has the sender told, unless that was done a moment ago or too many wait to be told.</summary>
    public void Tell(Update update)
    {
        if (update.CallbackQuery is not null || (update.Message is { Chat.Type: ChatType.Private } message && IsDue(message.Chat.Id)))
        {
            _waiting.Writer.TryWrite(update);
        }
    }

    /// <summary>A few at once: when there is too much to do, each takes its time.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Together).Select(_ => SendAllAsync(stoppingToken)));

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        await foreach (Update update in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(update, stoppingToken);
            }
            catch (RequestException)
            {
                // A courtesy; the next one may get through.
            }
        }
    }

    private Task SendAsync(Update update, CancellationToken cancellation) => update switch
    {
        { CallbackQuery: { } query } => bot.AnswerCallbackQuery(callbackQueryId: query.Id, text: UpdateTexts.BusyToast, cancellationToken: cancellation),
        { Message: { } message } => bot.SendMessage(chatId: message.Chat.Id, text: UpdateTexts.Busy, cancellationToken: cancellation),
        _ => Task.CompletedTask,
    };

    private bool IsDue(long chat)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (_told.TryGetValue(chat, out DateTimeOffset before) && now - before < Pause)
            {
                return false;
            }
            if (_told.Count >= MostChats)
            {
                _told.Clear(); // rather one notice too many than a list of chats that grows
            }
            _told[chat] = now;
            return true;
        }
    }
}
