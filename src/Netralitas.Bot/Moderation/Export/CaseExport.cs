using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The documents of a case: a DOCX to study it with, and the same as JSON.</summary>
internal sealed class CaseExport(CaseStudies studies, KnowledgeStore knowledge, ModerationOptions options) : ICaseExport
{
    public IReadOnlyList<CaseDocument> Write(CaseFile file)
    {
        CaseDossier dossier = DossierOf(file);
        return
        [
            new CaseDocument($"kajian-{file.Number}.docx", KajianDocument.Write(dossier)),
            new CaseDocument($"kajian-{file.Number}.json", KajianJson.Write(dossier)),
        ];
    }

    internal CaseDossier DossierOf(CaseFile file)
    {
        CaseStudy study = studies.Of(file.Number);
        Dictionary<string, Norm> norms = knowledge.Current.Base.Norms.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        return new(file, study, [.. study.Norms.Select(norms.GetValueOrDefault).OfType<Norm>()], ClocksOf(file), ActorsOf(file));
    }

    private static List<(string, DateOnly)> ClocksOf(CaseFile file)
    {
        List<(string, DateOnly)> clocks = [(ExportTexts.ReceivedDay, file.ReceivedDay)];
        if (file.KnownDay is { } known)
        {
            clocks.Add((ExportTexts.KnownDay, known));
        }
        return clocks;
    }

    /// <summary>In the order in which they appear, so that the same person is the same in the whole document.</summary>
    private Dictionary<long, string> ActorsOf(CaseFile file) =>
        file.History.Select(e => e.Moderator).Concat(file.Notes.Select(n => n.Moderator)).Concat(file.Holder is { } holder ? [holder] : [])
            .Distinct()
            .Select((id, i) => (id, Name: ExportTexts.Actor(i + 1, RoleOf(id))))
            .ToDictionary(a => a.id, a => a.Name);

    private string RoleOf(long id) =>
        options.Supervisors.Contains(id) ? ExportTexts.Supervisor : options.Observers.Contains(id) ? ExportTexts.Observer : ExportTexts.Moderator;
}
