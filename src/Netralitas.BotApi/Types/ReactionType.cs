using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A reaction to a message.</summary>
[JsonConverter(typeof(ReactionTypeConverter))]
public abstract class ReactionType
{
    /// <summary>Kind.</summary>
    public abstract ReactionTypeKind Type { get; }

    public static implicit operator ReactionType(string emoji) => new ReactionTypeEmoji { Emoji = emoji };
}

/// <summary>One of the emoji that Telegram allows.</summary>
public class ReactionTypeEmoji : ReactionType
{
    /// <inheritdoc/>
    public override ReactionTypeKind Type => ReactionTypeKind.Emoji;

    /// <summary>The emoji.</summary>
    public string Emoji { get; set; } = default!;
}

/// <summary>A custom emoji.</summary>
public class ReactionTypeCustomEmoji : ReactionType
{
    /// <inheritdoc/>
    public override ReactionTypeKind Type => ReactionTypeKind.CustomEmoji;

    /// <summary>Number of the emoji.</summary>
    public string CustomEmojiId { get; set; } = default!;
}

/// <summary>A paid reaction.</summary>
public class ReactionTypePaid : ReactionType
{
    /// <inheritdoc/>
    public override ReactionTypeKind Type => ReactionTypeKind.Paid;
}

internal sealed class ReactionTypeUnknown : ReactionType
{
    public override ReactionTypeKind Type => ReactionTypeKind.Unknown;
}
