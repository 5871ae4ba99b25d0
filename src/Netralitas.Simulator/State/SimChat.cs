using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Netralitas.Simulator;

/// <summary>A private chat with the bot, a group, a supergroup or a channel.</summary>
public sealed partial class SimChat
{
    [JsonConstructor]
    internal SimChat()
    {
    }

    [JsonInclude]
    public long Id { get; internal set; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>, as in the Bot API.</summary>
    [JsonInclude]
    public string Type { get; internal set; } = "private";

    [JsonInclude]
    public string Title { get; internal set; } = "";

    [JsonInclude]
    public string? Username { get; internal set; }

    [JsonInclude]
    public bool IsForum { get; internal set; }

    /// <summary>Status by user id, the bot's included: creator, administrator, member, left or kicked.</summary>
    [JsonInclude]
    public Dictionary<long, string> Members { get; internal set; } = [];

    /// <summary>The rights that an administrator lacks, by user id.</summary>
    [JsonInclude]
    public Dictionary<long, List<string>> LackingRights { get; internal set; } = [];

    [JsonInclude]
    public List<SimTopic> Topics { get; internal set; } = [];

    /// <summary>The supergroup that this group has become.</summary>
    [JsonInclude]
    public long? MigratedTo { get; internal set; }

    [JsonInclude]
    internal List<SimMessage> Messages { get; set; } = [];

    internal DateTimeOffset? TypingUntil { get; set; }

    internal bool IsPrivate => Type == "private";

    internal bool IsAdministrator(long userId) => Members.GetValueOrDefault(userId) is "creator" or "administrator";

    internal bool IsPresent(long userId) => Members.GetValueOrDefault(userId) is "creator" or "administrator" or "member";

    internal bool HasRight(long userId, string right) =>
        IsAdministrator(userId) && !(LackingRights.GetValueOrDefault(userId)?.Contains(right, StringComparer.Ordinal) ?? false);

    internal SimMessage? Find(long messageId)
    {
        // Ids only grow, and most questions are about the newest messages.
        for (var i = Messages.Count - 1; i >= 0 && Messages[i].Id >= messageId; i--)
        {
            if (Messages[i].Id == messageId)
                return Messages[i].Deleted ? null : Messages[i];
        }

        return null;
    }

    internal JsonObject ToJson(SimUser? person)
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type };
        if (person is not null)
        {
            json["first_name"] = person.FirstName;
            if (person.LastName is not null)
                json["last_name"] = person.LastName;
            if (person.Username is not null)
                json["username"] = person.Username;
            return json;
        }

        json["title"] = Title;
        if (Username is not null)
            json["username"] = Username;
        if (IsForum)
            json["is_forum"] = true;
        return json;
    }
}
