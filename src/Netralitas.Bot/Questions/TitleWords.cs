using System.Runtime.CompilerServices;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Which of some stems stand in a card's title; read once a card.</summary>
internal static class TitleWords
{
    private static readonly ConditionalWeakTable<Situation, string[]> Stems = [];

    private static readonly string[] Groups = ["pppk", "cpns", "honorer", "pensiun"];

    public static bool Has(Situation card, string stem) => Of(card).Contains(stem);

    /// <summary>The relations and groups that a title is about; a group beside PNS or ASN is only an example.</summary>
    public static IReadOnlyList<string> Relations(Situation card, IReadOnlyList<string> relations)
    {
        string[] title = Of(card);
        bool general = title.Contains("pns") || title.Contains("asn");
        return [.. title.Where(w => relations.Contains(w) && !(general && Groups.Contains(w)))];
    }

    private static string[] Of(Situation card) => Stems.GetValue(card, c => [.. TextCleaner.Tokens(c.Title).Select(Stemmer.Stem).Distinct()]);
}
