namespace Netralitas.Bot.Moderation;

/// <summary>How much of a case stands in the moderators' chat.</summary>
internal enum PostingMode
{
    /// <summary>Category, region, completeness and clock only.</summary>
    Kartu,

    /// <summary>The whole cleaned report with its media.</summary>
    Penuh,
}
