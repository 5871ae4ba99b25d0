using System.Globalization;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/tahapan [yyyy-MM-dd]</c>: where we are, what that changes, and the stages with their dates. Pure.</summary>
internal static class StagesCard
{
    public static ChatCard Of(string argument, KnowledgeBase knowledge, DateOnly today)
    {
        DateOnly day = today;
        if (argument.Length > 0 && !DateOnly.TryParseExact(argument.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return ChatCard.Of(ReferenceTexts.StagesBadDate);
        }
        CalendarPosition position = CalendarPosition.On(day, knowledge.Calendar);
        var sections = new List<string> { $"{ReferenceTexts.Stages}\n<b>{ReferenceTexts.StagesToday} {CardTexts.Day(day)}</b>: {Html.Escape(Where(position))}." };
        if (knowledge.Phases.FirstOrDefault(p => p.Id == position.Phase) is { } phase)
        {
            sections.Add($"<b>{ReferenceTexts.StagesChange}</b>\n{Html.Escape(phase.Effect)}\n<i>{Cited.Line(phase.Norms, knowledge, day)}</i>");
        }
        sections.AddRange(knowledge.Calendar.GroupBy(s => s.Election).Select(g => Election(g.Key, g, day)));
        sections.Add($"<i>{ReferenceTexts.StagesUsage} {CardTexts.NotAdvice}</i>");
        return new(Html.Pack(sections), null);
    }

    private static string Where(CalendarPosition position) => position.Election is { } election
        ? position.Stage is { } stage ? $"{election}, {stage}" : election
        : ReferenceTexts.StagesOutside;

    private static string Election(string name, IEnumerable<CalendarStage> stages, DateOnly day) =>
        $"<b>{Html.Escape(name)}</b>\n" + string.Join('\n', stages.Select(s =>
            $"{(s.To is not null && CalendarPosition.Holds(s, day) ? "▶️" : "•")} {Html.Escape(s.Stage)}: {ReferenceTexts.Span(s)}.{(s.Note.Length > 0 ? " " + Html.Escape(s.Note) : "")}"));
}
