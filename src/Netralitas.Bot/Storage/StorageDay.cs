using System.Globalization;

namespace Netralitas.Bot.Storage;

/// <summary>The calendar day in WIB, the only time that is stored.</summary>
internal static class StorageDay
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Wib).DateTime);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How long until the next day begins.</summary>
    public static TimeSpan UntilTomorrow(TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow().ToOffset(Wib);
        return now.Date.AddDays(1) - now.DateTime;
    }
}
