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

    /// <param name="norms">The norms of the card in force on the day.</param>
    /// <param name="named">The norms that the card names.</param>
    public static Answer Of(Answer answer, IReadOnlyList<Norm> norms, IReadOnlyList<string> named, KnowledgeBase knowledge)
    {
        Norm[] later = [.. named.Select(knowledge.FindNorm).OfType<Norm>().Where(n => n.InForce.From > answer.AsOf)];
        Instrument[] unborn = [.. knowledge.Instruments.Where(i => i.InForce.From > answer.AsOf)];
        string why = Before(answer.Why, answer.AsOf, unborn);
        if (later.Length == 0 && why == answer.Why)
        {
            return answer;
        }
        string then = why.Length > 0 ? why : string.Join(' ', norms.Take(2).Select(n => n.Text));
        return answer with
        {
            Verdict = WithoutLaterExceptions(answer, later),
            Why = $"{CardTexts.LawOfDay(answer.AsOf, [.. later.Select(n => n.Instrument.Short).Distinct()])} {then}".Trim(),
            Risk = later.Length == 0 ? Before(answer.Risk, answer.AsOf, unborn) : string.Join(' ', norms.Select(n => n.Sanction).Where(s => s.Length > 1).Distinct().Take(MaxSanctions)),
            Instead = Before(answer.Instead, answer.AsOf, unborn),
        };
    }

    /// <summary>A soft verdict whose first basis did not exist yet is open: nothing says that it held.</summary>
    private static Verdict? WithoutLaterExceptions(Answer answer, Norm[] later) =>
        answer.Verdict is Verdict.Boleh or Verdict.BolehBersyarat && later.Length > 0 && !answer.FirstBasisHeld ? Verdict.Tergantung : answer.Verdict;

    /// <summary>The sentences that name no instrument, and no year, of a later time.</summary>
    private static string Before(string text, DateOnly day, Instrument[] unborn) => string.Join(' ', SentenceEnd().Split(text).Where(s => !SpeaksOfLater(s, day, unborn)));

    private static bool SpeaksOfLater(string sentence, DateOnly day, Instrument[] unborn) =>
        unborn.Any(i => Names(i).Any(n => sentence.Contains(n, StringComparison.OrdinalIgnoreCase)))
        || Year().Matches(sentence).Any(y => int.Parse(y.Value, System.Globalization.CultureInfo.InvariantCulture) > day.Year);

    private static IEnumerable<string> Names(Instrument instrument) => instrument.Aliases.Append(instrument.Short).Where(n => n.Length > 4);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();
}
