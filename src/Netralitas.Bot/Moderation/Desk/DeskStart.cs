using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Says at the start, and after changes, what the desk lacks; offers the commands in the moderators' chats. Nothing here stops the bot.</summary>
internal sealed partial class DeskStart(
    ModeratorsChats chats, ModerationOptions options, RoleBook roles, WorkCalendar calendar, ITelegramBotClient bot, ILogger<DeskStart> logger) : BackgroundService
{
    /// <summary>Looks at one chat, names the rights that the bot lacks there, and offers the commands of moderators.</summary>
    public async Task LookAsync(long chat, CancellationToken cancellation)
    {
        try
        {
            ChatKind kind = await chats.KindOfAsync(chat, cancellation);
            ChatMember me = await bot.GetChatMember(chatId: chat, userId: bot.BotId, cancellationToken: cancellation);
            IReadOnlyList<string> lacking = Lacking(me, kind);
            if (lacking.Count > 0)
            {
                Log.Lacking(logger, string.Join(", ", lacking));
            }
            if (!kind.IsChannel && me.IsInChat)
            {
                await OfferCommandsAsync(chat, cancellation);
            }
        }
        catch (RequestException e)
        {
            Log.NotSeen(logger, e.Message);
        }
    }

    /// <summary>The rights that are missing, by their names in the Bot API.</summary>
    internal static IReadOnlyList<string> Lacking(ChatMember me, ChatKind kind) => me switch
    {
        ChatMemberOwner => [],
        ChatMemberAdministrator admin => [.. Rights(admin, kind).Where(r => !r.Has).Select(r => r.Name)],
        { IsInChat: true } => ["administrator"],
        _ => ["member"],
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (roles.All.All(id => roles.RoleOf(id) != Role.Penyelia))
        {
            Log.NoSupervisor(logger);
        }
        if (options.Clock.Regime == ClockRegime.Pemilu && calendar.Holidays == 0)
        {
            Log.NoHolidays(logger);
        }
        try
        {
            foreach (long chat in chats.All)
            {
                await LookAsync(chat, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private Task OfferCommandsAsync(long chat, CancellationToken cancellation) => bot.SetMyCommands(
        commands: DeskTexts.Menu.Select(c => new BotCommand { Command = c.Command, Description = c.Description }),
        scope: BotCommandScope.Chat(chat), cancellationToken: cancellation);

    private static IEnumerable<(string Name, bool Has)> Rights(ChatMemberAdministrator me, ChatKind kind)
    {
        if (kind.IsChannel)
        {
            yield return ("can_post_messages", me.CanPostMessages);
            yield return ("can_edit_messages", me.CanEditMessages);
        }
        if (kind.IsForum)
        {
            yield return ("can_manage_topics", me.CanManageTopics);
        }
        yield return ("can_delete_messages", me.CanDeleteMessages);
    }

    private static partial class Log
    {
        [LoggerMessage(580, LogLevel.Warning, "The bot lacks rights in a moderators' chat: {Rights}. Give them to the bot in the chat's administrators")]
        public static partial void Lacking(ILogger logger, string rights);

        [LoggerMessage(581, LogLevel.Warning, "A moderators' chat cannot be looked at now; it is looked at again before use: {Problem}")]
        public static partial void NotSeen(ILogger logger, string problem);

        [LoggerMessage(582, LogLevel.Warning, "Nobody is penyelia: set Moderation:Supervisors to the Telegram ids of the first ones (environment Moderation__Supervisors__0)")]
        public static partial void NoSupervisor(ILogger logger);

        [LoggerMessage(583, LogLevel.Information, "No public holidays are known, so only weekends are left out of working days. Set Moderation:Clock:HolidayFile")]
        public static partial void NoHolidays(ILogger logger);
    }
}
