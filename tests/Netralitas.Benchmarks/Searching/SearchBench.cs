using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Netralitas.Bot.Knowledge.Search;

namespace Netralitas.Benchmarks.Searching;

/// <summary>
/// <c>search-bench --data DIR…</c>: quality and speed of the product's corpus search over folders of corpus.jsonl.gz, queries.SPLIT.tsv
/// and qrels.SPLIT.tsv. Writes run files (question, passage, rank, score) and a timing file next to each other.
/// </summary>
internal static class SearchBench
{
    private const string Engine = "netralitas";

    public static Command Command()
    {
        var data = new Option<DirectoryInfo[]>("--data") { Description = "Folders with a corpus and questions", Required = true, AllowMultipleArgumentsPerToken = true };
        var splits = new Option<string[]>("--splits") { Description = "Only these splits (default: all that are there)", AllowMultipleArgumentsPerToken = true };
        var runs = new Option<DirectoryInfo?>("--out") { Description = "Where run and timing files go (default: none are written)" };
        var repeats = new Option<int>("--reps") { Description = "Timed passes", DefaultValueFactory = _ => 3 };
        var weights = new Option<string[]>("--set") { Description = "Weights to try, as Name=value", AllowMultipleArgumentsPerToken = true };
        var command = new Command("search-bench", "Quality and speed of the corpus search") { data, splits, runs, repeats, weights };
        command.SetAction(parsed =>
        {
            foreach (DirectoryInfo folder in parsed.GetValue(data)!)
            {
                Run(folder, parsed.GetValue(splits) ?? [], parsed.GetValue(runs), parsed.GetValue(repeats), Weights(parsed.GetValue(weights) ?? []));
            }
        });
        return command;
    }

    private static void Run(DirectoryInfo folder, string[] wanted, DirectoryInfo? runs, int repeats, SearchWeights weights)
    {
        SearchData data = SearchData.Read(folder, wanted);
        _ = new CorpusBuilderRun(data, weights).Index; // a first build pays for the compiler
        Settle();
        long before = Memory();
        var build = new CorpusBuilderRun(data, weights);
        Settle();
        long added = Memory() - before;
        double loadSeconds = LoadSaved(build.Index);
        Settle();
        var searcher = new CorpusSearcher(build.Index, weights);
        var lines = new List<object>();
        foreach (SearchSplit split in data.Splits)
        {
            lines.Add(Measure(searcher, data, split, runs, repeats, build.Seconds, loadSeconds, added));
            Console.WriteLine(JsonSerializer.Serialize(lines[^1]));
        }
        if (lines.Count == 0)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { engine = Engine, set = data.Name, passages = data.Passages.Count, build_s = Math.Round(build.Seconds, 3), load_s = Math.Round(loadSeconds, 3), memory_mib = added >> 20 }));
        }
        if (runs is not null)
        {
            File.WriteAllText(Path.Combine(runs.FullName, $"{Engine}.{data.Name}.timing.json"), JsonSerializer.Serialize(lines));
        }
    }

    private static object Measure(
        CorpusSearcher searcher, SearchData data, SearchSplit split, DirectoryInfo? runs, int repeats, double buildSeconds, double loadSeconds, long added)
    {
        var quality = new SearchQuality();
        var hits = new PassageHit[10];
        using StreamWriter? run = runs is null ? null : RunFile(runs, data.Name, split.Name);
        foreach (SearchQuestion question in split.Questions)
        {
            int found = searcher.Search(question.Text, hits);
            quality.Add(question, hits.AsSpan(0, found), data);
            for (int i = 0; i < found; i++)
            {
                run?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.Id}\t{data.Passages[hits[i].Passage].Id}\t{i + 1}\t{hits[i].Score:F6}"));
            }
        }
        for (int warm = 0; warm < 4 && repeats > 0; warm++)
        {
            Pass(searcher, split, hits, null);
        }
        var rates = new List<double>();
        var micros = new List<double>();
        for (int i = 0; i < repeats; i++)
        {
            rates.Add(split.Questions.Count / Pass(searcher, split, hits, micros));
        }
        rates.Sort();
        micros.Sort();
        return new
        {
            engine = Engine,
            set = data.Name,
            split = split.Name,
            docs = data.Passages.Count,
            queries = split.Questions.Count,
            timed = split.Questions.Count,
            mrr10 = Math.Round(quality.Mrr, 4),
            hit1 = Math.Round(quality.Hit1, 4),
            hit5 = Math.Round(quality.Hit5, 4),
            qps = rates.Count == 0 ? 0 : Math.Round(rates[rates.Count / 2]),
            qps_min = rates.Count == 0 ? 0 : Math.Round(rates[0]),
            qps_max = rates.Count == 0 ? 0 : Math.Round(rates[^1]),
            p50_us = micros.Count == 0 ? 0 : Math.Round(micros[micros.Count / 2]),
            p99_us = micros.Count == 0 ? 0 : Math.Round(micros[(int)(micros.Count * 0.99)]),
            build_ms = Math.Round(buildSeconds * 1000),
            load_ms = Math.Round(loadSeconds * 1000),
            memory_mib = added >> 20,
        };
    }

    private static double Pass(CorpusSearcher searcher, SearchSplit split, PassageHit[] hits, List<double>? micros)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (SearchQuestion question in split.Questions)
        {
            long one = Stopwatch.GetTimestamp();
            searcher.Search(question.Text, hits);
            micros?.Add(Stopwatch.GetElapsedTime(one).TotalMicroseconds);
        }
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double LoadSaved(CorpusIndex index)
    {
        using var saved = new TemporaryFile();
        CorpusFile.Save(index, saved.Path);
        CorpusFile.Load(saved.Path);
        long start = Stopwatch.GetTimestamp();
        CorpusIndex loaded = CorpusFile.Load(saved.Path);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return loaded.Count == index.Count ? seconds : throw new InvalidDataException("The saved index differs");
    }

    private static StreamWriter RunFile(DirectoryInfo runs, string set, string split)
    {
        runs.Create();
        return new(Path.Combine(runs.FullName, $"{Engine}.{set}.{split}.run"));
    }

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static SearchWeights Weights(string[] settings)
    {
        var weights = new SearchWeights();
        foreach (string setting in settings)
        {
            string[] parts = setting.Split('=');
            PropertyInfo property = typeof(SearchWeights).GetProperty(parts[0]) ?? throw new ArgumentException($"No weight is called {parts[0]}", nameof(settings));
            property.SetValue(weights, Convert.ChangeType(parts[1], property.PropertyType, CultureInfo.InvariantCulture));
        }
        return weights;
    }
}
