using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads updates one by one. An update that cannot be read keeps its number and loses its content (<see cref="Update.Type"/> is Unknown): the
/// poller can then confirm it, where one exception for the whole batch would bring the same batch back for ever.
/// </summary>
internal sealed class UpdatesConverter : JsonConverter<Update[]>
{
    public override Update[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("updates are an array");
        }

        var typeInfo = (JsonTypeInfo<Update>)options.GetTypeInfo(typeof(Update));
        var updates = new List<Update>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader;
            try
            {
                if (JsonSerializer.Deserialize(ref reader, typeInfo) is { } update)
                {
                    updates.Add(update);
                }
            }
            catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
            {
                reader = start;
                updates.Add(new Update { Id = FindId(start) });
                reader.Skip();
            }
        }

        return [.. updates];
    }

    public override void Write(Utf8JsonWriter writer, Update[] value, JsonSerializerOptions options)
    {
        var typeInfo = (JsonTypeInfo<Update>)options.GetTypeInfo(typeof(Update));
        writer.WriteStartArray();
        foreach (var update in value)
        {
            JsonSerializer.Serialize(writer, update, typeInfo);
        }

        writer.WriteEndArray();
    }

    private static int FindId(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.ValueTextEquals("update_id"u8);
            ahead.Read();
            if (found && ahead.TokenType == JsonTokenType.Number && ahead.TryGetInt32(out var id))
            {
                return id;
            }

            ahead.Skip();
        }

        throw new JsonException("an update without a number");
    }
}
