using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A marked part of a text: formatting, a link, a command, a mention.</summary>
public class MessageEntity
{
    /// <summary>Kind.</summary>
    public MessageEntityType Type { get; set; }

    /// <summary>Where it begins, in UTF-16 code units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Offset { get; set; }

    /// <summary>Length in UTF-16 code units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Length { get; set; }

    /// <summary>The address of a text link.</summary>
    public string? Url { get; set; }

    /// <summary>The user of a text mention.</summary>
    public User? User { get; set; }

    /// <summary>Programming language.</summary>
    public string? Language { get; set; }

    /// <summary>The custom emoji.</summary>
    public string? CustomEmojiId { get; set; }
}
