using System.Text;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>All counts as CSV: one line a count, an empty count where it is hidden.</summary>
internal static class StatisticsCsv
{
    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    public static string Write(CaseStatistics statistics)
    {
        var csv = new StringBuilder("dimensi,nilai,dimensi_2,nilai_2,jumlah\r\n");
        foreach (CountTable table in statistics.Tables)
        {
            foreach ((string name, long? count) in table.Rows)
            {
                Line(csv, table.Title, name, "", "", count);
            }
        }
        CrossTable cross = statistics.MonthsAndCategories;
        for (int r = 0; r < cross.Rows.Count; r++)
        {
            for (int c = 0; c < cross.Columns.Count; c++)
            {
                Line(csv, cross.RowTitle, cross.Rows[r], cross.ColumnTitle, cross.Columns[c], cross.Counts[r, c]);
            }
        }
        Line(csv, StatisticsTexts.Total, "", "", "", cross.Total);
        return csv.ToString();
    }

    private static void Line(StringBuilder csv, string title, string name, string title2, string name2, long? count) =>
        csv.Append($"{Field(title)},{Field(name)},{Field(title2)},{Field(name2)},{count}\r\n");

    /// <summary>Quoted where needed; a spreadsheet must not take a text for a formula.</summary>
    private static string Field(string text)
    {
        string safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;
        return safe.IndexOfAny(Quoted) >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
