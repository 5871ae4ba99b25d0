using System.CommandLine;
using System.Globalization;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>search "…"</c>: ranked cards and norms with scores; <c>--explain</c> tells why.</summary>
internal static class SearchCommand
{
    private const int Shown = 8;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "Kata yang dicari" };
        var explain = new Option<bool>("--explain") { Description = "Tunjukkan kata, konsep, fakta, dan contoh terdekat" };
        var asOf = AskCommand.AsOfOption();
        var command = new Command("search", "Cari kartu situasi dan norma") { query, explain, asOf };
        command.SetAction(parsed =>
        {
            KnowledgeStore store = CommandSetup.Knowledge();
            Print(store.Current, parsed.GetValue(query) ?? "", parsed.GetValue(explain), parsed.GetValue(asOf) ?? CommandSetup.Answerer(store).Today());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Print(KnowledgeSnapshot knowledge, string query, bool explain, DateOnly day)
    {
        AnalyzedText text = knowledge.Analyzer.Analyze(query);
        if (explain)
        {
            Console.WriteLine($"kata     {string.Join(' ', text.Words)}");
            Console.WriteLine($"dasar    {string.Join(' ', text.Stems)}");
            Console.WriteLine($"konsep   {string.Join(' ', text.Concepts)}");
            Console.WriteLine($"fakta    {string.Join(' ', text.Slots.All.Select(s => $"{s.Slot}={s.Value}"))}");
            Console.WriteLine($"niat     {string.Join(' ', text.Matches.Where(m => m.Entry.Kind == "niat").Select(m => m.Entry.Value).Distinct())}");
            Console.WriteLine($"rute     {Router.Of(text)}");
        }
        foreach (CardHit hit in CardRanking.Rank(knowledge.Cards.Search(text, Shown * 2), text, text.Slots, knowledge.Cards.Judge(text).Likelihoods).Take(Shown))
        {
            CardDecision decision = Decider.Decide(hit, text, text.Slots);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Score:0.000} {hit.Similarity:0.000}  kartu {hit.Card.Id}{(decision.Condition is { } c ? "/" + c.Id : "")} [{decision.Verdict.Code()}] {hit.Card.Title}"));
            if (explain)
            {
                Console.WriteLine($"             terdekat: {hit.NearestPhrasing}");
            }
        }
        foreach ((Norm norm, float score) in knowledge.NormSearch.Value.Search(query, day, Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score,6:0.00}  norma {norm.Id} — {norm.ShownCitation}"));
        }
    }
}
