using Netralitas.Bot.Moderation;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tips.Talking;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Updates;

/// <summary>
/// What is not shed when there is too much to do: steps of a report, a look at its state, and the moderators' work. A question can be asked
/// again; a reporter may not come back.
/// </summary>
internal sealed class IndispensableUpdates(TipSessions sessions, TipRules rules, ModeratorsChats moderators)
{
    private static readonly string[] Commands = ["/lapor", "/status", "/batal", "/start lapor"];

    public bool Contains(Update update) => update switch
    {
        { CallbackQuery: { } query } => TipCallback.Owns(query.Data) || DeskCallback.Owns(query.Data)
            || (rules.IsOpen && CallbackData.Parse(query.Data) is { Kind: ButtonKind.Door, Key: "lapor" }),
        { Message: { } message } => IsOfATip(message) || moderators.All.Contains(message.Chat.Id),
        { EditedMessage: { } message } => IsOfATip(message) || moderators.All.Contains(message.Chat.Id),
        _ => true, // somebody has come or gone, a group has moved: rare, and missed for good
    };

    private bool IsOfATip(Message message) => message.Chat.Type == ChatType.Private
        && (sessions.Peek(message.Chat.Id) is not null
            || (message.Text is ['/', ..] text && Array.Exists(Commands, c => text.StartsWith(c, StringComparison.OrdinalIgnoreCase))));
}
