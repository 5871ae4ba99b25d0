using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Netralitas.Simulator.Wire;

/// <summary>Checks a call against the table of methods and types, and brings string-encoded values into their types.</summary>
internal sealed class Contract(Action<string, string> violation)
{
    private static readonly Dictionary<string, Field[]> Methods = Parse(ContractTable.Methods);
    private static readonly Dictionary<string, Field[]> Types = Parse(ContractTable.Types);
    private static readonly Dictionary<string, string> Names = Methods.Keys.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Telegram takes method names in any case.</summary>
    public static string? Find(string method) => Names.GetValueOrDefault(method);

    /// <summary>Returns the request with typed parameters; throws what Telegram would answer to wrong ones.</summary>
    public ApiRequest Check(ApiRequest request)
    {
        var fields = Methods[request.Method];
        var typed = new JsonObject();
        foreach (var (name, value) in request.Parameters)
        {
            var field = Array.Find(fields, field => field.Name == name);
            if (field is null)
            {
                violation("unknown_parameter", $"{request.Method}.{name}");
                typed[name] = value?.DeepClone();
                continue;
            }

            if (value is null)
                throw ApiException.Bad($"parameter \"{name}\" must not be null");
            var node = request.Typed ? value.DeepClone() : Decode(field.Type, value.GetValue<string>(), name);
            typed[name] = CheckValue(field.Type, node, name);
        }

        foreach (var field in fields)
        {
            if (field.Required && !typed.ContainsKey(field.Name) && !request.Files.Any(file => file.Field == field.Name))
                throw Missing(field.Name);
        }

        return request with { Parameters = typed };
    }

    private static ApiException Missing(string name) => ApiException.Bad(name switch
    {
        "text" => "message text is empty",
        "chat_id" => "chat_id is empty",
        "message_id" => "message identifier is not specified",
        "photo" => "there is no photo in the request",
        "document" => "there is no document in the request",
        _ => $"parameter \"{name}\" is required",
    });

    private static JsonNode? Decode(string type, string value, string name)
    {
        // Query strings and forms carry text; what is not text is JSON inside it.
        if (type.Split('|').Any(part => part is "S" or "F"))
            return type.StartsWith('I') && long.TryParse(value, CultureInfo.InvariantCulture, out var id) ? id : value;
        if (type == "B")
            return value is "true" or "True" or "1";
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            throw ApiException.Bad($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    private JsonNode CheckValue(string type, JsonNode? value, string path)
    {
        if (value is null)
            throw ApiException.Bad($"field \"{path}\" must not be null");
        ApiException? last = null;
        foreach (var part in type.Split('|').OrderByDescending(part => Likeness(part, value)))
        {
            try
            {
                return CheckOne(part, value, path);
            }
            catch (ApiException exception)
            {
                last ??= exception;
            }
        }

        throw last!;
    }

    /// <summary>Which alternative a value is meant to be: the one that knows most of its fields.</summary>
    private static int Likeness(string part, JsonNode value) => value switch
    {
        JsonObject json when Types.TryGetValue(part, out var fields) => json.Count(pair => fields.Any(field => field.Name == pair.Key)),
        JsonArray { Count: > 0 } array when part.StartsWith('[') && array[0] is { } first => Likeness(part[1..^1], first),
        _ => 0,
    };

    private JsonNode CheckOne(string type, JsonNode value, string path)
    {
        if (type.StartsWith('['))
            return CheckArray(type[1..^1], value as JsonArray ?? throw Wrong(path, "Array"), path);
        var kind = value.GetValueKind();
        switch (type)
        {
            case "S" or "F":
                if (kind == JsonValueKind.Number)
                    violation("coerced_type", path);
                return kind switch
                {
                    JsonValueKind.String => value,
                    JsonValueKind.Number => value.ToJsonString(),
                    _ => throw Wrong(path, "String"),
                };
            case "I":
                if (kind == JsonValueKind.String && long.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out var number))
                {
                    violation("coerced_type", path);
                    return number;
                }

                return kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _) ? value : throw Wrong(path, "Number");
            case "N":
                return kind == JsonValueKind.Number ? value : throw Wrong(path, "Number");
            case "B":
                return kind is JsonValueKind.True or JsonValueKind.False ? value : throw Wrong(path, "Boolean");
            case "J":
                return value;
            default:
                return CheckObject(Types[type], value as JsonObject ?? throw Wrong(path, "Object"), path);
        }
    }

    private JsonArray CheckArray(string type, JsonArray array, string path)
    {
        var typed = new JsonArray();
        for (var i = 0; i < array.Count; i++)
            typed.Add(CheckValue(type, array[i], $"{path}[{i}]").DeepClone());
        return typed;
    }

    private JsonObject CheckObject(Field[] fields, JsonObject json, string path)
    {
        var typed = new JsonObject();
        foreach (var (name, value) in json)
        {
            var field = Array.Find(fields, field => field.Name == name);
            if (field is null)
                violation("unknown_field", $"{path}.{name}");
            typed[name] = field is null ? value?.DeepClone() : CheckValue(field.Type, value, $"{path}.{name}").DeepClone();
        }

        foreach (var field in fields)
        {
            if (field.Required && !typed.ContainsKey(field.Name))
                throw ApiException.Bad($"can't find field \"{path}.{field.Name}\"");
        }

        return typed;
    }

    private static ApiException Wrong(string path, string expected) => ApiException.Bad($"field \"{path}\" must be of type {expected}");

    private static Dictionary<string, Field[]> Parse(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0].TrimEnd(':'), parts => parts.Length < 2 ? [] : parts[1].Split(' ').Select(Field.Parse).ToArray());

    private sealed record Field(string Name, bool Required, string Type)
    {
        public static Field Parse(string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var name = text[..colon];
            return new(name.TrimEnd('!'), name.EndsWith('!'), text[(colon + 1)..]);
        }
    }
}
