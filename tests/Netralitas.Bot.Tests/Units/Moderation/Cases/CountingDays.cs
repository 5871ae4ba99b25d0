using Netralitas.Bot.Moderation.Clocks;

namespace Netralitas.Bot.Tests.Units.Moderation.Cases;

public sealed class CountingDays
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Known = new(2026, 11, 27);

    [Fact]
    public void Pemilu_counts_working_days_from_the_day_after()
    {
        CaseClock clock = Of(ClockRegime.Pemilu, Known);

        Assert.Equal(new DateOnly(2026, 12, 8), clock.Deadline); // Mon 30 … Fri 4 are five, Mon 7 and Tue 8 make seven
        Assert.Equal(new DateOnly(2026, 12, 2), clock.StudyDeadline);
        Assert.Equal((7, 3), (clock.Left, clock.StudyLeft));
    }

    [Fact]
    public void Pilkada_counts_calendar_days() => Assert.Equal(new DateOnly(2026, 12, 4), Of(ClockRegime.Pilkada, Known).Deadline);

    [Fact]
    public void A_holiday_of_the_operators_file_is_no_working_day()
    {
        WorkCalendar calendar = WorkCalendar.Read(["# libur", "2026-12-01 contoh", "bukan tanggal"]);

        Assert.Equal(1, calendar.Holidays);
        Assert.Equal(new DateOnly(2026, 12, 9), CaseClock.Of(Known, Known, new ClockOptions(), calendar).Deadline);
    }

    [Theory]
    [InlineData("2026-12-03", ClockColour.Running, 3)]
    [InlineData("2026-12-04", ClockColour.Near, 2)]
    [InlineData("2026-12-05", ClockColour.Near, 2)]
    [InlineData("2026-12-08", ClockColour.Last, 0)]
    [InlineData("2026-12-09", ClockColour.Over, -1)]
    [InlineData("2026-12-13", ClockColour.Over, -3)]
    public void The_colour_follows_what_is_left(string today, object colour, int left)
    {
        CaseClock clock = Of(ClockRegime.Pemilu, DateOnly.Parse(today));

        Assert.Equal((colour, left), ((object)clock.Colour, clock.Left));
    }

    private static CaseClock Of(ClockRegime regime, DateOnly today) => CaseClock.Of(Known, today, new ClockOptions { Regime = regime }, WorkCalendar.Empty);
}
