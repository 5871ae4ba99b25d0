using System.CommandLine;
using System.Globalization;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Benchmarks.Recognising;

/// <summary><c>tip-bench --set FILE…</c>: how many reports are recognised, and how well the words that tell who writes are marked.</summary>
internal static class TipBench
{
    private const double RecognisedGoal = 0.95;
    private const double MarkedGoal = 0.90;
    private const double NeedlessGoal = 0.10;
    private const int MostReasons = 8;

    public static Command Command()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Messages as JSON lines", Required = true, AllowMultipleArgumentsPerToken = true };
        var explain = new Option<bool>("--explain") { Description = "Print what spoke most for and against in each message that was misjudged" };
        var command = new Command("tip-bench", "Recognition of reports and of words that tell who writes; exit code 1 when a goal is missed") { set, explain };
        command.SetAction(parsed =>
        {
            var scores = new TipTextScores([.. parsed.GetValue(set)!.SelectMany(f => TipText.Read(f.FullName))]);
            if (parsed.GetValue(explain))
            {
                Explain(scores);
            }
            return Print(scores);
        });
        return command;
    }

    private static void Explain(TipTextScores scores)
    {
        foreach (TipText text in scores.Texts.Where(t => scores.Missed.Contains(t.Id) || scores.Mistaken.Contains(t.Id)))
        {
            IEnumerable<string> reasons = ReportModel.Learnt.Reasons(text.Text).Take(MostReasons).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Feature} {r.Weight:+0.00;-0.00}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Id} {TipDetector.Score(text.Text):0.00} {string.Join(", ", reasons)}: {text.Text}"));
        }
    }

    private static int Print(TipTextScores scores)
    {
        int right = scores.Texts.Count - scores.Missed.Count - scores.Mistaken.Count;
        bool[] met =
        [
            Row("is it a report", right, scores.Texts.Count, RecognisedGoal, [.. scores.Missed.Select(i => "-" + i), .. scores.Mistaken.Select(i => "+" + i)]),
            Row("words marked", scores.Words.Spans - scores.Words.Unmarked.Count, scores.Words.Spans, MarkedGoal, scores.Words.Unmarked),
            Row("marks that are right", scores.Words.Marks - scores.Words.Needless.Count, scores.Words.Marks, 1 - NeedlessGoal, scores.Words.Needless),
            Row("nothing to mark, none", scores.Words.Plain - scores.Words.PlainMarked, scores.Words.Plain, 1 - NeedlessGoal, []),
        ];
        return met.All(m => m) ? 0 : 1;
    }

    private static bool Row(string what, int right, int of, double goal, IReadOnlyList<string> wrong)
    {
        double share = of == 0 ? 1 : (double)right / of;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22}{right,5} of {of,-5}{share,8:P1}  goal {goal:P0}  {string.Join(" | ", wrong)}"));
        return share >= goal;
    }
}
