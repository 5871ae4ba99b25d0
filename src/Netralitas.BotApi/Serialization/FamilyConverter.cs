using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads one of a family of types by its discriminating member, wherever that stands in the object; writes the type that it meets. Unlike the
/// built-in polymorphism it reads a member of the family that is not known yet as <typeparamref name="TUnknown"/> instead of failing.
/// </summary>
internal abstract class FamilyConverter<TFamily, TUnknown>(string discriminator) : JsonConverter<TFamily>
    where TFamily : class
    where TUnknown : TFamily
{
    private readonly JsonEncodedText _discriminator = JsonEncodedText.Encode(discriminator);

    protected abstract Type? Find(string kind);

    public override TFamily? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kind = FindKind(reader);
        var type = kind is null ? null : Find(kind);
        return (TFamily?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type ?? typeof(TUnknown)));
    }

    public override void Write(Utf8JsonWriter writer, TFamily value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    private string? FindKind(Utf8JsonReader ahead) // a copy: the reader itself stays where it is
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.ValueTextEquals(_discriminator.EncodedUtf8Bytes);
            ahead.Read();
            if (found)
            {
                return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : null;
            }

            ahead.Skip();
        }

        return null;
    }
}

internal sealed class ChatMemberConverter() : FamilyConverter<ChatMember, ChatMemberUnknown>("status")
{
    protected override Type? Find(string kind) => kind switch
    {
        "creator" => typeof(ChatMemberOwner),
        "administrator" => typeof(ChatMemberAdministrator),
        "member" => typeof(ChatMemberMember),
        "restricted" => typeof(ChatMemberRestricted),
        "left" => typeof(ChatMemberLeft),
        "kicked" => typeof(ChatMemberBanned),
        _ => null,
    };
}

internal sealed class MessageOriginConverter() : FamilyConverter<MessageOrigin, MessageOriginUnknown>("type")
{
    protected override Type? Find(string kind) => kind switch
    {
        "user" => typeof(MessageOriginUser),
        "hidden_user" => typeof(MessageOriginHiddenUser),
        "chat" => typeof(MessageOriginChat),
        "channel" => typeof(MessageOriginChannel),
        _ => null,
    };
}

internal sealed class ReactionTypeConverter() : FamilyConverter<ReactionType, ReactionTypeUnknown>("type")
{
    protected override Type? Find(string kind) => kind switch
    {
        "emoji" => typeof(ReactionTypeEmoji),
        "custom_emoji" => typeof(ReactionTypeCustomEmoji),
        "paid" => typeof(ReactionTypePaid),
        _ => null,
    };
}

/// <summary>Families that are only ever sent: the type that is met is written.</summary>
internal abstract class SentFamilyConverter<TFamily> : JsonConverter<TFamily>
    where TFamily : class
{
    public override TFamily Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeof(TFamily).Name} is only written");

    public override void Write(Utf8JsonWriter writer, TFamily value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

internal sealed class ReplyMarkupConverter : SentFamilyConverter<ReplyMarkup>;

internal sealed class AlbumInputMediaConverter : SentFamilyConverter<IAlbumInputMedia>;

internal sealed class BotCommandScopeConverter : SentFamilyConverter<BotCommandScope>;
