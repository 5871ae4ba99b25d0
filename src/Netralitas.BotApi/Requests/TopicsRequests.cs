using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Creates a topic.</summary>
public class CreateForumTopicRequest() : RequestBase<ForumTopic>("createForumTopic"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>Name, 1 to 128 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Colour of the icon, one of six.</summary>
    public int? IconColor { get; set; }

    /// <summary>The custom emoji that is the icon.</summary>
    public string? IconCustomEmojiId { get; set; }

    internal override bool EffectRepeats => true;
}

/// <summary>Changes name or icon of a topic.</summary>
public class EditForumTopicRequest() : RequestBase<bool>("editForumTopic"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The topic.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }

    /// <summary>Name, 1 to 128 characters.</summary>
    public string? Name { get; set; }

    /// <summary>The custom emoji that is the icon.</summary>
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>Closes a topic.</summary>
public class CloseForumTopicRequest() : RequestBase<bool>("closeForumTopic"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The topic.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}

/// <summary>Opens a topic again.</summary>
public class ReopenForumTopicRequest() : RequestBase<bool>("reopenForumTopic"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The topic.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}

/// <summary>Deletes a topic with its messages.</summary>
public class DeleteForumTopicRequest() : RequestBase<bool>("deleteForumTopic"), IChatTargetable
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; set; }

    /// <summary>The topic.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}
