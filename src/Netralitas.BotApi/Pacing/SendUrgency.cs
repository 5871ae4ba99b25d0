namespace Telegram.Bot.Pacing;

/// <summary>Which call goes first when Telegram takes only so many. Not in the Telegram.Bot package.</summary>
public enum SendUrgency
{
    /// <summary>Somebody waits for it who may not come again.</summary>
    First,

    /// <summary>Somebody waits for it.</summary>
    Usual,

    /// <summary>Nobody waits for it.</summary>
    Last,
}
