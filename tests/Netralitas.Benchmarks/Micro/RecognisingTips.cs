using BenchmarkDotNet.Attributes;
using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.FreeText;

namespace Netralitas.Benchmarks.Micro;

/// <summary>Whether a text is a report, asked of every message: of questions, which nearly all are, and of reports; beside looking for a single word.</summary>
public class RecognisingTips
{
    private const int Reports = 80;

    private readonly string[] _questions = Material.ReadQuestions();
    private string[] _reports = [];

    [GlobalSetup]
    public void Prepare()
    {
        string[] all = [.. TipText.Read(Path.Combine(AppContext.BaseDirectory, "material", "tips4.jsonl")).Select(t => t.Text).Take(Reports)];
        _reports = all.Length == Reports ? all : throw new InvalidDataException($"{all.Length} texts instead of {Reports}");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Material.Questions)]
    public int OneWordInQuestions() => _questions.Count(q => q.Contains("lapor", StringComparison.OrdinalIgnoreCase));

    [Benchmark(OperationsPerInvoke = Material.Questions)]
    public int Questions() => _questions.Count(TipDetector.IsTip);

    [Benchmark(OperationsPerInvoke = Reports)]
    public int ReportsAndWhatLooksLikeThem() => _reports.Count(TipDetector.IsTip);
}
