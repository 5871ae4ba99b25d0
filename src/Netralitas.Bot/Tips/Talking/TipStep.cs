namespace Netralitas.Bot.Tips.Talking;

/// <summary>Where a draft stands, in the order of the conversation.</summary>
internal enum TipStep
{
    /// <summary>The screen about safety and honesty; nothing is taken before it was pressed away.</summary>
    Safety,
    What,
    Who,

    /// <summary>The province, or a search.</summary>
    Where,

    /// <summary>The regency in the chosen province.</summary>
    Regency,

    /// <summary>The place itself: "aula kecamatan".</summary>
    Spot,
    When,
    Account,
    Evidence,
    Witnesses,
    Preview,
}
