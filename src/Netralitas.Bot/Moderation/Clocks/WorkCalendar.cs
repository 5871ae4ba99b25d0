using System.Globalization;

namespace Netralitas.Bot.Moderation.Clocks;

/// <summary>Working days: all but Saturdays, Sundays and the operator's public holidays.</summary>
internal sealed class WorkCalendar(IReadOnlySet<DateOnly> holidays)
{
    public static WorkCalendar Empty { get; } = new(new HashSet<DateOnly>());

    /// <summary>With the holidays of the operator's file, if there is one.</summary>
    public static WorkCalendar Of(ClockOptions options) => options.HolidayFile is { Length: > 0 } file ? Read(File.ReadLines(file)) : Empty;

    public int Holidays => holidays.Count;

    /// <summary>Reads a file; lines that begin with no date are remarks.</summary>
    public static WorkCalendar Read(IEnumerable<string> lines) => new(lines
        .Select(l => l.Trim())
        .Where(l => l.Length >= 10 && DateOnly.TryParseExact(l[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Select(l => DateOnly.ParseExact(l[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToHashSet());

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day that is so many days after another one, which is not counted.</summary>
    public DateOnly Add(DateOnly day, int days, bool working)
    {
        for (int left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= !working || IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>How many days from one day to another: 0 for the same day, below zero once it is past.</summary>
    public int Between(DateOnly from, DateOnly to, bool working)
    {
        if (to < from)
        {
            return Math.Min(-1, -Between(to, from, working));
        }
        int days = 0;
        for (DateOnly day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            days += !working || IsWorkingDay(day) ? 1 : 0;
        }
        return days;
    }
}
