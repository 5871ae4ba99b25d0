namespace Netralitas.Bot.Tips.Writing;

/// <summary>What cutting parameters cannot cure.</summary>
internal enum LinkConcern
{
    None,

    /// <summary>A short or share link: its code itself may tell whoever opens it, or the platform, who shared it.</summary>
    MayNameSharer,

    /// <summary>A file in somebody's cloud: the page shows its owner.</summary>
    MayNameOwner,
}
