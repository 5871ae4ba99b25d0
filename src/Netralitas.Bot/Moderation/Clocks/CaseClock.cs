namespace Netralitas.Bot.Moderation.Clocks;

/// <summary>
/// The clocks of a case from the day that it became known; the day itself is not counted. Without such a day a tip is informasi awal and no
/// clock runs.
/// </summary>
/// <param name="Deadline">The last day.</param>
/// <param name="StudyDeadline">The last day of the initial study.</param>
/// <param name="Left">Days that are left; 0 on the last one.</param>
/// <param name="StudyLeft">The same for the study.</param>
/// <param name="Working">They are working days.</param>
internal sealed record CaseClock(DateOnly Deadline, DateOnly StudyDeadline, int Left, int StudyLeft, bool Working)
{
    private const int NearDays = 2;

    public ClockColour Colour => Left switch
    {
        < 0 => ClockColour.Over,
        0 => ClockColour.Last,
        <= NearDays => ClockColour.Near,
        _ => ClockColour.Running,
    };

    public static CaseClock Of(DateOnly known, DateOnly today, ClockOptions options, WorkCalendar calendar)
    {
        bool working = options.Regime == ClockRegime.Pemilu;
        DateOnly deadline = calendar.Add(known, options.Days, working);
        DateOnly study = calendar.Add(known, options.StudyDays, working);
        return new(deadline, study, calendar.Between(today, deadline, working), calendar.Between(today, study, working), working);
    }
}

/// <summary>How urgent a clock is.</summary>
internal enum ClockColour
{
    Running,
    Near,
    Last,
    Over,
}
