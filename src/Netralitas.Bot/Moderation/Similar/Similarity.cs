namespace Netralitas.Bot.Moderation.Similar;

/// <summary>Why two reports may be about one event. The words for it are in the texts.</summary>
internal enum SimilarReason
{
    SameLink,
    SameEvidence,
    SamePlate,
    SamePerson,
    SameOffice,
    SamePlace,
    SameDay,
    SameAct,
    SameWords,
}

/// <summary>How alike two reports are: from 0, and from <see cref="SimilarityRule.Threshold"/> on a moderator is told.</summary>
internal readonly record struct Similarity(double Score, IReadOnlyList<SimilarReason> Reasons);

/// <summary>A report that is like another one.</summary>
internal sealed record SimilarReport(string Number, double Score, IReadOnlyList<SimilarReason> Reasons);
