using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>A case in the order of a kajian awal: what is known, what is missing, and room for the analysis.</summary>
internal static class KajianDocument
{
    public static byte[] Write(CaseDossier dossier)
    {
        using var paper = new WordPaper(ExportTexts.Footer(dossier.File.Number.Value));
        paper.Title(ExportTexts.Title, ExportTexts.Subtitle, ExportTexts.Closed);
        Identity(paper, dossier);
        Event(paper, dossier);
        Evidence(paper, dossier.File);
        Requirements(paper, dossier);
        Norms(paper, dossier.Norms);
        Statements(paper, dossier.File);
        Ending(paper, dossier);
        return paper.ToBytes();
    }

    private static void Identity(WordPaper paper, CaseDossier dossier)
    {
        CaseFile file = dossier.File;
        paper.Heading(ExportTexts.Identity);
        paper.Facts(
        [
            (ExportTexts.Number, file.Number.Value),
            (ExportTexts.Origin, ExportTexts.OriginText),
            .. dossier.Clocks.Select(c => (c.What, CardTexts.Day(c.Day))),
            (ExportTexts.Standing, ExportTexts.StandingName(file.Standing)),
            (ExportTexts.Region, file.Report?.RegionName ?? ExportTexts.NotKnown),
            (ExportTexts.ElectionRelated, YesNo(dossier.Study.ElectionRelated)),
            .. file.Linked.Count > 0 ? [(ExportTexts.Linked, string.Join(", ", file.Linked))] : Array.Empty<(string, string)>(),
        ]);
        paper.Small(ExportTexts.InitialInformation);
        paper.Heading(ExportTexts.Reported);
        paper.Facts([(ExportTexts.Office, file.Report?.Office ?? ExportTexts.NotKnown)]);
        paper.Heading(ExportTexts.Violation);
        paper.Facts([(ExportTexts.ViolationType, dossier.Study.ViolationType ?? file.Report?.Category ?? ExportTexts.NotKnown)]);
    }

    private static void Event(WordPaper paper, CaseDossier dossier)
    {
        paper.Heading(ExportTexts.Story);
        if (dossier.File.Report is not { } report)
        {
            paper.Text(ExportTexts.NotReadable);
            return;
        }
        paper.Facts(
        [
            (ExportTexts.EventDay, report.EventDay is { } day ? CardTexts.Day(day) + (report.EventDayUnsure ? ExportTexts.Unsure : "") : ExportTexts.NotKnown),
            (ExportTexts.Place, report.Place ?? ExportTexts.NotKnown),
            (ExportTexts.Witnesses, YesNo(report.Witnesses)),
        ]);
        paper.Label(ExportTexts.Chronology);
        paper.Text(report.Account ?? ExportTexts.None);
    }

    private static void Evidence(WordPaper paper, CaseFile file)
    {
        paper.Heading(ExportTexts.Evidence);
        if (file.Evidence.Count > 0)
        {
            paper.Table(
                ExportTexts.EvidenceColumns, [6, 24, 10, 12, 48],
                file.Evidence.Select((e, i) => (string[])[$"{i + 1}", e.Name, e.Kind, ExportTexts.Size(e.Bytes), e.Sha256]));
            paper.Small(ExportTexts.HashNote);
        }
        else
        {
            paper.Text(ExportTexts.None);
        }
        if (file.Report is { Links: { Count: > 0 } links })
        {
            paper.Label(ExportTexts.Links);
            paper.List(links);
        }
    }

    private static void Requirements(WordPaper paper, CaseDossier dossier)
    {
        paper.Heading(ExportTexts.Requirements);
        TipCompleteness completeness = dossier.File.Report?.Completeness ?? TipCompleteness.None;
        paper.Table(
            ExportTexts.RequirementColumns, [20, 55, 25],
            completeness.Formal.Select(e => Row(ExportTexts.Formal, e)).Concat(completeness.Material.Select(e => Row(ExportTexts.Material, e))));
        IReadOnlyList<string> missing = KajianParts.Missing(dossier);
        paper.Label(ExportTexts.Missing);
        if (missing.Count == 0)
        {
            paper.Text(ExportTexts.NothingMissing);
            return;
        }
        paper.List(missing);
    }

    private static string[] Row(string kind, (string Element, bool Present) element) =>
        [kind, element.Element, element.Present ? ExportTexts.Present : ExportTexts.Absent];

    private static void Norms(WordPaper paper, IReadOnlyList<Norm> norms)
    {
        paper.Heading(ExportTexts.Norms);
        if (norms.Count == 0)
        {
            paper.Text(ExportTexts.NoNorms);
            return;
        }
        paper.Table(
            ExportTexts.NormColumns, [22, 38, 22, 18],
            norms.Select(n => (string[])[n.ShownCitation, n.Text, n.Sanction, ExportTexts.Caveat(n.VerifiedCode)]));
    }

    private static void Statements(WordPaper paper, CaseFile file)
    {
        paper.Heading(ExportTexts.Statements);
        if (file.Letters.Count == 0)
        {
            paper.Text(ExportTexts.None);
            return;
        }
        paper.Table(
            ExportTexts.StatementColumns, [18, 20, 62],
            file.Letters.Select(l => (string[])[CardTexts.Day(l.Day), l.FromModerator ? ExportTexts.FromModerator : ExportTexts.FromReporter, l.Text]));
    }

    private static void Ending(WordPaper paper, CaseDossier dossier)
    {
        paper.Heading(ExportTexts.Analysis);
        paper.Small(ExportTexts.AnalysisHint);
        paper.Room(5);
        paper.Heading(ExportTexts.Recommendation);
        paper.Text(dossier.Study.Recommendation ?? KajianParts.Recommendation(dossier.File.Standing));
        paper.Heading(ExportTexts.History);
        paper.Table(
            ExportTexts.HistoryColumns, [18, 27, 25, 30],
            dossier.File.History.Select(e => (string[])[CardTexts.Day(e.Day), ExportTexts.ActionName(e.Action), KajianParts.ActorOf(dossier, e.Moderator), e.Reason ?? ""]));
        if (dossier.File.Notes.Count > 0)
        {
            paper.Label(ExportTexts.Notes);
            paper.List([.. dossier.File.Notes.Select(n => $"{CardTexts.Day(n.Day)}, {KajianParts.ActorOf(dossier, n.Moderator)}: {n.Text}")]);
        }
    }

    private static string YesNo(bool? value) => value switch { true => ExportTexts.Yes, false => ExportTexts.No, null => ExportTexts.NotKnown };
}
