using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The documents of a case: a DOCX to study it with, and the same as JSON.</summary>
internal sealed class CaseExport(CaseStudies studies, CaseNorms norms, RoleBook roles, ClockOptions clock, WorkCalendar calendar) : ICaseExport
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
        return new(file, study, norms.Find(study.Norms), ClocksOf(file), ActorsOf(file));
    }

    /// <summary>The days as <see cref="CaseClock"/> counts them for the card; what is left of them depends on the day and is not written.</summary>
    private List<(string, DateOnly)> ClocksOf(CaseFile file)
    {
        List<(string, DateOnly)> clocks = [(ExportTexts.ReceivedDay, file.ReceivedDay)];
        if (file.KnownDay is { } known)
        {
            var counted = CaseClock.Of(known, known, clock, calendar);
            clocks.AddRange([(ExportTexts.KnownDay, known), (ExportTexts.StudyDeadline, counted.StudyDeadline), (ExportTexts.Deadline, counted.Deadline)]);
        }
        return clocks;
    }

    /// <summary>In the order in which they appear, so that the same person is the same in the whole document.</summary>
    private Dictionary<long, string> ActorsOf(CaseFile file) =>
        file.History.Select(e => e.Moderator).Concat(file.Notes.Select(n => n.Moderator)).Concat(file.Holder is { } holder ? [holder] : [])
            .Distinct()
            .Select((id, i) => (id, Name: ExportTexts.Actor(i + 1, RoleOf(id))))
            .ToDictionary(a => a.id, a => a.Name);

    private string RoleOf(long id) => id == RoleBook.Operator ? ExportTexts.Operator : roles.RoleOf(id) switch
    {
        Role.Penyelia => ExportTexts.Supervisor,
        Role.Pengamat => ExportTexts.Observer,
        _ => ExportTexts.Moderator,
    };
}
