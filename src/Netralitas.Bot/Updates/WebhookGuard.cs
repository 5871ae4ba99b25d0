using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>Judges calls of the webhook, the secret first.</summary>
internal sealed class WebhookGuard(string secret)
{
    public const int MostBytes = 1024 * 1024;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public async ValueTask<WebhookVerdict> JudgeAsync(string? givenSecret, long? announcedLength, Stream body, CancellationToken cancellation)
    {
        if (!IsSecret(givenSecret))
        {
            return new WebhookVerdict.Stranger();
        }
        if (announcedLength > MostBytes)
        {
            return new WebhookVerdict.TooLarge();
        }
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announcedLength + 1 ?? 16 * 1024, MostBytes + 1));
        try
        {
            int length = 0;
            while (await body.ReadAsync(buffer.AsMemory(length), cancellation) is > 0 and var read)
            {
                length += read;
                if (length > MostBytes)
                {
                    return new WebhookVerdict.TooLarge();
                }
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }
            }
            return Parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true); // it held what a person wrote
        }
    }

    /// <summary>Compared as hashes, so that neither content nor length shows in the time it takes.</summary>
    private bool IsSecret(string? given)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(given ?? ""), hash);
        return CryptographicOperations.FixedTimeEquals(hash, _secret) && given is not null;
    }

    private static WebhookVerdict Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options) is { Id: > 0 } update
                ? new WebhookVerdict.Genuine(update)
                : new WebhookVerdict.Malformed();
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // An update of a shape that is not known here keeps its number and loses its content; refused, it would come again for a day.
            return FindId(json) is { } id ? new WebhookVerdict.Genuine(new Update { Id = id }) : new WebhookVerdict.Malformed();
        }
    }

    private static int? FindId(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("update_id", out JsonElement number)
                && number.ValueKind == JsonValueKind.Number
                && number.TryGetInt32(out int id) && id > 0
                ? id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Grow(byte[] full, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(full.Length * 2, MostBytes + 1));
        full.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
