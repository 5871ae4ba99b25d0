using BenchmarkDotNet.Attributes;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Benchmarks.Micro;

/// <summary>A question: read, looked up, answered, written as a card. Public and open because BenchmarkDotNet derives from it, as from the others here.</summary>
public class Answering
{
    private readonly string[] _questions = Material.ReadQuestions();
    private KnowledgeSnapshot _knowledge = null!;
    private Answerer _answerer = null!;
    private AnalyzedText[] _read = [];

    [GlobalSetup]
    public void Prepare()
    {
        KnowledgeStore store = Material.Knowledge();
        _knowledge = store.Current;
        _answerer = new Answerer(store, TimeProvider.System);
        _read = [.. _questions.Select(_knowledge.Analyzer.Analyze)];
    }

    [Benchmark(OperationsPerInvoke = Material.Questions)]
    public int Read() => _questions.Sum(q => _knowledge.Analyzer.Analyze(q).Words.Count);

    /// <summary>Retrieval alone, of a question that is read already.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Material.Questions)]
    public int LookUp() =>
        _read.Sum(text => CardRanking.Rank(_knowledge.Cards.Search(text, 20), text, text.Slots, _knowledge.Cards.Judge(text).Likelihoods).Count);

    [Benchmark(OperationsPerInvoke = Material.Questions)]
    public int Answer() => _questions.Sum(q => _answerer.Answer(q).Citations.Count);

    [Benchmark(OperationsPerInvoke = Material.Questions)]
    public int AnswerWithCard() => _questions.Sum(q => AnswerCard.Of(_answerer.Answer(q)).Messages.Count);
}
