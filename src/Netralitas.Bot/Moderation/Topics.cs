using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// Topics of the moderators' chat, where it has some and the bot may make them: one for new cases, one for each case that is taken. Elsewhere
/// everything stands in the chat itself.
/// </summary>
internal sealed partial class Topics(
    ITelegramBotClient bot, CaseStore cases, ModeratorsChats chats, Database database, OutboxStore outbox, OutboxSignal posts, TimeProvider time,
    ILogger<Topics> logger)
{
    private static readonly TimeSpan Refusal = TimeSpan.FromMinutes(10);

    private readonly Dictionary<long, long> _refused = [];

    /// <summary>The topic for new cases; null where there are no topics.</summary>
    public async Task<int?> ForNewCasesAsync(long chat, CancellationToken cancellation)
    {
        if (cases.DeskTopicOf(chat) is { } known)
        {
            return known;
        }
        return await CreateAsync(chat, DeskTexts.TopicMasuk, ClockNotices.RowOf(chat), (s, made) => cases.SetDeskTopicOf(s, chat, made), cancellation);
    }

    /// <summary>The topic of a case, made if need be; null where there are no topics.</summary>
    public async Task<int?> ForCaseAsync(string number, long chat, CancellationToken cancellation)
    {
        if (cases.TopicOf(number) is { } known && known.Chat == chat)
        {
            return known.Thread;
        }
        return await CreateAsync(chat, number, number, (s, made) => cases.SetTopicOf(s, number, chat, made), cancellation);
    }

    /// <summary>
    /// Whether a message stands in a topic that the bot made and lost: it stopped before it noted the number. Whoever writes there makes it known,
    /// since a message in a topic names the one that opened it. The topic is closed.
    /// </summary>
    public async Task<bool> CloseIfLostAsync(Message message, CancellationToken cancellation)
    {
        if (message is not { MessageThreadId: { } thread, ReplyToMessage: { ForumTopicCreated.Name: { } name, From: { } maker } } || maker.Id != bot.BotId
            || !IsLost(message.Chat.Id, thread, name))
        {
            return false;
        }
        try
        {
            await bot.CloseForumTopic(chatId: message.Chat.Id, messageThreadId: thread, cancellationToken: cancellation);
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Closed already, or not allowed.
        }
        return true;
    }

    /// <summary>Closes or opens the topic of a case; what is so already, or gone, is no failure.</summary>
    public async Task ChangeAsync(string number, bool closed, CancellationToken cancellation)
    {
        if (cases.TopicOf(number) is not { } topic)
        {
            return;
        }
        try
        {
            if (closed)
            {
                await bot.CloseForumTopic(chatId: topic.Chat, messageThreadId: topic.Thread, cancellationToken: cancellation);
            }
            else
            {
                await bot.ReopenForumTopic(chatId: topic.Chat, messageThreadId: topic.Thread, cancellationToken: cancellation);
            }
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            if (IsGone(e.Message))
            {
                await cases.ForgetTopicAsync(number, cancellation);
            }
        }
    }

    /// <summary>Deletes the topic of a case that has ended. True: nothing of it is left.</summary>
    public async Task<bool> DeleteAsync(string number, CancellationToken cancellation)
    {
        if (cases.TopicOf(number) is not { } topic)
        {
            return !cases.MayHaveEmptyTopic(number);
        }
        try
        {
            await bot.DeleteForumTopic(chatId: topic.Chat, messageThreadId: topic.Thread, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return IsGone(e.Message);
        }
    }

    /// <summary>Somebody has deleted the topic that a post was meant for: the next plan makes another.</summary>
    public async Task ForgetAsync(string number, long chat, int thread, CancellationToken cancellation)
    {
        if (cases.TopicOf(number) is { } topic && topic.Thread == thread)
        {
            await cases.ForgetTopicAsync(number, cancellation);
        }
        if (cases.DeskTopicOf(chat) == thread)
        {
            await cases.ForgetDeskTopicAsync(chat, cancellation);
        }
        Log.Gone(logger);
    }

    /// <summary>The bot's rights may have changed.</summary>
    public void Retry(long chat)
    {
        lock (_refused)
        {
            _refused.Remove(chat);
        }
    }

    public static bool IsGone(string why) =>
        why.Contains("thread not found", StringComparison.OrdinalIgnoreCase) || why.Contains("TOPIC_DELETED", StringComparison.OrdinalIgnoreCase)
        || why.Contains("TOPIC_ID_INVALID", StringComparison.OrdinalIgnoreCase);

    /// <summary>Another topic of this name is the one that is used.</summary>
    private bool IsLost(long chat, int thread, string name) => name == DeskTexts.TopicMasuk
        ? cases.DeskTopicOf(chat) is { } desk && desk != thread
        : TipNumber.TryParse(name) is { } number && cases.TopicOf(number.Value) is { } topic && topic.Chat == chat && topic.Thread != thread;

    /// <param name="row">What stands in the outbox for this topic.</param>
    /// <param name="note">Writes down the topic's number.</param>
    private async Task<int?> CreateAsync(long chat, string name, string row, Action<DatabaseSession, int> note, CancellationToken cancellation)
    {
        if (IsResting(chat))
        {
            return null;
        }
        bool first = true;
        try
        {
            if (!(await chats.KindOfAsync(chat, cancellation)).IsForum)
            {
                return null;
            }
            first = await cases.BeginTopicAsync(chat, name, cancellation);
            // Sent once: whether a call without an answer has made a topic is told, not tried.
            ForumTopic topic = await bot.SendRequest(new CreateForumTopicRequest { ChatId = chat, Name = name, SingleAttempt = true }, cancellation);
            await database.WriteAsync(
                session =>
                {
                    note(session, topic.MessageThreadId);
                    cases.EndTopic(session, chat, name);
                    if (!first)
                    {
                        outbox.Add(session, row, OutboxKind.EmptyTopic, StorageDay.Today(time), withDigest: false);
                    }
                    return true;
                },
                CancellationToken.None);
            posts.Raise();
            return topic.MessageThreadId;
        }
        catch (ApiRequestException e) when (e.Parameters?.MigrateToChatId is not null)
        {
            await TakeBackAsync(first, chat, name);
            return null; // the post itself learns the new number, and is planned anew
        }
        catch (ApiRequestException e) when (e.ErrorCode == 429)
        {
            await TakeBackAsync(first, chat, name);
            throw;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            await TakeBackAsync(first, chat, name);
            lock (_refused)
            {
                _refused[chat] = time.GetTimestamp();
            }
            Log.Refused(logger, e.Message);
            return null;
        }
    }

    /// <summary>Telegram has refused, so nothing was made; what an earlier call may have made stays noted.</summary>
    private Task TakeBackAsync(bool first, long chat, string name) =>
        first ? cases.EndTopicAsync(chat, name, CancellationToken.None) : Task.CompletedTask;

    private bool IsResting(long chat)
    {
        lock (_refused)
        {
            return _refused.TryGetValue(chat, out long since) && time.GetElapsedTime(since) < Refusal;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(550, LogLevel.Warning, "No topic could be made in the moderators' chat, so cases stand in the chat itself: {Problem}")]
        public static partial void Refused(ILogger logger, string problem);

        [LoggerMessage(551, LogLevel.Warning, "A topic of the moderators' chat was deleted; a new one is made")]
        public static partial void Gone(ILogger logger);
    }
}
