using System.CommandLine;
using System.Globalization;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// <c>learn-reports --golden FOLDER</c>: prints the weights that recognise reports (<c>src/Netralitas.Bot/FreeText/Reports/weights.tsv</c>), or with
/// <c>--cross</c> how well each set is recognised by what the others teach.
/// </summary>
internal static class LearnReports
{
    private static readonly string[] Measuring = ["blind", "wide", "unseen", "unseen2", "unseen3", "unseen4", "unseen5", "unseen6", "unseen7"];

    public static Command Command()
    {
        var golden = new Option<DirectoryInfo>("--golden") { Description = "Folder of the sets", DefaultValueFactory = _ => new("tests/Netralitas.Bot.Tests/Golden") };
        var cross = new Option<bool>("--cross") { Description = "Leave each set out once, and print how it is recognised" };
        var command = new Command("learn-reports", "Learn to tell reports from other messages") { golden, cross };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(golden)!.FullName;
            if (parsed.GetValue(cross))
            {
                Cross(folder);
                return;
            }
            foreach (string line in ReportLearner.Learn(ReportLessons.Read(folder)))
            {
                Console.Write(line + '\n');
            }
        });
        return command;
    }

    private static void Cross(string folder)
    {
        string[] questions = [.. Measuring.SelectMany(s => QuestionsIn(folder, s))];
        foreach (string set in ReportLessons.Messages)
        {
            ReportModel model = Without(folder, set);
            TipText[] texts = TipText.Read(Path.Combine(folder, set + ".jsonl"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set,-6}  reports {Share(texts.Where(t => t.IsTip).Select(t => t.Text), model)}  others {Share(texts.Where(t => !t.IsTip).Select(t => t.Text), model)}  questions {Share(questions, model)}"));
        }
        foreach (string set in ReportLessons.ShortQuestions)
        {
            Console.WriteLine($"{set}  questions {Share(QuestionsIn(folder, set), Without(folder, set))}");
        }
    }

    private static ReportModel Without(string folder, string set) => new(ReportLearner.Learn(ReportLessons.Read(folder, set)));

    private static IEnumerable<string> QuestionsIn(string folder, string set) => ReportLessons.QuestionsIn(Path.Combine(folder, set + ".jsonl"));

    private static string Share(IEnumerable<string> texts, ReportModel model)
    {
        string[] all = [.. texts];
        int found = all.Count(t => model.Likelihood(t) >= TipDetector.Threshold);
        return string.Create(CultureInfo.InvariantCulture, $"{found,3} of {all.Length,-3} {(double)found / all.Length,7:P1}");
    }
}
