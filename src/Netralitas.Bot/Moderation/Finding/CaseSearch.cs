using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>
/// Free text over cases, for one who may see them: it looks at these cases alone, so that neither hits nor their order tell of others.
/// </summary>
internal sealed class CaseSearch(CaseMemory memory)
{
    private const int ShortestBeginning = 4;
    private const double OfBeginning = 0.6;

    /// <summary>The cases that hold every word, or the most of them; the best first.</summary>
    /// <param name="allowed">The numbers that the asker may see.</param>
    public IReadOnlyList<TipNumber> Find(string query, IReadOnlyCollection<TipNumber> allowed, int most)
    {
        memory.CatchUp();
        if (TipNumber.TryParse(query) is { } number)
        {
            return allowed.Contains(number) && memory.DocumentOf(number.Value) is not null ? [number] : [];
        }
        string[] words = [.. TextCleaner.Tokens(query).Select(Stemmer.Stem).Where(s => s.Length > 1 && !TextAnalyzer.StopStems.Contains(s)).Distinct(StringComparer.Ordinal)];
        List<SearchDocument> documents = [.. allowed.Select(n => memory.DocumentOf(n.Value)).OfType<SearchDocument>()];
        double[][] found = [.. documents.Select(d => words.Select(w => Count(d, w)).ToArray())];
        double[] rarity = [.. words.Select((_, i) => Math.Log(1 + ((double)documents.Count / Math.Max(1, found.Count(f => f[i] > 0)))))];
        var hits = documents.Select((d, i) => (d.Number, Words: found[i].Count(c => c > 0), Score: found[i].Select((c, w) => c / (c + 1) * rarity[w]).Sum()))
            .Where(h => h.Words > 0)
            .ToList();
        int best = hits.Count == 0 ? 0 : hits.Max(h => h.Words);
        return
        [
            .. hits.Where(h => h.Words == best)
                .OrderByDescending(h => h.Score)
                .ThenBy(h => h.Number, StringComparer.Ordinal)
                .Take(most)
                .Select(h => new TipNumber(h.Number)),
        ];
    }

    /// <summary>How strongly a word stands in a case; the beginning of a longer word counts less.</summary>
    private static double Count(SearchDocument document, string word)
    {
        if (document.Terms.TryGetValue(word, out double weight))
        {
            return weight;
        }
        return word.Length < ShortestBeginning
            ? 0
            : OfBeginning * document.Terms.Where(t => t.Key.StartsWith(word, StringComparison.Ordinal)).Select(t => t.Value).DefaultIfEmpty().Max();
    }
}
