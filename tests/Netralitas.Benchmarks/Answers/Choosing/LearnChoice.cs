using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Answers.Choosing;

/// <summary>
/// <c>learn-choice --golden FOLDER</c>: prints how much each feature of a card counts (<c>src/Netralitas.Bot/Questions/Choosing/choice-weights.tsv</c>),
/// or with <c>--cross</c> how the examples are answered by a knowledge that does not have them.
/// </summary>
internal static class LearnChoice
{
    public static Command Command()
    {
        var golden = new Option<DirectoryInfo>("--golden") { Description = "Folder of the judged sets", DefaultValueFactory = _ => new("tests/Netralitas.Bot.Tests/Golden") };
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "Knowledge folder", DefaultValueFactory = _ => new("knowledge") };
        var cross = new Option<bool>("--cross") { Description = "Answer each example without its own help, and count" };
        var command = new Command("learn-choice", "Learn which of the cards found answers a question") { golden, knowledge, cross };
        command.SetAction(parsed =>
        {
            EvaluationItem[] judged = Judged(parsed.GetValue(golden)!.FullName);
            string folder = parsed.GetValue(knowledge)!.FullName;
            if (parsed.GetValue(cross))
            {
                var report = new EvaluationReport();
                ChoiceLessons.Read(folder, judged, (item, without) => report.Add(item, AnswererOf(without)));
                Console.WriteLine(report.ToText(withWrong: false));
                return;
            }
            foreach (string line in ChoiceLearner.Learn(ChoiceLessons.Read(folder, judged)))
            {
                Console.Write(line + '\n');
            }
        });
        return command;
    }

    private static EvaluationItem[] Judged(string folder) =>
        [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).Where(IsJudged).SelectMany(EvaluationItem.Read)];

    /// <summary>Reports are told from questions, and pairs of reports are compared, but neither is judged.</summary>
    private static bool IsJudged(string file) => !Path.GetFileName(file).StartsWith("tips", StringComparison.Ordinal) && Path.GetFileName(file) != "similar.jsonl";

    private static Answerer AnswererOf(KnowledgeSnapshot knowledge) =>
        new(new KnowledgeStore("", NullLogger<KnowledgeStore>.Instance, null, Task.FromResult<KnowledgeSnapshot?>(knowledge)), TimeProvider.System);
}
