using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Pacing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>Sends screens and deletes messages; knows the answers of Telegram that are no failure. Logs nothing.</summary>
internal sealed class TipSender([FromKeyedServices(SendUrgency.First)] ITelegramBotClient bot)
{
    private const int MostDeletions = 100;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Answers an update; when it comes again, because a send failed, the same is said again and nothing is done twice.</summary>
    public async Task SayAsync(TipSession session, int updateId, string name, IEnumerable<TipScreen> screens, int? pressed, CancellationToken cancellation)
    {
        session.Last = (updateId, name, [.. screens]);
        await RepeatAsync(session, pressed, cancellation);
    }

    public async Task RepeatAsync(TipSession session, int? pressed, CancellationToken cancellation)
    {
        foreach (TipScreen screen in session.Last.Screens)
        {
            await ShowAsync(session, session.Last.Name, screen, pressed, cancellation);
        }
    }

    /// <summary>Shows a screen and remembers its messages; the id of the last one, or null where the bot was blocked.</summary>
    public async Task<int?> ShowAsync(TipSession session, string name, TipScreen screen, int? pressed, CancellationToken cancellation)
    {
        IReadOnlyList<string> parts = TipHtml.Pack(screen.Html);
        InlineKeyboardMarkup? buttons = KeyboardOf(name, screen);
        if (screen.InPlace && pressed is { } message && parts.Count == 1 && await EditAsync(session.Chat, message, parts[0], buttons, cancellation))
        {
            return message;
        }
        int? last = null;
        for (int i = 0; i < parts.Count; i++)
        {
            last = await SendAsync(session.Chat, parts[i], i == parts.Count - 1 ? buttons : null, cancellation);
            if (last is { } id)
            {
                session.Remember(id);
            }
        }
        return last;
    }

    /// <summary>Sends one message; null where the bot may not write.</summary>
    public async Task<int?> SendAsync(long chat, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellation)
    {
        try
        {
            return (await bot.SendMessage(chatId: chat, text: html, parseMode: ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: NoPreview, cancellationToken: cancellation)).Id;
        }
        catch (ApiRequestException e) when (e.ErrorCode == 403)
        {
            return null;
        }
    }

    /// <summary>Answers a press; one that is too old is no failure.</summary>
    public async Task AnswerAsync(CallbackQuery query, string? toast, CancellationToken cancellation)
    {
        try
        {
            await bot.AnswerCallbackQuery(callbackQueryId: query.Id, text: toast, cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Too old: nothing is owed any more.
        }
    }

    /// <summary>Deletes a message on both sides, if Telegram lets us.</summary>
    public async Task<bool> DeleteAsync(long chat, int message, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessage(chatId: chat, messageId: message, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return e.Message.Contains("not found", StringComparison.OrdinalIgnoreCase); // gone already
        }
    }

    /// <summary>Deletes all remembered messages; how many are left.</summary>
    public async Task<int> EraseAsync(TipSession session, CancellationToken cancellation)
    {
        int left = 0;
        foreach (int[] some in session.Messages.ToArray().Chunk(MostDeletions))
        {
            left += await DeleteSomeAsync(session.Chat, some, cancellation);
            foreach (int message in some)
            {
                session.Forget(message);
            }
        }
        return left;
    }

    public static InlineKeyboardMarkup? KeyboardOf(string name, TipScreen screen)
    {
        InlineKeyboardButton[][] rows = [.. screen.Rows.Where(r => r.Count > 0).Select(r => r.Select(b => InlineKeyboardButton.WithCallbackData(b.Label, TipCallback.Data(name, b.Code))).ToArray())];
        return rows.Length == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    private async Task<int> DeleteSomeAsync(long chat, int[] messages, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessages(chatId: chat, messageIds: messages, cancellationToken: cancellation);
            return 0;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            int left = 0;
            foreach (int message in messages)
            {
                left += await DeleteAsync(chat, message, cancellation) ? 0 : 1;
            }
            return left;
        }
    }

    private async Task<bool> EditAsync(long chat, int message, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(chatId: chat, messageId: message, text: html, parseMode: ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return e.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);
        }
    }
}
