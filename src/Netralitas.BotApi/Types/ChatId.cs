using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A chat, by number or by <c>@username</c>.</summary>
[JsonConverter(typeof(ChatIdConverter))]
public class ChatId : IEquatable<ChatId>
{
    /// <summary>A chat by its number.</summary>
    public ChatId(long identifier) => Identifier = identifier;

    /// <summary>A chat by <c>@username</c>, or by its number written as text.</summary>
    public ChatId(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username is ['@', _, ..])
        {
            Username = username;
        }
        else if (long.TryParse(username, out var identifier))
        {
            Identifier = identifier;
        }
        else
        {
            throw new ArgumentException("A chat is named by its number or by @username", nameof(username));
        }
    }

    /// <summary>The number, or null when the chat is known by name.</summary>
    public long? Identifier { get; }

    /// <summary>The name with its at sign, or null when the chat is known by number.</summary>
    public string? Username { get; }

    /// <inheritdoc/>
    public bool Equals(ChatId? other) => other is not null && Identifier == other.Identifier && Username == other.Username;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChatId);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Identifier, Username);

    /// <inheritdoc/>
    public override string ToString() => Username ?? Identifier?.ToString() ?? "";

    public static implicit operator ChatId(long identifier) => new(identifier);

    public static implicit operator ChatId(string username) => new(username);

    public static implicit operator ChatId?(Chat? chat) => chat is null ? null : new(chat.Id);

    public static bool operator ==(ChatId? left, ChatId? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ChatId? left, ChatId? right) => !(left == right);
}
