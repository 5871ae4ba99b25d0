using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>The words of a case by their stem, with how much each counts: what stands in a field counts more than what stands in a long story.</summary>
internal sealed record SearchDocument(string Number, IReadOnlyDictionary<string, double> Terms)
{
    private const double OfField = 2;
    private const double OfStory = 1;
    private const double Most = 4;

    public static SearchDocument Of(TipNumber number, TipReport report, IEnumerable<string> letters)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string? field in (string?[])[report.Office, report.Place, report.RegionName, report.Category])
        {
            Add(terms, field, OfField);
        }
        foreach (string? story in letters.Append(report.Account).Append(string.Join(' ', report.Links)))
        {
            Add(terms, story, OfStory);
        }
        return new(number.Value, terms);
    }

    public override string ToString() => "<kata kasus>";

    private static void Add(Dictionary<string, double> terms, string? text, double weight)
    {
        foreach (string token in TextCleaner.Tokens(text ?? ""))
        {
            string stem = Stemmer.Stem(token);
            terms[stem] = Math.Min(Most, terms.GetValueOrDefault(stem) + weight);
        }
    }
}
