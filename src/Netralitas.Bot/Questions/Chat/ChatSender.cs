using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Transport;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>
/// Sends and edits cards; knows the answers of Telegram that are no failure. What got through for an update is remembered while the update is in
/// work, so that another attempt at it sends only what is missing.
/// </summary>
internal sealed partial class ChatSender(ITelegramBotClient bot, ILogger<ChatSender> logger)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    // An update keeps its objects over its attempts; with them goes what is known here.
    private readonly ConditionalWeakTable<Message, SentParts> _sent = [];
    private readonly ConditionalWeakTable<CallbackQuery, object> _answered = [];

    /// <summary>Sends a card as one or more messages and returns their ids. A user who blocked the bot gets nothing.</summary>
    public async Task<IReadOnlyList<int>> SendAsync(Message at, ChatCard card, bool asReply, CancellationToken cancellation)
    {
        var ids = new List<int>(card.Messages.Count);
        for (int i = 0; i < card.Messages.Count; i++)
        {
            if (await SendOneAsync(at, card, i, asReply && i == 0, cancellation) is { } id)
            {
                ids.Add(id);
            }
        }
        if (card.Document is { } document)
        {
            await SendFileAsync(at, document, cancellation);
        }
        return ids;
    }

    /// <summary>Makes earlier messages show a new card: edits what is there, sends what is more, deletes what is too much.</summary>
    public async Task<IReadOnlyList<int>> ReplaceAsync(Message at, IReadOnlyList<int> earlier, ChatCard card, CancellationToken cancellation)
    {
        var ids = new List<int>(card.Messages.Count);
        for (int i = 0; i < card.Messages.Count; i++)
        {
            int? id = i < earlier.Count && await EditAsync(at.Chat.Id, earlier[i], card, i, cancellation)
                ? earlier[i]
                : await SendOneAsync(at, card, i, asReply: i == 0, cancellation);
            if (id is not null)
            {
                ids.Add(id.Value);
            }
        }
        foreach (int surplus in earlier.Skip(card.Messages.Count))
        {
            await TryAsync(() => bot.DeleteMessage(chatId: at.Chat.Id, messageId: surplus, cancellationToken: cancellation));
        }
        return ids;
    }

    /// <summary>Edits one message to a one-message card, e.g. a menu; sends it anew when the old one is gone.</summary>
    public async Task ShowAsync(Message at, ChatCard card, CancellationToken cancellation)
    {
        if (card.Messages.Count != 1 || !await EditAsync(at.Chat.Id, at.Id, card, 0, cancellation))
        {
            await SendAsync(at, card, asReply: false, cancellation);
        }
    }

    /// <summary>Answers a press, once; a press that is too old is no failure.</summary>
    public async Task AnswerPressAsync(CallbackQuery query, string? toast, CancellationToken cancellation)
    {
        if (!_answered.TryGetValue(query, out _))
        {
            await TryAsync(() => bot.AnswerCallbackQuery(callbackQueryId: query.Id, text: toast, cancellationToken: cancellation));
            _answered.TryAdd(query, query.Id);
        }
    }

    /// <summary>Sends a file once; what was sent for an update is not sent by another attempt at it.</summary>
    private async Task SendFileAsync(Message at, ChatDocument document, CancellationToken cancellation)
    {
        SentParts sent = _sent.GetOrCreateValue(at);
        if (sent.HasFile(document.FileName))
        {
            return;
        }
        try
        {
            using var content = new MemoryStream(document.Content, writable: false);
            await bot.SendDocument(
                chatId: at.Chat.Id,
                document: InputFile.FromStream(content, document.FileName),
                caption: document.Caption,
                messageThreadId: at.IsTopicMessage ? at.MessageThreadId : null,
                cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 403)
        {
            Log.Unreachable(logger);
        }
        catch (RequestException e) when (e is not ApiRequestException && (int?)e.HttpStatusCode is >= 200 and < 300)
        {
            Log.AnswerLost(logger, e.Message); // it was sent; only its number is not known
        }
        sent.AddFile(document.FileName);
    }

    private async Task<int?> SendOneAsync(Message at, ChatCard card, int index, bool asReply, CancellationToken cancellation)
    {
        SentParts sent = _sent.GetOrCreateValue(at);
        if (sent.TryGetId(card, index, out int? id))
        {
            return id;
        }
        if (AnswerNotes.Current?.TakeLeft() is true)
        {
            sent.Add(card, index, null); // the process before has sent it and ended; its number is not known
            return null;
        }
        SendWatch.Current = AnswerNotes.Current?.Watch();
        try
        {
            id = await SendSurelyAsync(at, card, index, asReply, cancellation);
        }
        catch (RequestException e) when (e is not ApiRequestException && (int?)e.HttpStatusCode is >= 200 and < 300)
        {
            Log.AnswerLost(logger, e.Message); // it was sent; only its number is not known
        }
        sent.Add(card, index, id);
        return id;
    }

    private async Task<int?> SendSurelyAsync(Message at, ChatCard card, int index, bool asReply, CancellationToken cancellation)
    {
        try
        {
            return (await SendTextAsync(at, at.Chat.Id, card, index, asReply, ParseMode.Html, cancellation)).Id;
        }
        catch (ApiRequestException e) when (IsParseError(e))
        {
            Log.Unparsable(logger, e.Message);
            return (await SendTextAsync(at, at.Chat.Id, card, index, asReply, ParseMode.None, cancellation)).Id;
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is { } supergroup)
        {
            // The group became a supergroup while the answer was on its way; there the question has another number.
            return (await SendTextAsync(at, supergroup, card, index, asReply: false, ParseMode.Html, cancellation)).Id;
        }
        catch (ApiRequestException e) when (e.ErrorCode == 403)
        {
            Log.Unreachable(logger);
            return null;
        }
    }

    private Task<Message> SendTextAsync(Message at, ChatId chat, ChatCard card, int index, bool asReply, ParseMode mode, CancellationToken cancellation) =>
        bot.SendMessage(
            chatId: chat,
            text: mode == ParseMode.Html ? card.Messages[index] : Html.Strip(card.Messages[index]),
            parseMode: mode,
            replyParameters: asReply ? new ReplyParameters { MessageId = at.Id, AllowSendingWithoutReply = true } : null,
            replyMarkup: index == card.Messages.Count - 1 ? card.Buttons : null,
            linkPreviewOptions: NoPreview,
            messageThreadId: at.IsTopicMessage ? at.MessageThreadId : null,
            cancellationToken: cancellation);

    private async Task<bool> EditAsync(ChatId chat, int messageId, ChatCard card, int index, CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(
                chatId: chat,
                messageId: messageId,
                text: card.Messages[index],
                parseMode: ParseMode.Html,
                replyMarkup: index == card.Messages.Count - 1 ? card.Buttons : null,
                linkPreviewOptions: NoPreview,
                cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException e) when (e.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return false;
        }
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // The message is gone, too old, or the press has expired: nothing is owed any more.
        }
    }

    private static bool IsParseError(ApiRequestException e) =>
        e.ErrorCode == 400 && e.Message.Contains("parse entities", StringComparison.OrdinalIgnoreCase);

    /// <summary>The messages that were sent for one update, by their text and place in the card.</summary>
    private sealed class SentParts
    {
        private readonly Dictionary<(int Index, string Text), int?> _ids = [];

        public bool TryGetId(ChatCard card, int index, out int? id) => _ids.TryGetValue((index, card.Messages[index]), out id);

        private readonly HashSet<string> _files = [];

        public bool HasFile(string name) => _files.Contains(name);

        public void AddFile(string name) => _files.Add(name);

        public void Add(ChatCard card, int index, int? id) => _ids[(index, card.Messages[index])] = id;
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "A card was not valid HTML and was sent as plain text: {Reason}")]
        public static partial void Unparsable(ILogger logger, string reason);

        [LoggerMessage(202, LogLevel.Warning, "A message was sent, but Telegram's answer was lost: {Reason}")]
        public static partial void AnswerLost(ILogger logger, string reason);

        [LoggerMessage(201, LogLevel.Debug, "The chat cannot be written to (403)")]
        public static partial void Unreachable(ILogger logger);
    }
}
