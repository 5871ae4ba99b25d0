using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>Norms to choose from, for words ("like postingan caleg"), a pasal ("pasal 280"), or a pinpoint ("PP 94/2021 pasal 5").</summary>
internal static partial class NormChoice
{
    private const int MostCards = 4;
    private const float LeastSimilarity = 0.2f;

    /// <summary>The norms in force on the day of the event, the likeliest first.</summary>
    public static IReadOnlyList<NormOption> For(KnowledgeSnapshot knowledge, string query, DateOnly day, int most)
    {
        IEnumerable<NormOption> options = Named(knowledge, query) ?? BySituation(knowledge, query).Concat(ByWords(knowledge, query, day, most));
        return [.. options.Where(o => o.Norm.InForce.Includes(day)).DistinctBy(o => o.Norm.Id).Take(most)];
    }

    private static IEnumerable<NormOption>? Named(KnowledgeSnapshot knowledge, string query)
    {
        if (knowledge.NormLookup.Find(query) is { } reference)
        {
            return knowledge.NormLookup.NormsOf(reference).Select(n => new NormOption(n, null));
        }
        if (BarePasal().Match(query) is not { Success: true } bare)
        {
            return null;
        }
        string pasal = bare.Groups[1].Value.ToUpperInvariant();
        return knowledge.Base.Norms.Where(n => Pinpoint.Pasal(n.Citation) == pasal).Select(n => new NormOption(n, null));
    }

    private static IEnumerable<NormOption> BySituation(KnowledgeSnapshot knowledge, string query)
    {
        Dictionary<string, Norm> norms = knowledge.Base.Norms.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        return knowledge.Cards.Search(knowledge.Analyzer.Analyze(query), MostCards)
            .Where(h => h.Similarity >= LeastSimilarity)
            .SelectMany(h => h.Card.Norms.Select(id => (h.Card.Title, Norm: norms.GetValueOrDefault(id))))
            .Where(o => o.Norm is not null)
            .Select(o => new NormOption(o.Norm!, o.Title));
    }

    private static IEnumerable<NormOption> ByWords(KnowledgeSnapshot knowledge, string query, DateOnly day, int most) =>
        knowledge.NormSearch.Value.Search(query, day, most).Select(h => new NormOption(h.Norm, null));

    [GeneratedRegex(@"\b(?:pasal|psl|ps)\.?\s*(\d+[a-z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BarePasal();
}
