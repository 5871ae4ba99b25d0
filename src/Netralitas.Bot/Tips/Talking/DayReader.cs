using System.Globalization;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>A day that was read from words. Unsure: a part had to be guessed ("jumat kemarin", "3 hari lalu", a day without a year).</summary>
internal readonly record struct ReadDay(DateOnly Day, bool Unsure);

/// <summary>Reads the day of an event as people write it. Pure; nothing finer than a day comes out.</summary>
internal static partial class DayReader
{
    private static readonly string[] MonthStems = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new()
    {
        ["minggu"] = DayOfWeek.Sunday,
        ["ahad"] = DayOfWeek.Sunday,
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
        ["jum'at"] = DayOfWeek.Friday,
        ["sabtu"] = DayOfWeek.Saturday,
    };

    /// <summary>The day that a text names, or null.</summary>
    public static ReadDay? Read(string text, DateOnly today)
    {
        string words = text.Trim().ToLowerInvariant();
        return Named(words, today) ?? Iso(words) ?? Numbers(words, today) ?? Relative(words, today) ?? Weekday(words, today);
    }

    private static ReadDay? Iso(string words) => IsoPattern().Match(words) is { Success: true } m
        ? Of(Number(m, "y"), Number(m, "m"), Number(m, "d"), unsure: false)
        : null;

    /// <summary>"12 Oktober 2026", "12 okt".</summary>
    private static ReadDay? Named(string words, DateOnly today)
    {
        foreach (Match m in NamedPattern().Matches(words))
        {
            int month = MonthOf(m.Groups["month"].Value);
            if (month > 0)
            {
                return m.Groups["y"].Success
                    ? Of(YearOf(m.Groups["y"].Value), month, Number(m, "d"), unsure: false)
                    : LatestBefore(today, month, Number(m, "d"));
            }
        }
        return null;
    }

    /// <summary>"12/10/2026", "12-10-26", "12.10", in the Indonesian order: day, month, year.</summary>
    private static ReadDay? Numbers(string words, DateOnly today)
    {
        if (NumberPattern().Match(words) is not { Success: true } m)
        {
            return null;
        }
        return m.Groups["y"].Success
            ? Of(YearOf(m.Groups["y"].Value), Number(m, "m"), Number(m, "d"), unsure: false)
            : LatestBefore(today, Number(m, "m"), Number(m, "d"));
    }

    private static ReadDay? Relative(string words, DateOnly today)
    {
        if (AgoPattern().Match(words) is { Success: true } ago)
        {
            int count = ago.Groups["n"].Value is "se" ? 1 : Math.Min(Number(ago, "n"), 3660);
            return ago.Groups["unit"].Value switch
            {
                "hari" => new(today.AddDays(-count), true),
                "minggu" or "pekan" => new(today.AddDays(-7 * count), true),
                "bulan" => new(today.AddMonths(-Math.Min(count, 1200)), true),
                _ => new(today.AddYears(-Math.Min(count, 100)), true),
            };
        }
        if (YesterdayBeforePattern().IsMatch(words))
        {
            return new(today.AddDays(-2), false);
        }
        if (WeekdayPattern().IsMatch(words))
        {
            return null; // "jumat kemarin" names the Friday
        }
        if (YesterdayPattern().IsMatch(words))
        {
            return new(today.AddDays(-1), false);
        }
        if (TomorrowPattern().IsMatch(words))
        {
            return new(today.AddDays(1), false); // to be questioned
        }
        return TodayPattern().IsMatch(words) ? new ReadDay(today, false) : null;
    }

    private static ReadDay? Weekday(string words, DateOnly today)
    {
        if (WeekdayPattern().Match(words) is not { Success: true } m)
        {
            return null;
        }
        int back = ((int)today.DayOfWeek - (int)Weekdays[m.Value] + 7) % 7;
        return new(today.AddDays(back == 0 && PastPattern().IsMatch(words) ? -7 : -back), true);
    }

    /// <summary>A day without a year is the last such day.</summary>
    private static ReadDay? LatestBefore(DateOnly today, int month, int day) =>
        Of(today.Year, month, day, unsure: true) is { } thisYear && thisYear.Day <= today ? thisYear : Of(today.Year - 1, month, day, unsure: true);

    private static ReadDay? Of(int year, int month, int day, bool unsure) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new ReadDay(new DateOnly(year, month, day), unsure)
            : null;

    private static int MonthOf(string word)
    {
        string stem = word.Length < 3 ? word : word[..3] switch { "ags" or "aug" => "agu", "may" => "mei", "oct" => "okt", "dec" => "des", "nop" => "nov", "peb" => "feb", var s => s };
        return Array.IndexOf(MonthStems, stem) + 1;
    }

    private static int YearOf(string digits)
    {
        int year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? 2000 + year : year;
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})\b")]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"\b(?<d>\d{1,2})[\s./-]*(?<month>jan\w*|[fp]eb\w*|mar\w*|apr\w*|mei|may|jun\w*|jul\w*|a[gu][usg]\w*|sep\w*|o[kc]t\w*|no[vp]\w*|de[sc]\w*)\b(?:[\s,./-]*(?<y>\d{4}|\d{2})\b)?")]
    private static partial Regex NamedPattern();

    [GeneratedRegex(@"(?<![\d/.-])(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-](?<y>\d{4}|\d{2}))?(?![\d/.-]*\d)")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?<n>\d{1,4}\s*|se)(?<unit>hari|minggu|pekan|bulan|tahun)\s*(?:yg|yang)?\s*(?:lalu|lewat|kemarin|kemaren)\b")]
    private static partial Regex AgoPattern();

    [GeneratedRegex(@"\b(?:kemarin|kemaren)\s+(?:lusa|dulu)\b|\blusa\s+(?:kemarin|kemaren)\b")]
    private static partial Regex YesterdayBeforePattern();

    [GeneratedRegex(@"\b(?:kemarin|kemaren|kmrn|semalam|semalem|tadi mal[ae]m)\b")]
    private static partial Regex YesterdayPattern();

    [GeneratedRegex(@"\b(?:hari ini|tadi|barusan|baru saja|sekarang|pagi ini|siang ini|sore ini)\b")]
    private static partial Regex TodayPattern();

    [GeneratedRegex(@"\b(?:besok|lusa)\b")]
    private static partial Regex TomorrowPattern();

    [GeneratedRegex(@"\b(?:minggu|ahad|senin|selasa|rabu|kamis|jum'?at|sabtu)\b")]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex(@"\b(?:lalu|lewat|kemarin|kemaren|kmrn)\b")]
    private static partial Regex PastPattern();
}
