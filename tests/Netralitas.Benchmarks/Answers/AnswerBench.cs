using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Answers;

/// <summary><c>answer-bench --set FILE…</c>: one question through everything, the Telegram card composed, one thread.</summary>
internal static class AnswerBench
{
    private const double GoalMedian = 0.5;
    private const double GoalWorst = 3;

    public static Command Command()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Questions as JSON lines", Required = true, AllowMultipleArgumentsPerToken = true };
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "Knowledge folder", DefaultValueFactory = _ => new("knowledge") };
        var repeats = new Option<int>("--reps") { Description = "Timed passes", DefaultValueFactory = _ => 5 };
        var command = new Command("answer-bench", "Time from a question to its card") { set, knowledge, repeats };
        command.SetAction(parsed =>
        {
            string[] questions = [.. parsed.GetValue(set)!.SelectMany(f => EvaluationItem.Read(f.FullName)).Select(i => i.Question)];
            var answerer = new Answerer(new KnowledgeStore(parsed.GetValue(knowledge)!.FullName, NullLogger<KnowledgeStore>.Instance), TimeProvider.System);
            double[][] passes = Measure(answerer, questions, parsed.GetValue(repeats), out double kilobytes);
            double[] all = [.. passes.SelectMany(p => p).Order()];
            double[] quiet = [.. Enumerable.Range(0, questions.Length).Select(q => passes.Select(p => p[q]).Order().ElementAt(passes.Length / 2)).Order()];
            double median = At(all, 0.5);
            double worst = At(all, 0.99);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                questions = questions.Length,
                p50_ms = Math.Round(median, 3),
                p99_ms = Math.Round(worst, 3),
                p99_of_medians_ms = Math.Round(At(quiet, 0.99), 3), // each question's median: what other programs take away is left out
                slowest_ms = Math.Round(quiet[^1], 3),
                per_second = Math.Round(1000 / all.Average()),
                kb_per_question = Math.Round(kilobytes, 1),
                goal_p50_ms = GoalMedian,
                goal_p99_ms = GoalWorst,
                met = median <= GoalMedian && worst <= GoalWorst,
            }));
            return median <= GoalMedian && worst <= GoalWorst ? 0 : 1;
        });
        return command;
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    /// <summary>Milliseconds by pass and question.</summary>
    private static double[][] Measure(Answerer answerer, string[] questions, int repeats, out double kilobytes)
    {
        for (int warm = 0; warm < 12; warm++)
        {
            Pass(answerer, questions);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        double[][] passes = [.. Enumerable.Range(0, repeats).Select(_ => Pass(answerer, questions))];
        kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / repeats / questions.Length;
        return passes;
    }

    private static double[] Pass(Answerer answerer, string[] questions)
    {
        double[] milliseconds = new double[questions.Length];
        for (int q = 0; q < questions.Length; q++)
        {
            long start = Stopwatch.GetTimestamp();
            AnswerCard.Of(answerer.Answer(questions[q]));
            milliseconds[q] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return milliseconds;
    }
}
