using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Searching;

/// <summary>
/// <c>rank-bench --set FILE…</c>: where the right card stands for each style of question (a card is right when its verdict or one of its
/// conditions' is acceptable and it cites an expected basis), and how often answers are right at each confidence.
/// </summary>
internal static class RankBench
{
    private const int Depth = 10;

    public static Command Command()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Questions as JSON lines", Required = true, AllowMultipleArgumentsPerToken = true };
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "Knowledge folder", DefaultValueFactory = _ => new("knowledge") };
        var command = new Command("rank-bench", "hit@1, hit@5 and MRR over cards by style, and the calibration of the confidence") { set, knowledge };
        command.SetAction(parsed =>
        {
            EvaluationItem[] items = [.. parsed.GetValue(set)!.SelectMany(f => EvaluationItem.Read(f.FullName)).Where(i => i.Verdict != "di_luar_topik")];
            var store = new KnowledgeStore(parsed.GetValue(knowledge)!.FullName, NullLogger<KnowledgeStore>.Instance);
            PrintRanks(items, store.Current);
            PrintCalibration(items, new Answerer(store, TimeProvider.System));
        });
        return command;
    }

    private static void PrintRanks(EvaluationItem[] items, KnowledgeSnapshot knowledge)
    {
        (string Style, int Rank)[] ranks = [.. items.Select(i => (i.Style, RankOf(i, knowledge)))];
        Console.WriteLine("style               n   hit@1   hit@5   MRR@10");
        foreach (IGrouping<string, (string Style, int Rank)> style in ranks.GroupBy(r => r.Style).OrderByDescending(g => g.Count()).Prepend(ranks.GroupBy(_ => "all").First()))
        {
            int[] found = [.. style.Select(r => r.Rank)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{style.Key,-16}{found.Length,5}{found.Average(r => r == 1 ? 1.0 : 0),8:P0}{found.Average(r => r is >= 1 and <= 5 ? 1.0 : 0),8:P0}{found.Average(r => r == 0 ? 0 : 1.0 / r),9:0.000}"));
        }
    }

    private static int RankOf(EvaluationItem item, KnowledgeSnapshot knowledge)
    {
        AnalyzedText text = knowledge.Analyzer.Analyze(item.Question);
        int rank = 0;
        foreach (CardHit hit in CardRanking.Rank(knowledge.Cards.Search(text, 2 * Depth), text, text.Slots, knowledge.Cards.Judge(text).Likelihoods).Take(Depth))
        {
            rank++;
            if (IsRight(hit.Card, item, knowledge.Base))
            {
                return rank;
            }
        }
        return 0;
    }

    private static bool IsRight(Situation card, EvaluationItem item, KnowledgeBase knowledge)
    {
        bool verdict = card.Conditions.Select(c => c.Verdict).Append(card.Verdict).Any(v => v.Code() == item.Verdict || item.AlsoOk.Contains(v.Code()));
        IEnumerable<string> norms = card.Norms.Concat(card.Conditions.SelectMany(c => c.Norms ?? []));
        return verdict && (item.Basis.Count == 0 || CitationMatch.Hits(knowledge.Norms.Where(n => norms.Contains(n.Id)).Select(n => n.Citation), item.Basis));
    }

    private static void PrintCalibration(EvaluationItem[] items, Answerer answerer)
    {
        Console.WriteLine("\nconfidence   answers   right or acceptable   boleh where nobody says so");
        foreach (IGrouping<int, (EvaluationItem Item, Answer Answer)> step in items.Select(i => (Item: i, Answer: answerer.Answer(i.Question)))
            .Where(a => a.Answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify).GroupBy(a => (int)Math.Min(9, a.Answer.Confidence * 10)).OrderBy(g => g.Key))
        {
            int right = step.Count(a => a.Answer.Verdict?.Code() is { } code && (code == a.Item.Verdict || a.Item.AlsoOk.Contains(code)));
            int wrong = step.Count(a => a.Answer.Verdict is Verdict.Boleh && a.Item.Verdict != "boleh" && !a.Item.AlsoOk.Contains("boleh"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Key / 10.0:0.0}-{(step.Key + 1) / 10.0:0.0}{step.Count(),12}{(double)right / step.Count(),22:P0}{wrong,29}"));
        }
    }
}
