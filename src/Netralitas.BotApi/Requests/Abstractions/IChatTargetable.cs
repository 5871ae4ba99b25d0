using Telegram.Bot.Types;

namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call that changes something in a chat.</summary>
public interface IChatTargetable
{
    /// <summary>The chat.</summary>
    ChatId ChatId { get; }
}
