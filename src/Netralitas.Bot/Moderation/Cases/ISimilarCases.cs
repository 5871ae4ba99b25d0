using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Finds cases like another. The line "mirip dengan" appears on the card when one is registered.</summary>
internal interface ISimilarCases
{
    /// <summary>The most similar first; the reason is a few words that name no content, such as "tempat dan hari sama".</summary>
    IReadOnlyList<SimilarCase> To(TipNumber number);
}

internal sealed record SimilarCase(TipNumber Number, string Why);
