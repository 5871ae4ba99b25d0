using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions;

/// <summary>
/// Makes an answer for an earlier day honest. Cards are written for the law of today: on a day on which some of it was not yet in force the
/// sentences that speak of it are left out, what was in force then is told from its norms, and an exception that did not exist yet is no
/// longer given as one. Pure.
/// </summary>
internal static partial class DatedAnswer
{
    private const int MaxSanctions = 2;

    private static readonly SearchValues<char> OtherSpaces =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsWhiteSpace(c) && c != ' ')]);

    /// <param name="norms">The norms of the card in force on the day.</param>
    /// <param name="named">The norms that the card names.</param>
    public static Answer Of(Answer answer, IReadOnlyList<Norm> norms, IReadOnlyList<string> named, KnowledgeBase knowledge)
    {
        Norm[] later = [.. named.Select(knowledge.FindNorm).OfType<Norm>().Where(n => n.InForce.From > answer.AsOf)];
        Instrument[] unborn = [.. knowledge.Instruments.Where(i => i.InForce.From > answer.AsOf)];
        Answer then = answer with
        {
            Why = Before(answer.Why, answer.AsOf, unborn),
            Risk = Before(later.Length == 0 ? answer.Risk : Sanctions(norms), answer.AsOf, unborn),
            Instead = Before(answer.Instead, answer.AsOf, unborn),
        };
        string[] unsure = [.. norms.Select(n => n.Instrument).Where(i => MayBeLater(i, answer.AsOf)).Select(i => i.Short).Distinct()];
        if (unsure.Length > 0)
        {
            then = then with { Why = $"{then.Why} {CardTexts.UnsureStart(unsure)}".Trim() };
        }
        if (later.Length == 0 && then.Why == answer.Why && then.Risk == answer.Risk && then.Instead == answer.Instead)
        {
            return answer;
        }
        string why = then.Why.Length > 0 ? then.Why : string.Join(' ', norms.Take(MaxSanctions).Select(n => Before(n.Text, answer.AsOf, unborn)));
        string[] unknown = [.. later.Select(n => n.Instrument.Short).Distinct()];
        return then with { Verdict = WithoutLaterExceptions(answer, later), Why = $"{CardTexts.LawOfDay(answer.AsOf, unknown)} {why}".Trim() };
    }

    /// <summary>Where the day of an instrument was not read, its first of January stands for its year, and its note says so.</summary>
    private static bool MayBeLater(Instrument instrument, DateOnly day) =>
        instrument.InForce.From is { Month: 1, Day: 1 } from && from.Year == day.Year && instrument.Note.Contains("awal tahun", StringComparison.Ordinal);

    private static string Sanctions(IReadOnlyList<Norm> norms) => string.Join(' ', norms.Select(n => n.Sanction).Where(s => s.Length > 1).Distinct().Take(MaxSanctions));

    /// <summary>A soft verdict whose first basis did not exist yet is open: nothing says that it held.</summary>
    private static Verdict? WithoutLaterExceptions(Answer answer, Norm[] later) =>
        answer.Verdict is Verdict.Boleh or Verdict.BolehBersyarat && later.Length > 0 && !answer.FirstBasisHeld ? Verdict.Tergantung : answer.Verdict;

    /// <summary>The sentences that name no instrument, and no year, of a later time.</summary>
    private static string Before(string text, DateOnly day, Instrument[] unborn) =>
        unborn.Length == 0 && !NamesLaterYear(text, day) && IsEvenlySpaced(text)
            ? text // as nearly always, for today: nothing to leave out
            : string.Join(' ', SentenceEnd().Split(text).Where(s => !SpeaksOfLater(s, day, unborn)));

    private static bool NamesLaterYear(string text, DateOnly day)
    {
        foreach (ValueMatch year in Year().EnumerateMatches(text))
        {
            if (int.Parse(text.AsSpan(year.Index, year.Length), CultureInfo.InvariantCulture) > day.Year)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Single spaces only: sentences that are taken apart and joined again give the same text.</summary>
    private static bool IsEvenlySpaced(string text) => !text.ContainsAny(OtherSpaces) && !text.Contains("  ", StringComparison.Ordinal);

    private static bool SpeaksOfLater(string sentence, DateOnly day, Instrument[] unborn) =>
        unborn.Any(i => Names(i).Any(n => sentence.Contains(n, StringComparison.OrdinalIgnoreCase)) || NamedByAcronym(i, sentence))
        || NamesLaterYear(sentence, day);

    private static IEnumerable<string> Names(Instrument instrument) => instrument.Aliases.Append(instrument.Short).Where(n => n.Length > 4);

    /// <summary>"SKB" alone means the joint decision; "PP" and "UU" need their number.</summary>
    private static bool NamedByAcronym(Instrument instrument, string sentence) =>
        instrument.Short.StartsWith("SKB ", StringComparison.Ordinal) && Skb().IsMatch(sentence);

    [GeneratedRegex(@"\bSKB\b")]
    private static partial Regex Skb();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();
}
