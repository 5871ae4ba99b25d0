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
            double[] milliseconds = Measure(answerer, questions, parsed.GetValue(repeats));
            double median = milliseconds[milliseconds.Length / 2];
            double worst = milliseconds[(int)(milliseconds.Length * 0.99)];
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                questions = questions.Length,
                p50_ms = Math.Round(median, 3),
                p99_ms = Math.Round(worst, 3),
                per_second = Math.Round(1000 / milliseconds.Average()),
                goal_p50_ms = GoalMedian,
                goal_p99_ms = GoalWorst,
                met = median <= GoalMedian && worst <= GoalWorst,
            }));
            return median <= GoalMedian && worst <= GoalWorst ? 0 : 1;
        });
        return command;
    }

    private static double[] Measure(Answerer answerer, string[] questions, int repeats)
    {
        for (int warm = 0; warm < 4; warm++)
        {
            foreach (string question in questions)
            {
                AnswerCard.Of(answerer.Answer(question));
            }
        }
        var milliseconds = new List<double>(questions.Length * repeats);
        for (int i = 0; i < repeats; i++)
        {
            foreach (string question in questions)
            {
                long start = Stopwatch.GetTimestamp();
                AnswerCard.Of(answerer.Answer(question));
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        milliseconds.Sort();
        return [.. milliseconds];
    }
}
