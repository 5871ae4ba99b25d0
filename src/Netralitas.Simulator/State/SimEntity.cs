using System.Text.Json.Nodes;

namespace Netralitas.Simulator;

/// <summary>One formatted stretch of a text; offsets count UTF-16 units, as in the Bot API.</summary>
public sealed record SimEntity(string Type, int Offset, int Length, string? Url = null, string? Language = null)
{
    internal int End => Offset + Length;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        if (Url is not null)
            json["url"] = Url;
        if (Language is not null)
            json["language"] = Language;
        return json;
    }
}
