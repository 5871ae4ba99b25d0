using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>All about a chat.</summary>
public class GetChatRequest() : RequestBase<ChatFullInfo>("getChat")
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }
}

/// <summary>Standing of a user in a chat.</summary>
public class GetChatMemberRequest() : RequestBase<ChatMember>("getChatMember")
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The user.</summary>
    public required long UserId { get; set; }
}

/// <summary>Leaves a chat.</summary>
public class LeaveChatRequest() : RequestBase<bool>("leaveChat")
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }
}
