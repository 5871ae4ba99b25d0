using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Knowledge;

/// <summary>Full-text search over the norms.</summary>
internal sealed class NormIndex
{
    private readonly KnowledgeBase _knowledge;
    private readonly TextAnalyzer _analyzer;
    private readonly PassageIndex _index;

    public NormIndex(KnowledgeBase knowledge, TextAnalyzer analyzer)
    {
        _knowledge = knowledge;
        _analyzer = analyzer;
        _index = new([.. knowledge.Norms.Select((n, i) => new Passage(i, [
            .. Terms(n.Citation + " " + n.Instrument.Title, 1.5f), .. Terms(n.Text, 1), .. Terms(n.Sanction, 0.5f)]))]);
    }

    /// <summary>The norms in force on a day, ranked for a query.</summary>
    public IReadOnlyList<(Norm Norm, float Score)> Search(string query, DateOnly asOf, int count) =>
        [.. _index.Top([.. Terms(query, 1)], count * 4)
            .Select(h => (Norm: _knowledge.Norms[h.Doc], h.Score))
            .Where(h => h.Norm.InForce.Includes(asOf))
            .Take(count)];

    private IEnumerable<(string, float)> Terms(string text, float weight) =>
        _analyzer.Analyze(text).Stems.Select(s => (s, TextAnalyzer.StopStems.Contains(s) ? 0.1f * weight : weight));
}
