using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>Unix seconds as UTC. Zero, which Telegram uses for "no longer known", is <c>default</c>.</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.GetInt64();
        return seconds == 0 ? default : UnixTime.Read(seconds);
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value == default ? 0 : new DateTimeOffset(value.ToUniversalTime()).ToUnixTimeSeconds());
}

/// <summary>End of a restriction; zero means for ever, which is <c>null</c>.</summary>
internal sealed class BanTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.GetInt64();
        return seconds == 0 ? null : UnixTime.Read(seconds);
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value is { } time ? new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds() : 0);
}

internal static class UnixTime
{
    private const long LastSecond = 253_402_300_799; // of the year 9999

    public static DateTime Read(long seconds) => seconds is >= 0 and <= LastSecond
        ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
        : throw new JsonException("a time is out of range");
}
