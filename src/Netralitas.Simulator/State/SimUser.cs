using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Netralitas.Simulator;

/// <summary>A person. What the person does is in the other half of this class.</summary>
public sealed partial class SimUser
{
    [JsonConstructor]
    internal SimUser()
    {
    }

    [JsonInclude]
    public long Id { get; internal set; }

    [JsonInclude]
    public string FirstName { get; internal set; } = "";

    [JsonInclude]
    public string? LastName { get; internal set; }

    [JsonInclude]
    public string? Username { get; internal set; }

    /// <summary>A stable name for pages and tests: <c>asn</c>, <c>citizen</c>, <c>moderator</c> in the demo world.</summary>
    [JsonInclude]
    public string Key { get; internal set; } = "";

    /// <summary>What the person is, for the page.</summary>
    [JsonInclude]
    public string Role { get; internal set; } = "";

    /// <summary>What the person's app is set to, as an IETF tag.</summary>
    [JsonInclude]
    public string LanguageCode { get; internal set; } = "id";

    /// <summary>A bot may write only to those who wrote to it first.</summary>
    [JsonInclude]
    public bool HasStarted { get; internal set; }

    [JsonInclude]
    public bool HasBlockedBot { get; internal set; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        if (LastName is not null)
            json["last_name"] = LastName;
        if (Username is not null)
            json["username"] = Username;
        json["language_code"] = LanguageCode;
        return json;
    }
}
