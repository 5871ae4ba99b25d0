using System.Text.Json.Nodes;

namespace Netralitas.Simulator.Wire;

/// <summary>An answer with <c>"ok": false</c>, in Telegram's words.</summary>
internal sealed class ApiException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public string Description { get; } = description;

    public JsonObject? Parameters { get; } = parameters;

    public static ApiException Bad(string reason) => new(400, "Bad Request: " + reason);

    public static ApiException Forbidden(string reason) => new(403, "Forbidden: " + reason);

    public static ApiException Conflict(string reason) => new(409, "Conflict: " + reason);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Description };
        if (Parameters is not null)
            json["parameters"] = Parameters.DeepClone();
        return json;
    }
}
