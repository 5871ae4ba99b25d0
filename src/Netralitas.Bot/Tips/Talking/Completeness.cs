namespace Netralitas.Bot.Tips.Talking;

/// <summary>Which formal and material elements of a report are there. Who reports is neither asked nor counted.</summary>
internal static class Completeness
{
    /// <summary>Seven working days (Pemilu) are at most eleven calendar days with two weekends in them; public holidays come on top.</summary>
    private const int LongestClock = 11;

    public static TipCompleteness Of(TipDraft draft, DateOnly today) => new(
        [
            ("Terlapor disebut", draft.Office is not null),
            ("Masih dalam tenggat", draft.Day is { } day && today.DayNumber - day.Day.DayNumber is >= 0 and <= LongestClock),
        ],
        [
            ("Uraian kejadian", draft.Account.Count > 0),
            ("Waktu", draft.Day is not null),
            ("Tempat", draft.Place is not null || draft.Region is not null),
            ("Bukti", draft.Evidence.Count > 0 || draft.Links.Count > 0),
            ("Saksi", draft.Witnesses == true),
        ]);
}
