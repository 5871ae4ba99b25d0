using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>Files are only ever sent: a stream as a reference to its part of the body, the rest as text.</summary>
internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    public override InputFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An InputFile is only written");

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value switch
        {
            InputFileStream stream => $"attach://{stream.AttachName}",
            InputFileId id => id.Id,
            InputFileUrl url => url.Url.AbsoluteUri,
            _ => throw new JsonException("This kind of InputFile is not known"),
        });
}

/// <summary>The same for a member that can only be a stream.</summary>
internal sealed class InputFileStreamConverter : JsonConverter<InputFileStream>
{
    public override InputFileStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An InputFile is only written");

    public override void Write(Utf8JsonWriter writer, InputFileStream value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"attach://{value.AttachName}");
}
