using Netralitas.Bot.Moderation.Statistics;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary><c>/statistik</c>: the counts as text, and as a picture.</summary>
internal sealed class DeskStatistics(CaseCounting counting, DeskSender sender, ITelegramBotClient bot)
{
    public async Task SendAsync(Message message, CancellationToken cancellation)
    {
        StatisticsReply reply = StatisticsReply.Of(counting.Count());
        int? thread = message.IsTopicMessage ? message.MessageThreadId : null;
        await sender.SendAsync(message.Chat.Id, thread, reply.Html, buttons: null, replyTo: null, cancellation);
        if (reply.Png is not { } png)
        {
            return;
        }
        try
        {
            await bot.SendPhoto(
                chatId: message.Chat.Id, photo: InputFile.FromStream(new MemoryStream(png, writable: false), "statistik.png"), messageThreadId: thread,
                cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // The text has said it all.
        }
    }
}
