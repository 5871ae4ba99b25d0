namespace Netralitas.Bot.Moderation.Clocks;

/// <summary>Section <c>Moderation:Clock</c>.</summary>
internal sealed class ClockOptions
{
    /// <summary>Pemilu counts working days (UU 7/2017 Pasal 454 ayat (6)), Pilkada calendar days (UU 1/2015 jo. UU 8/2015 Pasal 134 and Pasal 1 angka 28).</summary>
    public ClockRegime Regime { get; set; } = ClockRegime.Pemilu;

    /// <summary>The length of the whole clock.</summary>
    public int Days { get; set; } = 7;

    /// <summary>The length of the initial study.</summary>
    public int StudyDays { get; set; } = 3;

    /// <summary>A file of public holidays, one <c>yyyy-MM-dd</c> a line, anything behind it a remark. None is shipped: each year's decree is the operator's to enter.</summary>
    public string? HolidayFile { get; set; }

    /// <summary>The hour of the daily digest, WIB.</summary>
    public int DigestHour { get; set; } = 7;
}

/// <summary>Which election law counts the days.</summary>
internal enum ClockRegime
{
    Pemilu,
    Pilkada,
}
