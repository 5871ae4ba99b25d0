using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Answers;

/// <summary>
/// <c>make-examples --set FILE…</c>: writes judged questions as <c>knowledge/contoh/*.yaml</c>. A question becomes an example of the nearest
/// card that gives exactly the verdict and one of the bases that were judged before; where none does, it teaches its verdict alone.
/// </summary>
internal static class ExampleMaker
{
    private const int Considered = 10;

    public static Command Command()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Judged questions as JSON lines", Required = true, AllowMultipleArgumentsPerToken = true };
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "Knowledge folder", DefaultValueFactory = _ => new("knowledge") };
        var command = new Command("make-examples", "Write judged questions as examples for the knowledge folder") { set, knowledge };
        command.SetAction(parsed =>
        {
            var store = new KnowledgeStore(parsed.GetValue(knowledge)!.FullName, NullLogger<KnowledgeStore>.Instance);
            var answerer = new Answerer(store, TimeProvider.System);
            foreach (EvaluationItem item in parsed.GetValue(set)!.SelectMany(f => EvaluationItem.Read(f.FullName)))
            {
                Write(item, item.Verdict == Verdict.DiLuarTopik.Code() ? null : Answering(item, answerer.Answer(item.Question)) ?? Nearest(item, store.Current, new(answerer.Today(), store.Current.Base.Version)));
            }
        });
        return command;
    }

    /// <summary>What the question is answered with, where that is right.</summary>
    private static CardDecisionOf? Answering(EvaluationItem item, Answer answer) =>
        answer is { Status: AnswerStatus.Answered or AnswerStatus.Clarify, Card: { } card, Parts.Count: 0 } && answer.Verdict?.Code() == item.Verdict && Suits(item, card.Id, answer.Citations.Select(c => c.Text))
            ? new(card, answer.Condition)
            : null;

    /// <summary>The nearest card that gives the verdict that was judged, on one of the bases that were.</summary>
    private static CardDecisionOf? Nearest(EvaluationItem item, KnowledgeSnapshot knowledge, AnswerContext context)
    {
        AnalyzedText text = knowledge.Analyzer.Analyze(KinInOffice.Read(item.Question));
        foreach (CardHit hit in CardRanking.Rank(knowledge.Cards.Search(text, Considered), text, text.Slots, knowledge.Cards.Judge(text).Likelihoods))
        {
            CardDecision decision = Decider.Decide(hit, text, text.Slots);
            IEnumerable<string> basis = AnswerComposer.Compose(hit, decision, [], knowledge.Base, context, text.Slots).Citations.Select(c => c.Text);
            if (decision.Verdict.Code() == item.Verdict && Suits(item, hit.Card.Id, basis))
            {
                return new(hit.Card, decision.Condition);
            }
        }
        return null;
    }

    private static bool Suits(EvaluationItem item, string card, IEnumerable<string> citations) =>
        !card.StartsWith("umum-", StringComparison.Ordinal) && CitationMatch.Hits(citations, item.Basis);

    private static void Write(EvaluationItem item, CardDecisionOf? right)
    {
        Console.WriteLine($"- id: contoh-{item.Id.ToLowerInvariant()}");
        Console.WriteLine($"  verdict: {item.Verdict}");
        if (right is not null)
        {
            Console.WriteLine($"  card: {right.Card.Id}");
            Console.Write(right.Condition is { } condition ? $"  condition: {condition.Id}\n" : "");
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

    private sealed record CardDecisionOf(Situation Card, Condition? Condition);
}
