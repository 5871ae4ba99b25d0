using System.Text;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>What <c>/statistik</c> answers: a text and a picture of it.</summary>
internal sealed record StatisticsReply(string Html, byte[]? Png)
{
    private const int MostRows = 14;

    public static StatisticsReply Of(CaseStatistics statistics)
    {
        if (statistics.MonthsAndCategories.Rows.Count == 0)
        {
            return new($"<b>{StatisticsTexts.Title}</b>\n\n{StatisticsTexts.Nothing}", null);
        }
        var text = new StringBuilder($"<b>{StatisticsTexts.Title}</b>\n");
        text.Append($"{StatisticsTexts.Total}: {Shown(statistics.MonthsAndCategories.Total)}\n");
        foreach (CountTable table in statistics.Tables)
        {
            text.Append($"\n<b>{table.Title}</b>\n");
            foreach ((string name, long? count) in Visible(table))
            {
                text.Append($"{CaseCard.Escape(NameOf(table, name))}: {Shown(count)}\n");
            }
        }
        return new(text.Append($"\n<i>{StatisticsTexts.Note}</i>").ToString(), StatisticsChart.Draw(statistics));
    }

    /// <summary>The last months, and of longer lists the head; the CSV has them all.</summary>
    internal static IEnumerable<(string Name, long? Count)> Visible(CountTable table) =>
        table.Title == StatisticsTexts.Month ? table.Rows.Skip(Math.Max(0, table.Rows.Count - 12)) : table.Rows.Take(MostRows);

    internal static string NameOf(CountTable table, string name) => table.Title == StatisticsTexts.Month ? StatisticsTexts.MonthName(name) : name;

    private static string Shown(long? count) => count?.ToString() ?? StatisticsTexts.Hidden;
}
