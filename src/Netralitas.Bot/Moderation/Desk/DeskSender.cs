using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Answers moderators; knows the refusals of Telegram that are no failure.</summary>
internal sealed class DeskSender(ITelegramBotClient bot, DeskStore desk, Database database, OutboxStore outbox)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Ends the waiting of a press. One that is too old is owed nothing.</summary>
    public async Task AnswerAsync(CallbackQuery query, string? toast, CancellationToken cancellation)
    {
        try
        {
            await bot.AnswerCallbackQuery(callbackQueryId: query.Id, text: toast, cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Too old.
        }
    }

    /// <summary>Sends a message about the desk; null where the bot may not write.</summary>
    public async Task<int?> SendAsync(
        long chat, int? thread, string html, InlineKeyboardMarkup? buttons, int? replyTo, CancellationToken cancellation)
    {
        try
        {
            return (await bot.SendMessage(
                chatId: chat, text: html, parseMode: ParseMode.Html, messageThreadId: thread, linkPreviewOptions: NoPreview, replyMarkup: buttons,
                protectContent: true, replyParameters: replyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null,
                cancellationToken: cancellation)).Id;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return null;
        }
    }

    /// <summary>Asks a moderator for something about a case. The message goes when it is answered, or with the case.</summary>
    public async Task<int?> PromptAsync(
        long chat, int? thread, string number, string kind, long user, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellation)
    {
        if (await SendAsync(chat, thread, html, buttons, replyTo: null, cancellation) is not { } id)
        {
            return null;
        }
        await desk.AddPromptAsync(new PromptRow(chat, id, number, kind, user), cancellation);
        await database.WriteAsync(s => outbox.AddMessage(s, number, new CaseMessageRow(chat, id)), cancellation);
        return id;
    }

    public async Task ShowAsync(long chat, int message, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(
                chatId: chat, messageId: message, text: html, parseMode: ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: NoPreview,
                cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // The same already, or gone.
        }
    }

    public async Task DeleteAsync(long chat, int message, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessage(chatId: chat, messageId: message, cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Gone already, or too old to be deleted.
        }
    }

    /// <summary>Takes a prompt away, in the chat and in the database.</summary>
    public async Task EndPromptAsync(PromptRow prompt, CancellationToken cancellation)
    {
        await desk.DropPromptAsync(prompt, cancellation);
        await DeleteAsync(prompt.ChatId, prompt.MessageId, cancellation);
        await outbox.ForgetMessageAsync(prompt.Number, new CaseMessageRow(prompt.ChatId, prompt.MessageId), cancellation);
    }

    /// <summary>Shows by a reaction that a message has reached its place; where reactions are off, by nothing.</summary>
    public async Task ReactAsync(Message message, string emoji, CancellationToken cancellation)
    {
        try
        {
            await bot.SetMessageReaction(
                chatId: message.Chat.Id, messageId: message.Id, reaction: [new ReactionTypeEmoji { Emoji = emoji }], cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Not allowed in this chat.
        }
    }
}
