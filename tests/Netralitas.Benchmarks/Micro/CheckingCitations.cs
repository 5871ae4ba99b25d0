using BenchmarkDotNet.Attributes;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;

namespace Netralitas.Benchmarks.Micro;

/// <summary>The check that every answer passes before it is sent, beside only finding the norms that it cites.</summary>
public class CheckingCitations
{
    private KnowledgeBase _knowledge = null!;
    private Answer[] _answers = [];

    [GlobalSetup]
    public void Prepare()
    {
        KnowledgeStore store = Material.Knowledge();
        _knowledge = store.Current.Base;
        var answerer = new Answerer(store, TimeProvider.System);
        _answers = [.. Material.ReadQuestions().Select(q => answerer.Answer(q))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Material.Questions)]
    public int FindNorms() => _answers.Sum(a => a.Citations.Count(c => _knowledge.FindNorm(c.Id) is not null));

    [Benchmark(OperationsPerInvoke = Material.Questions)]
    public int Check() => _answers.Count(a => CitationCheck.Check(a, _knowledge).Passes);
}
