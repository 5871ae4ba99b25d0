using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Checks;
using Netralitas.Bot.Knowledge.Official;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>check-knowledge [--json] [--coverage FILE]</c>: lints the folder; exit 1 with file:line on any error, warnings are told.</summary>
internal static class CheckKnowledgeCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Ringkasan JSON" };
        var coverage = new Option<string?>("--coverage") { Description = "Tulis halaman cakupan ke berkas ini" };
        var command = new Command("check-knowledge", "Periksa folder pengetahuan") { json, coverage };
        command.SetAction(parsed => Run(parsed.GetValue(json), parsed.GetValue(coverage)));
        return command;
    }

    private static int Run(bool json, string? coverage)
    {
        KnowledgeFiles files = KnowledgeReader.Read(KnowledgeFolder.Find(CommandSetup.Configuration()));
        KnowledgeProblem[] all = [.. Check(files).OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line)];
        KnowledgeProblem[] errors = [.. all.Where(p => !p.IsWarning)];
        if (coverage is not null)
        {
            File.WriteAllText(coverage, CoveragePage.Of(files));
        }
        if (json)
        {
            Console.WriteLine(Summary(files, errors, [.. all.Where(p => p.IsWarning)]).ToJsonString(Readable));
            return errors.Length > 0 ? ExitCodes.Failed : ExitCodes.Ok;
        }
        foreach (KnowledgeProblem problem in all)
        {
            Console.WriteLine(problem);
        }
        Console.WriteLine(
            $"{files.Norms.Count} norma, {files.Situations.Count} kartu, {files.Situations.Sum(s => s.Conditions.Count)} kondisi, {files.Briefings.Count} briefing, "
            + $"{errors.Length} masalah, {all.Length - errors.Length} peringatan");
        return errors.Length > 0 ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private static List<KnowledgeProblem> Check(KnowledgeFiles files)
    {
        DateOnly today = StorageDay.Today(TimeProvider.System);
        List<KnowledgeProblem> problems = [.. files.Problems, .. KnowledgeLint.Check(files), .. ReviewLint.Check(files, today)];
        string texts = OfficialTexts.FolderIn(CommandSetup.Configuration().Read(StorageOptions.Section, new StorageOptionsValidator()).Path);
        if (Directory.Exists(texts))
        {
            problems.AddRange(OfficialTextCheck.Check(files, new OfficialTexts(texts)));
        }
        if (problems.TrueForAll(p => p.IsWarning) && files.Situations.Count > 0)
        {
            problems.AddRange(RetrievalSelfTest.Check(new KnowledgeSnapshot(new KnowledgeBase(files))));
        }
        return problems;
    }

    private static JsonObject Summary(KnowledgeFiles files, KnowledgeProblem[] errors, KnowledgeProblem[] warnings) => new()
    {
        ["norms"] = files.Norms.Count,
        ["situations"] = files.Situations.Count,
        ["conditions"] = files.Situations.Sum(s => s.Conditions.Count),
        ["briefings"] = files.Briefings.Count,
        ["verified"] = new JsonObject
        {
            ["full"] = files.Norms.Count(n => n.Verified == VerifiedLevel.Full),
            ["partial"] = files.Norms.Count(n => n.Verified == VerifiedLevel.Partial),
            ["unverified"] = files.Norms.Count(n => n.Verified == VerifiedLevel.Unverified),
        },
        ["problems"] = Lines(errors),
        ["warnings"] = Lines(warnings),
    };

    private static JsonArray Lines(KnowledgeProblem[] problems) => new([.. problems.Select(p => (JsonNode)p.ToString())]);
}
