using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// Topics of the moderators' chat, where it has some and the bot may make them: one for new cases, one for each case that is taken. Elsewhere
/// everything stands in the chat itself.
/// </summary>
internal sealed partial class Topics(ITelegramBotClient bot, CaseStore cases, ModeratorsChats chats, TimeProvider time, ILogger<Topics> logger)
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
        if (await CreateAsync(chat, DeskTexts.TopicMasuk, cancellation) is { } made)
        {
            await cases.SetDeskTopicAsync(chat, made, cancellation);
            return made;
        }
        return null;
    }

    /// <summary>The topic of a case, made if need be; null where there are no topics.</summary>
    public async Task<int?> ForCaseAsync(string number, long chat, CancellationToken cancellation)
    {
        if (cases.TopicOf(number) is { } known && known.Chat == chat)
        {
            return known.Thread;
        }
        if (await CreateAsync(chat, number, cancellation) is { } made)
        {
            await cases.SetTopicAsync(number, chat, made, cancellation);
            return made;
        }
        return null;
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
            return true;
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

    private async Task<int?> CreateAsync(long chat, string name, CancellationToken cancellation)
    {
        if (IsResting(chat))
        {
            return null;
        }
        try
        {
            if (!(await chats.KindOfAsync(chat, cancellation)).IsForum)
            {
                return null;
            }
            ForumTopic topic = await bot.CreateForumTopic(chatId: chat, name: name, cancellationToken: cancellation);
            return topic.MessageThreadId;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403 && e.Parameters?.MigrateToChatId is null)
        {
            lock (_refused)
            {
                _refused[chat] = time.GetTimestamp();
            }
            Log.Refused(logger, e.Message);
            return null;
        }
    }

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
