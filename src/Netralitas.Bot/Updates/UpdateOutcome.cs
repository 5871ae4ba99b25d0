namespace Netralitas.Bot.Updates;

/// <summary>What became of an update. Only <see cref="NotHandled"/> must come again.</summary>
internal enum UpdateOutcome
{
    /// <summary>Its effect is done.</summary>
    Handled,

    /// <summary>Nothing here concerns itself with it.</summary>
    Ignored,

    /// <summary>Its effect was done before.</summary>
    Duplicate,

    /// <summary>There was too much to do; its sender was told.</summary>
    Shed,

    /// <summary>It failed in a way that would repeat; its sender was told.</summary>
    Failed,

    /// <summary>Nothing was done: the program stops, or the database does not work.</summary>
    NotHandled,
}
