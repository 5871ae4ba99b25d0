using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads and writes an enum by its snake_case name. A name that is not known (Telegram adds some every few weeks) reads as the zero value, so
/// that one new word never costs a whole batch of updates.
/// </summary>
internal class TolerantEnumConverter<TEnum>(Func<TEnum, string>? naming = null) : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private readonly (TEnum Value, JsonEncodedText Name)[] _names =
    [
        .. Enum.GetValues<TEnum>().Select(value =>
            (value, JsonEncodedText.Encode(naming?.Invoke(value) ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())))),
    ];

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return default;
        }

        foreach (var (value, name) in _names)
        {
            if (reader.ValueTextEquals(name.EncodedUtf8Bytes))
            {
                return value;
            }
        }

        return default;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        foreach (var (known, name) in _names)
        {
            if (EqualityComparer<TEnum>.Default.Equals(known, value))
            {
                writer.WriteStringValue(name);
                return;
            }
        }

        throw new JsonException($"{value} is not a {typeof(TEnum).Name}");
    }
}

internal sealed class ParseModeConverter() : TolerantEnumConverter<ParseMode>(static mode => mode switch
{
    ParseMode.Html => "HTML",
    _ => mode.ToString(),
});

internal sealed class UpdateTypeConverter() : TolerantEnumConverter<UpdateType>;

internal sealed class ChatTypeConverter() : TolerantEnumConverter<ChatType>;

internal sealed class ChatActionConverter() : TolerantEnumConverter<ChatAction>;

internal sealed class MessageEntityTypeConverter() : TolerantEnumConverter<MessageEntityType>;

internal sealed class ChatMemberStatusConverter() : TolerantEnumConverter<ChatMemberStatus>;

internal sealed class MessageOriginTypeConverter() : TolerantEnumConverter<MessageOriginType>;

internal sealed class ReactionTypeKindConverter() : TolerantEnumConverter<ReactionTypeKind>;

internal sealed class InputMediaTypeConverter() : TolerantEnumConverter<InputMediaType>;

internal sealed class BotCommandScopeTypeConverter() : TolerantEnumConverter<BotCommandScopeType>;
