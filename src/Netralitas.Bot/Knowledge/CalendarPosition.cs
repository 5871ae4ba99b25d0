namespace Netralitas.Bot.Knowledge;

/// <summary>Where a day stands among the stages of elections.</summary>
/// <param name="Election">The election under way, or null between elections.</param>
/// <param name="Stage">The stage of the day itself, or null between two stages.</param>
/// <param name="Phase">A value of the slot <c>fase</c>.</param>
internal sealed record CalendarPosition(string? Election, string? Stage, string Phase)
{
    private const string Outside = "jauh_sebelum";
    private const string Voting = "pemungutan";
    private const string Afterwards = "setelahnya";

    public static CalendarPosition On(DateOnly day, IEnumerable<CalendarStage> calendar)
    {
        foreach (var election in calendar.GroupBy(s => s.Election, StringComparer.Ordinal))
        {
            CalendarStage[] stages = [.. election];
            // Only an election with a voting day has a beginning and an end; the rest of the calendar is what is announced.
            if (!Array.Exists(stages, s => s.Phase == Voting) || day < stages.Min(s => s.From) || day > stages.Max(s => s.To))
            {
                continue;
            }
            if (Array.FindLast(stages, s => s.To is not null && Holds(s, day)) is { Phase: { } phase } now)
            {
                return new(election.Key, now.Stage, phase);
            }
            string? last = stages.Where(s => s.From <= day).MaxBy(s => s.From)?.Phase;
            return new(election.Key, null, last == Voting ? Afterwards : last ?? Outside);
        }
        return new(null, null, Outside);
    }

    /// <summary>Whether a stage with a known beginning lasts on the day.</summary>
    public static bool Holds(CalendarStage stage, DateOnly day) => stage.From is { } from && from <= day && (stage.To is null || day <= stage.To);
}
