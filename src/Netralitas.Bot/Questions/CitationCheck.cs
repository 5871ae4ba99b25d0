using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>What is wrong with an answer's citations, or nothing.</summary>
internal sealed record CitationVerdict(IReadOnlyList<string> Faults)
{
    public bool Passes => Faults.Count == 0;
}

/// <summary>
/// Checks an answer before it is sent: every citation is a norm of the store that the card names, in force on the day,
/// shown as its verified level allows; and every pasal that the text names belongs to the card or to a cited norm.
/// Pure: values in, a value out.
/// </summary>
internal static partial class CitationCheck
{
    private static readonly ConditionalWeakTable<Situation, string[]> OfCards = [];
    private static readonly ConditionalWeakTable<Norm, string[]> OfNorms = [];

    public static CitationVerdict Check(Answer answer, KnowledgeBase knowledge)
    {
        var faults = new List<string>();
        if (answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && answer.Citations.Count == 0 && answer.Parts.Count == 0)
        {
            faults.Add("putusan tanpa dasar");
        }
        HashSet<string>? named = answer.Card is null ? null : NamedBy(answer, knowledge);
        foreach (Citation citation in answer.Citations)
        {
            if (knowledge.FindNorm(citation.Id) is not { } norm)
            {
                faults.Add($"norma tidak dikenal: {citation.Id}");
                continue;
            }
            if (!norm.InForce.Includes(answer.AsOf))
            {
                faults.Add($"norma tidak berlaku pada {answer.AsOf:yyyy-MM-dd}: {citation.Id}");
            }
            if (named?.Contains(citation.Id) == false)
            {
                faults.Add($"norma tidak disebut kartu: {citation.Id}");
            }
            if (norm.ShownCitation != citation.Text || norm.Verified != citation.Verified)
            {
                faults.Add($"kutipan berbeda dari naskah: {citation.Id}");
            }
        }
        // An answer for an earlier day is told in the words of its norms.
        foreach (string pasal in PasalNumbers(answer.Why + "\n" + answer.Risk + "\n" + answer.Instead))
        {
            bool isCited = answer.Citations.Any(c => Pinpoint.Pasal(c.Text) == pasal || (knowledge.FindNorm(c.Id) is { } norm && NumbersOf(norm).Contains(pasal)));
            if (!isCited && (answer.Card is null || !NumbersOf(answer.Card).Contains(pasal)))
            {
                faults.Add($"pasal {pasal} tidak ada di dasar hukum");
            }
        }
        return new(faults);
    }

    /// <summary>The norms that the card and the condition which decided name, those that may bind the asker beside them, and what stood in their place on the day.</summary>
    private static HashSet<string> NamedBy(Answer answer, KnowledgeBase knowledge)
    {
        string[] named = [.. answer.Card!.Norms.Concat(answer.Condition?.Norms ?? [])];
        return [.. named.Concat(BindingNorms.AddedTo(named)).Select(knowledge.FindNorm).OfType<Norm>().Concat(knowledge.InForceOn(named, answer.AsOf) is { Count: > 0 } then ? then : GeneralBasis.On(answer.AsOf, knowledge)).Select(n => n.Id)];
    }

    private static IEnumerable<string> PasalNumbers(string text) =>
        PasalPattern().Matches(text).Select(m => m.Groups[1].Value.ToUpperInvariant()).Distinct();

    /// <summary>Which articles a card or a norm names: read once each.</summary>
    private static string[] NumbersOf(Situation card) => OfCards.GetValue(card, c => [.. PasalNumbers(TextOfCard(c))]);

    private static string[] NumbersOf(Norm norm) => OfNorms.GetValue(norm, n => [.. PasalNumbers($"{n.Text} {n.Sanction}")]);

    private static string TextOfCard(Situation card) => string.Join('\n', card.Conditions.SelectMany(c => new[] { c.Why, c.Risk ?? "", c.Instead ?? "" }).Prepend(card.Why).Append(card.Risk).Append(card.Instead));

    [GeneratedRegex(@"\bpasal\s+(\d+[a-z]?|[ivx]+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PasalPattern();
}
