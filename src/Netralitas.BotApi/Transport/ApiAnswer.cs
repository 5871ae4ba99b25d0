using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot.Types;

namespace Telegram.Bot.Transport;

/// <summary>The envelope that every answer of the Bot API comes in, read in one pass.</summary>
internal struct ApiAnswer<TResult>
{
    /// <summary>Null when this is not an answer of the Bot API at all.</summary>
    public bool? Ok { get; private set; }

    public bool HasResult { get; private set; }

    public TResult? Result { get; private set; }

    public string? Description { get; private set; }

    public int ErrorCode { get; private set; }

    public ResponseParameters? Parameters { get; private set; }

    /// <summary>It begins like JSON, so that it was the Bot API that spoke, but cannot be read to its end.</summary>
    public bool IsBroken { get; private set; }

    public static ApiAnswer<TResult> Read(ReadOnlySpan<byte> body)
    {
        var answer = new ApiAnswer<TResult>();
        var json = body.TrimStart("\uFEFF \r\n\t"u8);
        if (json.IsEmpty || json[0] != (byte)'{')
        {
            return answer;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                answer.ReadMember(ref reader);
            }

            reader.Read(); // throws on anything behind the end
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            answer.IsBroken = true;
        }

        return answer;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("ok"u8))
        {
            reader.Read();
            Ok = reader.GetBoolean();
        }
        else if (reader.ValueTextEquals("result"u8))
        {
            reader.Read();
            HasResult = reader.TokenType != JsonTokenType.Null;
            Result = HasResult ? JsonSerializer.Deserialize(ref reader, TypeInfo<TResult>.Value) : default;
        }
        else if (reader.ValueTextEquals("description"u8))
        {
            reader.Read();
            Description = reader.GetString();
        }
        else if (reader.ValueTextEquals("error_code"u8))
        {
            reader.Read();
            ErrorCode = reader.GetInt32();
        }
        else if (reader.ValueTextEquals("parameters"u8))
        {
            reader.Read();
            Parameters = JsonSerializer.Deserialize(ref reader, TypeInfo<ResponseParameters>.Value);
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static class TypeInfo<T>
    {
        public static readonly JsonTypeInfo<T> Value = (JsonTypeInfo<T>)JsonBotAPI.Options.GetTypeInfo(typeof(T));
    }
}
