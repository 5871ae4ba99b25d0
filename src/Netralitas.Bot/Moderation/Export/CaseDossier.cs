using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Cases;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>All that a document of a case is made from. Nobody is named: moderators are "Pengawas 1, 2 …" with their role.</summary>
/// <param name="Clocks">What is counted, and the day: "Batas kajian awal" → day.</param>
/// <param name="Actors">How the documents call each moderator.</param>
internal sealed record CaseDossier(
    CaseFile File, CaseStudy Study, IReadOnlyList<Norm> Norms, IReadOnlyList<(string What, DateOnly Day)> Clocks, IReadOnlyDictionary<long, string> Actors)
{
    public override string ToString() => "<berkas kajian>";
}
