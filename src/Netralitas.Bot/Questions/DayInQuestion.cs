using System.Globalization;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions;

/// <summary>"… per tanggal 1 Maret 2019": the day by whose law the asker wants to be answered. Pure.</summary>
internal static partial class DayInQuestion
{
    private static readonly string[] Months =
        ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    public static DateOnly? Find(string question)
    {
        Match match = DayPattern().Match(question);
        if (!match.Success)
        {
            return null;
        }
        if (match.Groups["iso"].Success)
        {
            return DateOnly.TryParseExact(match.Groups["iso"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        }
        int month = Array.IndexOf(Months, match.Groups["month"].Value.ToLowerInvariant()) + 1;
        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        int number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return number >= 1 && number <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, number) : null;
    }

    [GeneratedRegex(
        @"\bper(?:\s+(?:tanggal|tgl))?\s+(?:(?<iso>(?:19|20)\d\d-\d\d-\d\d)|(?<day>\d{1,2})\s+(?<month>januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+(?<year>(?:19|20)\d\d))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex DayPattern();
}
