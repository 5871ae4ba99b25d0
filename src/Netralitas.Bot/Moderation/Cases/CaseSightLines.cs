using System.Text;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>The lines of the card about the work on a case.</summary>
internal static class CaseSightLines
{
    private const int MostCases = 5;

    public static string Of(CaseSight sight)
    {
        var text = new StringBuilder();
        Line(text, CardWords.State, CardWords.StateName(sight.Standing));
        Line(text, CardWords.Holder, sight.Holder is { } name ? CaseCard.Escape(name) : CardWords.Nobody);
        if (sight.Clock is { } clock)
        {
            Line(text, $"{Dot(clock.Colour)} {CardWords.Deadline}", $"{CaseCard.Day(clock.Deadline)}, {CardWords.Left(clock.Left, clock.Working)}");
            Line(text, CardWords.Study, $"{CaseCard.Day(clock.StudyDeadline)}, {CardWords.Left(clock.StudyLeft, clock.Working)}");
        }
        if (sight.Asked + sight.Answered > 0)
        {
            Line(text, CardWords.Letters, CardWords.LetterCount(sight.Asked, sight.Answered));
        }
        if (sight.Notes > 0)
        {
            Line(text, CardWords.Notes, $"{sight.Notes}");
        }
        if (sight.Norms.Count > 0)
        {
            Line(text, $"{CardWords.Norms} ({sight.Norms.Count})", CaseCard.Escape(CaseCard.Shortened(Shortened(sight.Norms, "; "), 400)));
        }
        if (sight.Joined.Count > 0)
        {
            Line(text, $"{CardWords.Joined} ({sight.Joined.Count})", Shortened(sight.Joined, ", "));
        }
        if (sight.Similar.Count > 0)
        {
            Line(text, CardWords.Similar, string.Join("; ", sight.Similar.Take(MostCases).Select(s => $"{s.Number} ({CaseCard.Escape(s.Why)})")));
        }
        if (sight.SupervisorsOnly)
        {
            text.Append('\n').Append(CardWords.SupervisorsOnly);
        }
        if (sight.Held)
        {
            text.Append('\n').Append(CardWords.Held);
        }
        return text.ToString();
    }

    public static string Dot(ClockColour colour) => colour switch
    {
        ClockColour.Over => "⚫",
        ClockColour.Last => "🔴",
        ClockColour.Near => "🟡",
        _ => "🟢",
    };

    private static string Shortened(IReadOnlyList<string> all, string between) =>
        string.Join(between, all.Take(MostCases)) + (all.Count > MostCases ? " …" : "");

    private static void Line(StringBuilder text, string label, string value) => text.Append($"\n<b>{label}</b>: {value}");
}
