using System.Collections.Concurrent;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Similar;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>"Mirip dengan …": finds cases that may tell of the same event.</summary>
internal sealed class SimilarCases(CaseMemory memory) : ISimilarCases
{
    private const int Most = 5;

    private readonly ConcurrentDictionary<string, (long Version, IReadOnlyList<SimilarCase> Cases)> _found = new(StringComparer.Ordinal);

    public IReadOnlyList<SimilarCase> To(TipNumber number)
    {
        memory.CatchUp(number.Value);
        long version = memory.Version;
        if (_found.TryGetValue(number.Value, out (long Version, IReadOnlyList<SimilarCase> Cases) known))
        {
            if (known.Version == version)
            {
                return known.Cases;
            }
            _found.Clear(); // whatever was found may name a tip that is gone
        }
        IReadOnlyList<SimilarCase> cases = [.. memory.Fingerprints.Like(number.Value, Most).Select(s => new SimilarCase(new TipNumber(s.Number), WhyOf(s.Reasons)))];
        _found[number.Value] = (version, cases);
        return cases;
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
