using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Micro;

/// <summary>What the single steps work on: questions that are in no example, and the knowledge that lies beside the program.</summary>
internal static class Material
{
    /// <summary>So many questions an operation: BenchmarkDotNet wants a constant.</summary>
    public const int Questions = 200;

    public static KnowledgeStore Knowledge() => new(Path.Combine(AppContext.BaseDirectory, "knowledge"), NullLogger<KnowledgeStore>.Instance);

    public static string[] ReadQuestions()
    {
        string[] all = [.. EvaluationItem.Read(Path.Combine(AppContext.BaseDirectory, "material", "blind.jsonl")).Select(i => i.Question).Take(Questions)];
        return all.Length == Questions ? all : throw new InvalidDataException($"{all.Length} questions instead of {Questions}");
    }
}
