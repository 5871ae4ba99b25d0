using System.Globalization;

namespace Netralitas.Bot.Storage;

/// <summary>The calendar day in WIB, the only time that is stored.</summary>
internal static class StorageDay
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Wib).DateTime);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant at which a day begins, for what can carry no less.</summary>
    public static DateTime Begin(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Wib;

    /// <summary>How long until the next day begins.</summary>
    public static TimeSpan UntilTomorrow(TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow().ToOffset(Wib);
        return now.Date.AddDays(1) - now.DateTime;
    }
}
