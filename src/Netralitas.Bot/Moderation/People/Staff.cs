using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.People;

/// <summary>
/// Who may work cases: a role by real id, from the configuration or by grant, and membership in the chat, looked at with every press and
/// remembered for half a minute. Whoever leaves is out at once.
/// </summary>
internal sealed class Staff(RoleBook roles, ITelegramBotClient bot, TimeProvider time)
{
    /// <summary>Stands for administrators who write as the group: nobody in particular.</summary>
    private const long AnonymousAdministrator = 1087968824;

    private const long TelegramItself = 777000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(long Chat, long User), (bool Member, long At)> _seen = [];
    private readonly ConcurrentDictionary<long, string> _names = [];

    /// <summary>Somebody with a role who is in the chat, or null.</summary>
    /// <exception cref="RequestException">Telegram could not be asked.</exception>
    public async Task<Actor?> FindAsync(User? person, long chat, CancellationToken cancellation)
    {
        if (person is null or { IsBot: true } or { Id: AnonymousAdministrator or TelegramItself } || roles.RoleOf(person.Id) is not (not Role.None and var role))
        {
            return null;
        }
        _names[person.Id] = person.FirstName;
        return await IsMemberAsync(chat, person.Id, cancellation) ? new Actor(person.Id, role) : null;
    }

    /// <summary>Takes over what Telegram tells of somebody's standing.</summary>
    public void OnMember(ChatMemberUpdated change) => _seen[(change.Chat.Id, change.NewChatMember.User.Id)] = (change.NewChatMember.IsInChat, time.GetTimestamp());

    /// <summary>The first name, for the card; it is kept in memory only.</summary>
    public async Task<string> NameOfAsync(long user, long chat, CancellationToken cancellation)
    {
        if (!_names.TryGetValue(user, out string? name))
        {
            try
            {
                name = (await bot.GetChatMember(chatId: chat, userId: user, cancellationToken: cancellation)).User.FirstName;
            }
            catch (ApiRequestException)
            {
                name = "moderator";
            }
            _names[user] = name;
        }
        return name;
    }

    private async Task<bool> IsMemberAsync(long chat, long user, CancellationToken cancellation)
    {
        if (_seen.TryGetValue((chat, user), out (bool Member, long At) known) && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Member;
        }
        bool member = false;
        try
        {
            ChatMember standing = await bot.GetChatMember(chatId: chat, userId: user, cancellationToken: cancellation);
            member = standing.IsInChat && standing.Status != ChatMemberStatus.Unknown;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            // Unknown there, or the bot itself is out: then nobody is let in.
        }
        _seen[(chat, user)] = (member, time.GetTimestamp());
        return member;
    }
}
