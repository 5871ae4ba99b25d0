using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Similar;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>"Mirip dengan …": finds cases that may tell of the same event.</summary>
internal sealed class SimilarCases(CaseMemory memory) : ISimilarCases
{
    private const int Most = 5;

    public IReadOnlyList<SimilarCase> To(TipNumber number)
    {
        memory.CatchUp();
        return [.. memory.Fingerprints.Like(number.Value, Most).Select(s => new SimilarCase(new TipNumber(s.Number), WhyOf(s.Reasons)))];
    }

    internal static string WhyOf(IReadOnlyList<SimilarReason> reasons) => FindingTexts.Same([.. reasons.Select(NameOf)]);

    private static string NameOf(SimilarReason reason) => reason switch
    {
        SimilarReason.SameLink => FindingTexts.Link,
        SimilarReason.SameEvidence => FindingTexts.Evidence,
        SimilarReason.SamePlate => FindingTexts.Plate,
        SimilarReason.SamePerson => FindingTexts.Person,
        SimilarReason.SameOffice => FindingTexts.Office,
        SimilarReason.SamePlace => FindingTexts.Place,
        SimilarReason.SameDay => FindingTexts.Day,
        SimilarReason.SameAct => FindingTexts.Act,
        _ => FindingTexts.Words,
    };
}
