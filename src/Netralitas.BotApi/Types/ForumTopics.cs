namespace Telegram.Bot.Types;

/// <summary>A topic.</summary>
public class ForumTopic
{
    /// <summary>Number of the topic.</summary>
    public int MessageThreadId { get; set; }

    /// <summary>Name.</summary>
    public string Name { get; set; } = default!;

    /// <summary>Colour of the icon, as RGB.</summary>
    public int IconColor { get; set; }

    /// <summary>The custom emoji that is the icon.</summary>
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>A topic was created.</summary>
public class ForumTopicCreated
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = default!;

    /// <summary>Colour of the icon, as RGB.</summary>
    public int IconColor { get; set; }

    /// <summary>The custom emoji that is the icon.</summary>
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>A topic was edited.</summary>
public class ForumTopicEdited
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>The custom emoji that is the icon.</summary>
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>A topic was closed.</summary>
public class ForumTopicClosed;

/// <summary>A topic was opened again.</summary>
public class ForumTopicReopened;

/// <summary>The topic General was hidden.</summary>
public class GeneralForumTopicHidden;

/// <summary>The topic General was shown again.</summary>
public class GeneralForumTopicUnhidden;
