using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>export-case NUMBER --out DIR</c>: the documents of a case. Nothing in them is about its source.</summary>
internal static class ExportCaseCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "Nomor kasus, misalnya K-7F3Q-9TZ2" };
        var folder = new Option<string>("--out") { Description = "Folder tujuan", Required = true };
        var command = new Command("export-case", "Tulis berkas kajian satu kasus (DOCX dan JSON)") { number, folder };
        command.SetAction((parsed, _) => RunAsync(
            CommandSetup.Configuration(), CommandSetup.Knowledge(), parsed.GetValue(number)!, parsed.GetValue(folder)!, Console.Out, Console.Error));
        return command;
    }

    internal static async Task<int> RunAsync(
        IConfiguration configuration, KnowledgeStore knowledge, string number, string folder, TextWriter output, TextWriter errors)
    {
        if (TipNumber.TryParse(number) is not { } wanted)
        {
            await errors.WriteLineAsync($"Bukan nomor kasus: {number}. Contoh: K-7F3Q-9TZ2.");
            return ExitCodes.BadData;
        }
        await using var tips = OfflineTips.Open(configuration);
        var boxes = new TipBoxes(tips.Tips, tips.Safe);
        var audit = new AuditStore(tips.Database);
        var book = new CaseBook(tips.Reader, tips.Tips, new CaseStore(tips.Database), audit, boxes);
        if (book.Open(wanted.Value) is not { } file)
        {
            await errors.WriteLineAsync($"Tidak ada kasus {wanted}.");
            return ExitCodes.BadData;
        }
        ModerationOptions moderation = configuration.Read(ModerationOptions.Section, new ModerationOptionsValidator());
        var studies = new CaseStudies(new CaseStudyStore(tips.Database), boxes);
        var export = new CaseExport(
            studies, new CaseNorms(studies, knowledge), new RoleBook(moderation, new DeskStore(tips.Database)), moderation.Clock, WorkCalendar.Of(moderation.Clock));
        // What is not noted is not shown: the operator's own look at a narrative stands in the chain too.
        await tips.Database.WriteAsync(
            session =>
            {
                audit.Append(session, wanted.Value, CaseAction.Ekspor.ToString().ToLowerInvariant(), RoleBook.Operator, StorageDay.Today(TimeProvider.System));
                return true;
            },
            CancellationToken.None);
        Directory.CreateDirectory(folder);
        foreach (CaseDocument document in export.Write(file))
        {
            string path = Path.Combine(folder, document.Name);
            await PrivateFile.WriteAsync(path, document.Bytes);
            await output.WriteLineAsync(path);
        }
        return ExitCodes.Ok;
    }
}
