using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Answers;

/// <summary>
/// <c>make-examples --set FILE…</c>: writes judged questions as <c>knowledge/contoh/*.yaml</c>. A question becomes an example of a card only where
/// that card answers it with exactly the verdict and one of the bases that were judged before; else it teaches its verdict alone.
/// </summary>
internal static class ExampleMaker
{
    public static Command Command()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Judged questions as JSON lines", Required = true, AllowMultipleArgumentsPerToken = true };
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "Knowledge folder", DefaultValueFactory = _ => new("knowledge") };
        var command = new Command("make-examples", "Write judged questions as examples for the knowledge folder") { set, knowledge };
        command.SetAction(parsed =>
        {
            var answerer = new Answerer(new KnowledgeStore(parsed.GetValue(knowledge)!.FullName, NullLogger<KnowledgeStore>.Instance), TimeProvider.System);
            foreach (EvaluationItem item in parsed.GetValue(set)!.SelectMany(f => EvaluationItem.Read(f.FullName)).Where(i => i.Verdict != "di_luar_topik"))
            {
                Write(item, answerer.Answer(item.Question));
            }
        });
        return command;
    }

    private static void Write(EvaluationItem item, Answer answer)
    {
        bool right = answer is { Status: AnswerStatus.Answered or AnswerStatus.Clarify, Card: not null, Parts.Count: 0 } && answer.Verdict?.Code() == item.Verdict
            && !answer.Card.Id.StartsWith("umum-", StringComparison.Ordinal) && CitationMatch.Hits(answer.Citations.Select(c => c.Text), item.Basis);
        Console.WriteLine($"- id: contoh-{item.Id.ToLowerInvariant()}");
        Console.WriteLine($"  verdict: {item.Verdict}");
        if (right)
        {
            Console.WriteLine($"  card: {answer.Card!.Id}");
            Console.Write(answer.Condition is { } condition ? $"  condition: {condition.Id}\n" : "");
        }
        Console.WriteLine($"  question: \"{string.Concat(item.Question.Select(Escaped))}\"");
    }

    /// <summary>For a double-quoted YAML scalar.</summary>
    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => $"\\{c}",
        < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    };
}
