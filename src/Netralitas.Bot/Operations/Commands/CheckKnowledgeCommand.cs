using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>check-knowledge [--json]</c>: lints the folder; exit 1 with file:line on any problem.</summary>
internal static class CheckKnowledgeCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Ringkasan JSON" };
        var command = new Command("check-knowledge", "Periksa folder pengetahuan") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool json)
    {
        KnowledgeFiles files = KnowledgeReader.Read(KnowledgeFolder.Find(CommandSetup.Configuration()));
        KnowledgeProblem[] problems = [.. files.Problems.Concat(KnowledgeLint.Check(files)).OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line)];
        if (json)
        {
            Console.WriteLine(Summary(files, problems).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }
        else
        {
            foreach (KnowledgeProblem problem in problems)
            {
                Console.WriteLine(problem);
            }
            Console.WriteLine($"{files.Norms.Count} norma, {files.Situations.Count} kartu, {files.Situations.Sum(s => s.Conditions.Count)} kondisi, {files.Briefings.Count} briefing, {problems.Length} masalah");
        }
        return problems.Any(p => !p.IsWarning) ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private static JsonObject Summary(KnowledgeFiles files, KnowledgeProblem[] problems) => new()
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
        ["problems"] = new JsonArray([.. problems.Select(p => (JsonNode)p.ToString())]),
    };
}
