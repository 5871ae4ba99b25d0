using System.Globalization;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Operations;

/// <summary>The public channel for announcements: nobody is written to, since there is no list of users.</summary>
/// <param name="Name"><c>@name</c> or number; null: there is none.</param>
/// <param name="GivenLink">Where people find a channel that is given by its number.</param>
internal sealed record InformationChannel(string? Name, string? GivenLink)
{
    public ChatId? Chat => string.IsNullOrEmpty(Name) ? null : new ChatId(Name);

    /// <summary>Where people find it.</summary>
    public string? Link => !string.IsNullOrEmpty(GivenLink) ? GivenLink : Name is ['@', .. var name] ? $"https://t.me/{name}" : null;

    public bool IsChat(long chat) => Name == chat.ToString(CultureInfo.InvariantCulture);
}
