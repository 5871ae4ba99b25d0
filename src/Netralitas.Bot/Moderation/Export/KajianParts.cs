using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>What both documents say alike.</summary>
internal static class KajianParts
{
    public static IReadOnlyList<string> Missing(CaseDossier dossier) =>
    [
        .. (dossier.File.Report?.Completeness.Formal ?? []).Concat(dossier.File.Report?.Completeness.Material ?? []).Where(e => !e.Present).Select(e => e.Element),
        .. dossier.Norms.Count == 0 ? [ExportTexts.NormsMissing] : Array.Empty<string>(),
        .. dossier.File.KnownDay is null ? [ExportTexts.KnownDayMissing] : Array.Empty<string>(),
    ];

    public static string ActorOf(CaseDossier dossier, long moderator) => dossier.Actors.GetValueOrDefault(moderator, ExportTexts.Moderator);

    /// <summary>What follows from the state when nothing was written.</summary>
    public static string Recommendation(CaseStanding standing) => standing switch
    {
        { Referral: Referral.Bkn } => ExportTexts.ToBkn,
        { Referral: Referral.BawasluDaerah } => ExportTexts.ToBawaslu,
        { Referral: Referral.Gakkumdu } => ExportTexts.ToGakkumdu,
        { Outcome: CaseOutcome.TidakTerbukti or CaseOutcome.TidakCukupBukti } => ExportTexts.NoFollowUp,
        _ => ExportTexts.NoRecommendation,
    };
}
