using System.Text.Json.Nodes;

namespace Netralitas.Simulator;

/// <summary>A message as its readers see it now. Values never change; an edit puts a new record in its place.</summary>
public sealed record SimMessage
{
    public required long Id { get; init; }

    public required long ChatId { get; init; }

    public long? ThreadId { get; init; }

    /// <summary>Who wrote it; null for posts of a channel.</summary>
    public long? SenderId { get; init; }

    /// <summary>An administrator who writes in the name of the group.</summary>
    public bool Anonymous { get; init; }

    public bool FromBot { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditDate { get; init; }

    public bool Deleted { get; init; }

    /// <summary><c>text</c>, <c>photo</c>, <c>document</c>, <c>voice</c> or <c>service</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The text, or the caption of a file.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<SimEntity> Entities { get; init; } = [];

    /// <summary>The text with its formatting, safe to show: it holds no markup but the simulator's own.</summary>
    public string Html { get; init; } = "";

    public string? FileId { get; init; }

    public string? MediaGroupId { get; init; }

    public long? ReplyTo { get; init; }

    /// <summary>The keyboard as the bot sent it.</summary>
    public JsonObject? ReplyMarkup { get; init; }

    public JsonObject? LinkPreview { get; init; }

    public JsonObject? ForwardOrigin { get; init; }

    /// <summary>The extra fields of a service message, such as <c>forum_topic_created</c>.</summary>
    public JsonObject? Service { get; init; }

    /// <summary>The bot's reaction.</summary>
    public string? Reaction { get; init; }

    public bool ProtectContent { get; init; }

    /// <summary>Grows with every change in the world; says what came after what.</summary>
    public long Version { get; init; }

    /// <summary>The labels of the inline keyboard, row after row.</summary>
    public IReadOnlyList<string> Buttons => [.. InlineButtons().Select(button => (string)button["text"]!)];

    internal IEnumerable<JsonObject> InlineButtons() =>
        (ReplyMarkup?["inline_keyboard"] as JsonArray ?? []).OfType<JsonArray>().SelectMany(row => row.OfType<JsonObject>());
}
