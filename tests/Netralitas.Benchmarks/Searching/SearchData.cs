using System.IO.Compression;
using System.Text.Json;

namespace Netralitas.Benchmarks.Searching;

internal sealed record SearchPassage(string Id, string Title, string Text);

internal sealed record SearchQuestion(string Id, string Text, IReadOnlySet<string> Gold);

internal sealed record SearchSplit(string Name, IReadOnlyList<SearchQuestion> Questions);

/// <summary>A corpus with questions and marks, as files in one folder.</summary>
internal sealed record SearchData(string Name, IReadOnlyList<SearchPassage> Passages, IReadOnlyList<SearchSplit> Splits)
{
    private const string Prefix = "queries.";

    public static SearchData Read(DirectoryInfo folder, string[] wanted)
    {
        IEnumerable<string> names = wanted.Length > 0 ? wanted : folder.GetFiles(Prefix + "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f.Name)[Prefix.Length..]).Order();
        return new(folder.Name, [.. ReadPassages(folder)], [.. names.Select(n => new SearchSplit(n, [.. Questions(folder, n)]))]);
    }

    private static IEnumerable<SearchPassage> ReadPassages(DirectoryInfo folder)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder.FullName, "corpus.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            JsonElement passage = json.RootElement;
            yield return new(passage.GetProperty("id").GetString()!, passage.GetProperty("title").GetString() ?? "", passage.GetProperty("text").GetString() ?? "");
        }
    }

    private static IEnumerable<SearchQuestion> Questions(DirectoryInfo folder, string split)
    {
        Dictionary<string, HashSet<string>> gold = Marks(folder, split);
        foreach (string[] columns in Rows(Path.Combine(folder.FullName, $"{Prefix}{split}.tsv")))
        {
            yield return new(columns[0], columns[1], gold.GetValueOrDefault(columns[0]) ?? []);
        }
    }

    /// <summary>"test-noisy" shares the marks of "test"; questions outside the corpus have none.</summary>
    private static Dictionary<string, HashSet<string>> Marks(DirectoryInfo folder, string split)
    {
        string path = Path.Combine(folder.FullName, $"qrels.{split.Split('-')[0]}.tsv");
        return !File.Exists(path) ? [] : Rows(path).GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Select(r => r[1]).ToHashSet());
    }

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(l => l.Split('\t'));
}
