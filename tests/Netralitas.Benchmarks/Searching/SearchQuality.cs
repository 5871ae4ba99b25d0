using Netralitas.Bot.Knowledge.Search;

namespace Netralitas.Benchmarks.Searching;

/// <summary>Means over questions of what stands where: only the first gold passage of the ten best counts.</summary>
internal sealed class SearchQuality
{
    private int _count;
    private double _reciprocal;
    private int _first;
    private int _five;

    public double Mrr => _reciprocal / Math.Max(1, _count);

    public double Hit1 => (double)_first / Math.Max(1, _count);

    public double Hit5 => (double)_five / Math.Max(1, _count);

    public void Add(SearchQuestion question, ReadOnlySpan<PassageHit> hits, SearchData data)
    {
        if (question.Gold.Count == 0)
        {
            return;
        }
        _count++;
        for (int i = 0; i < Math.Min(10, hits.Length); i++)
        {
            if (question.Gold.Contains(data.Passages[hits[i].Passage].Id))
            {
                _reciprocal += 1.0 / (i + 1);
                _first += i == 0 ? 1 : 0;
                _five += i < 5 ? 1 : 0;
                return;
            }
        }
    }
}
