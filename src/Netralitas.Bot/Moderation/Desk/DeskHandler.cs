using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>The door of this feature for updates. Without a moderators' chat nothing is for it.</summary>
internal sealed class DeskHandler(
    DeskPresses presses, DeskMessages messages, DeskCommands commands, ModeratorsChats chats, Topics topics, Staff staff, OutboxStore outbox,
    DeskStart start)
{
    public Task OnPressAsync(int update, CallbackQuery query, CancellationToken cancellation) => presses.OnPressAsync(update, query, cancellation);

    /// <summary>A message in a moderators' chat, or a moderator's command in private. False: it is not for the desk.</summary>
    public async Task<bool> OnMessageAsync(int update, Message message, string? command, string argument, CancellationToken cancellation)
    {
        bool here = chats.All.Contains(message.Chat.Id);
        if (!here && (message.Chat.Type != ChatType.Private || chats.All.Count == 0))
        {
            return false;
        }
        return command is not null && DeskCommands.Knows(command)
            ? await commands.OnCommandAsync(update, message, command, argument, cancellation) || (here && command != "bantuan")
            : command is null && await messages.OnMessageAsync(update, message, cancellation);
    }

    public Task<bool> OnEditedAsync(int update, Message message, CancellationToken cancellation) => messages.OnEditedAsync(update, message, cancellation);

    /// <summary>Somebody has come or gone, or the bot's own rights have changed.</summary>
    public async Task OnMemberAsync(ChatMemberUpdated change, bool isBot, CancellationToken cancellation)
    {
        chats.Forget(change.Chat.Id);
        if (!isBot)
        {
            staff.OnMember(change);
            return;
        }
        topics.Retry(change.Chat.Id);
        if (chats.All.Contains(change.Chat.Id))
        {
            await start.LookAsync(change.Chat.Id, cancellation);
        }
    }

    /// <summary>The moderators' group has become a supergroup.</summary>
    public async Task OnMovedAsync(Message message, CancellationToken cancellation)
    {
        if (message.MigrateToChatId is { } to && chats.All.Contains(message.Chat.Id))
        {
            await outbox.MoveChatAsync(message.Chat.Id, to, cancellation);
        }
    }
}
