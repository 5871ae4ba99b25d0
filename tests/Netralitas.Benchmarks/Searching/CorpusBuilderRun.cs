using System.Diagnostics;
using Netralitas.Bot.Knowledge.Search;

namespace Netralitas.Benchmarks.Searching;

/// <summary>One build of an index, timed.</summary>
internal sealed class CorpusBuilderRun
{
    public CorpusBuilderRun(SearchData data, SearchWeights weights)
    {
        long start = Stopwatch.GetTimestamp();
        var builder = new CorpusBuilder(weights);
        foreach (SearchPassage passage in data.Passages)
        {
            builder.Add(passage.Title, passage.Text);
        }
        Index = builder.Build();
        Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public CorpusIndex Index { get; }

    public double Seconds { get; }
}
